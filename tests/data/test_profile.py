"""The profile counts what is there and names the rows."""

import pytest

from tests.data.conftest import codes
from tlgui.core.cleaning import MergeLabels
from tlgui.core.errors import Stopped
from tlgui.core.tasks import ColumnRole, TransferRole
from tlgui.data import ImportOptions, Profile, import_file, profile_dataset
from tlgui.data.label_hints import main_spelling
from tlgui.project.repairs import repairs_of

ROWS = [
    ("the room was fine", "good"),
    ("The  Room was FINE", "good"),
    ("the room was fine", "bad"),
    ("很好吃，下次再来", "good"),
    ("", "bad"),
    ("no label", ""),
    ("12345 !!!", "bad"),
    ("a b c d e f g h", "bad"),
]


def count_words(texts: list[str]) -> tuple[list[int], list[int]]:
    """A tokenizer that knows words of ASCII letters."""
    return [len(text.split()) for text in texts], [sum(not word.isascii() for word in text.split()) for text in texts]


def test_counts(make_dataset):
    profile = profile_dataset(make_dataset(ROWS))
    assert (profile.rows, profile.usable_rows, profile.empty_texts) == (8, 6, 1)
    assert profile.label_counts == {"bad": 3, "good": 3}
    assert {label: sum(by[label] for by in profile.split_counts.values()) for label in ("bad", "good")} == {"bad": 3, "good": 3}
    assert (profile.duplicates, profile.conflicting) == (2, 3)
    assert profile.characters is not None
    assert (profile.characters.minimum, profile.characters.maximum) == (8, 18)
    assert (profile.tokens, profile.token_histogram, profile.truncated_share, profile.unknown_token_share) == (None,) * 4
    found = codes(profile.findings)
    assert found["profile_empty"].rows == (4,)
    assert found["profile_duplicates"].rows == (1, 2)
    assert found["profile_conflicting"].rows == (0, 1, 2)


def test_token_figures(make_dataset):
    profile = profile_dataset(make_dataset(ROWS), count_words, max_length=4)
    lengths = [4, 4, 4, 1, 2, 8]
    assert profile.tokens is not None
    assert profile.token_histogram is not None
    assert (profile.tokens.minimum, profile.tokens.median, profile.tokens.maximum) == (1, 4, 8)
    assert profile.tokens.mean == pytest.approx(sum(lengths) / 6)
    assert profile.mean_tokens == pytest.approx(sum(min(length, 4) for length in lengths) / 6)
    assert sum(profile.token_histogram.counts) == 6
    assert profile.token_histogram.edges[0] <= 1
    assert profile.token_histogram.edges[-1] >= 8
    assert len(profile.token_histogram.edges) == len(profile.token_histogram.counts) + 1
    assert profile.truncated_share == pytest.approx(1 / 6)
    assert profile.unknown_token_share == pytest.approx(1 / 23)
    found = codes(profile.findings)
    assert found["profile_truncated"].rows == (7,)
    assert found["profile_unknown_tokens"].params["percent"] == 4.3


def test_texts_are_counted_in_order_and_each_once(make_dataset):
    seen: list[str] = []

    def count(texts: list[str]) -> tuple[list[int], list[int]]:
        seen.extend(texts)
        return [len(text) for text in texts], [0] * len(texts)

    dataset = make_dataset([(f"text {number}", str(number % 2)) for number in range(3000)])
    done: list[int] = []
    profile_dataset(dataset, count, progress=lambda so_far, total: done.append(so_far))
    assert seen == dataset.texts()
    assert done == sorted(done)
    assert done[-1] == 3000


def test_unlabelled(make_dataset):
    profile = profile_dataset(make_dataset(ROWS, TransferRole.TARGET_UNLABELLED), count_words)
    assert (profile.usable_rows, profile.label_counts, profile.split_counts) == (7, {}, {"train": {"": 7}})
    assert (profile.duplicates, profile.conflicting) == (2, 0)


def test_it_survives_json(make_dataset):
    profile = profile_dataset(make_dataset(ROWS), count_words)
    assert Profile.model_validate_json(profile.model_dump_json()) == profile


def test_stop(make_dataset):
    dataset = make_dataset([(f"text {number}", str(number % 2)) for number in range(3000)])
    with pytest.raises(Stopped):
        profile_dataset(dataset, stop=lambda: True)
    batches = 0

    def count(texts: list[str]) -> tuple[list[int], list[int]]:
        nonlocal batches
        batches += 1
        return [1] * len(texts), [0] * len(texts)

    with pytest.raises(Stopped):
        profile_dataset(dataset, count, stop=lambda: batches >= 2)
    assert batches == 2


def test_many_rows(make_dataset):
    dataset = make_dataset([(f"text number {number % 9000} 好", str(number % 5)) for number in range(20_000)])
    profile = profile_dataset(dataset)
    assert profile.duplicates == 11_000
    assert profile.conflicting == 0
    assert len(codes(profile.findings)["profile_duplicates"].rows) == 10_000


