"""Names and roles of columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tlgui.core.tasks import ColumnRole
from tlgui.data import inspect_file
from tlgui.data.columns import unique_names

SENTENCES = [
    "the room was clean and quiet",
    "noisy all night long",
    "breakfast was late again",
    "we will come back next year",
    "no hot water",
]


def roles(make_file, header: str, rows: list[str]) -> dict[str, str]:
    inspection = inspect_file(make_file("\n".join([header, *rows]) + "\n"))
    return {role.value: name for name, role in inspection.options.roles.items()}


@pytest.mark.parametrize(
    ("header", "row", "text", "label"),
    [
        ("text,label", "{sentence},{label}", "text", "label"),
        ("label,review", "{number},{sentence}", "review", "label"),
        ("id,utterance,intent", "{id},{sentence},{label}", "utterance", "intent"),
        ("内容,类别", "{sentence},{label}", "内容", "类别"),
        ("用户评论,情感标签", "{sentence},{label}", "用户评论", "情感标签"),
        ("date,url,comment,lang,sentiment", "2026-01-0{id},http://example.org/{id},{sentence},en,{label}", "comment", "sentiment"),
        ("q1,q2", "{sentence},{label}", "q1", "q2"),
        ("title,text,category", "short {id},{sentence},{label}", "text", "category"),
        ("who,what", "{label},{sentence}", "what", "who"),
        ("id,message", "{id},{sentence}", "message", None),
        ("text,stars", "{sentence},{number}", "text", "stars"),
        ("text,score", "{sentence},0.{id}{id}", "text", "score"),
        ("text,price", "{sentence},0.{id}{id}", "text", None),
    ],
)
def test_roles_are_found(make_file, header, row, text, label):
    rows = [
        row.format(sentence=f"{sentence} {number}", id=number, number=number % 2, label=("good", "bad")[number % 2])
        for number, sentence in enumerate(SENTENCES * 2)
    ]
    expected = {"text": text, "label": label} if label else {"text": text}
    assert roles(make_file, header, rows) == expected


def test_no_role_is_forced_on_numbers(make_file):
    assert roles(make_file, "f1,f2", ["1,2", "3,4"]) == {}


def test_columns_are_described(make_file):
    content = "text,label\n" + "".join(f"text number {number},{('a', 'b', '')[number % 3]}\n" for number in range(3000))
    text, label = inspect_file(make_file(content)).columns
    assert (text.role, text.distinct, text.empty) == (ColumnRole.TEXT, None, 0)
    assert (label.role, label.distinct, label.empty) == (ColumnRole.LABEL, 2, 1000)
    assert label.samples == ("a", "b")
    assert len(text.samples) == 5


@given(st.lists(st.sampled_from(["", " ", "a", "a_2", "column_1", "column_2", "b"]), max_size=8))
def test_names_are_unique_and_as_many_as_before(names):
    unique, changed = unique_names(names)
    assert len(unique) == len(names) == len(set(unique))
    assert all(name.strip() for name in unique)
    assert {int(position) - 1 for position in changed} == {i for i in range(len(names)) if unique[i] != names[i]}
    first_of_its_name = [i for i, name in enumerate(names) if name.strip() and name not in names[:i]]
    assert all(unique[i] == names[i] for i in first_of_its_name)