def test_odd_texts_are_named(make_dataset):
    ordinary = [(f"an ordinary text of ordinary length, number {n}", "ab"[n % 2]) for n in range(40)]
    odd = [("x", "a"), ("12-34/56 :: 78 ok", "b"), ("word " * 4000, "a"), ("!?", "b"), ("它很好，真的！！", "a")]
    found = codes(profile_dataset(make_dataset([*ordinary, *odd])).findings)
    assert found["profile_short"].rows == (40,)
    assert found["profile_few_letters"].rows == (41, 43)
    assert found["profile_unusual_length"].rows == (40, 41, 42, 43, 44)


def test_nearly_equal_texts_are_named(make_file, tmp_path):
    text = "the staff was friendly and the room was clean but the breakfast was cold"
    lines = [(text, "train"), (text + "!", "test"), (text.upper(), "train"), ("something else altogether, with other words", "test")]
    path = make_file("text,label,split\n" + "".join(f'"{text}",{"ab"[n % 2]},{split}\n' for n, (text, split) in enumerate(lines)))
    options = ImportOptions(roles={"text": ColumnRole.TEXT, "label": ColumnRole.LABEL, "split": ColumnRole.SPLIT})
    dataset = import_file(path, options, tmp_path / "d", name="d", role=TransferRole.SOURCE)
    found = codes(profile_dataset(dataset).findings)
    assert found["profile_near_duplicates"].rows == (1,)
    assert found["profile_near_leak"].rows == (1,)
    assert found["profile_duplicates"].rows == (2,)  # equal but for upper case: no near-duplicate


def test_labels_that_look_wrong_are_named(make_dataset):
    rows = [("one text", "Good"), ("two texts", "good"), ("three texts", "bad"), ("four texts", "N/A"), ("five texts", "good")]
    found = codes(profile_dataset(make_dataset(rows)).findings)
    assert (found["profile_variants"].rows, found["profile_variants"].params["variants"]) == ((0, 1, 4), [["Good", "good"]])
    assert (found["profile_missing_labels"].rows, found["profile_missing_labels"].params["missing"]) == ((3,), ["N/A"])


@pytest.mark.parametrize(
    ("other", "shown"),
    [
        ("good\u200b", "“good” / “good\\u200b”"),
        ("\ufeffgood", "“good” / “\\ufeffgood”"),
        ("good\u3000", "“good” / “good\\u3000”"),
        ("\uff47\uff4f\uff4f\uff44", "“good” / “\uff47\uff4f\uff4f\uff44”"),
        ("go\xadod", "“good” / “go\\u00adod”"),
    ],
)
def test_labels_that_only_a_program_tells_apart_are_named(make_dataset, other, shown):
    rows = [("one text", "good"), ("two texts", other), ("three texts", "bad"), ("four texts", "bad")]
    found = codes(profile_dataset(make_dataset(rows)).findings)["profile_variants"]
    assert found.params["labels"] in (shown, " / ".join(reversed(shown.split(" / "))))
    ((merge,),) = repairs_of(found, {"good": 1, other: 1, "bad": 2})
    assert merge == MergeLabels(labels=(other,), into="good")


def test_the_most_frequent_spelling_is_kept_without_what_cannot_be_seen():
    assert main_spelling(("Good", "good", "good\u200b"), {"Good": 5, "good": 2, "good\u200b": 4}) == "good"
    assert main_spelling(("bad ", "Bad"), {"bad ": 3, "Bad": 1}) == "bad"
    family = "\U0001f468\u200d\U0001f467"
    assert main_spelling((family, family + " "), {}) == family, "joiners are part of an emoji"
    assert main_spelling(("\u200b", "\ufeff"), {}) == "\u200b"


def test_many_rows_are_not_compared_with_one_another(make_dataset, monkeypatch):
    monkeypatch.setattr("tlgui.data.profile_findings.MOST_COMPARED", 7)
    assert "profile_not_compared" in codes(profile_dataset(make_dataset([*ROWS, *ROWS])).findings)


def test_groups_that_the_given_splits_tear_apart(make_file, tmp_path):
    rows = [("one", "anna", "train"), ("two", "anna", "test"), ("three", "ben", "train"), ("four", "ben", "train"), ("five", "", "test")]
    lines = [f"text {text},{'ab'[n % 2]},{who},{split}\n" for n, (text, who, split) in enumerate(rows)]
    path = make_file("text,label,author,split\n" + "".join(lines))
    roles = {"text": ColumnRole.TEXT, "label": ColumnRole.LABEL, "author": ColumnRole.GROUP, "split": ColumnRole.SPLIT}

    def torn(options, name):
        dataset = import_file(path, options, tmp_path / name, name=name, role=TransferRole.SOURCE)
        return next((finding.rows for finding in profile_dataset(dataset).findings if finding.code == "data.profile_group_leak"), ())

    assert torn(ImportOptions(roles=roles), "given") == (0, 1)
    assert torn(ImportOptions(roles={name: role for name, role in roles.items() if name != "split"}), "made") == ()
