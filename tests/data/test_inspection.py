"""What is found out about a file before it is imported."""

from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tests.data.conftest import codes
from tlgui.core.errors import DataError, Stopped
from tlgui.core.findings import Severity
from tlgui.core.tasks import ColumnRole
from tlgui.data import ImportOptions, Inspection, inspect_file, read_table
from tlgui.data.label_hints import is_date

ROLES = {"text": ColumnRole.TEXT, "label": ColumnRole.LABEL}


#: Findings about rows that are not imported.
LEAVE_ROWS_OUT = {f"data.{name}" for name in ("ragged_rows", "bad_json_lines", "bad_token_lines", "no_text_files")}


def outcome(path: Path) -> tuple[Inspection | None, str]:
    """The inspection, or the sentence that says why there is none. Any other exception fails the test."""
    try:
        return inspect_file(path, preview_rows=3), ""
    except DataError as error:
        return None, str(error)


@pytest.mark.parametrize(
    ("label", "date"),
    [
        ("2024-01-05", True),
        ("2024年1月5日", True),
        ("3月5日", True),
        ("January 5, 2024", True),
        ("5 May 2023", True),
        ("Sept. 3rd", True),
        ("1-Feb", True),
        ("may", False),
        ("March", False),
        ("5 stars", False),
        ("january sales 5", False),
        ("月日", False),
    ],
)
def test_dates(label, date):
    assert is_date(label) is date


def test_choices_that_mean_nothing_are_told(make_file):
    path = make_file("text,label\nfine,a\nbad,b\n")
    options = ImportOptions(sheet="Reviews", labels="gold.txt", delimiter=",")
    unused = [finding.params["option"] for finding in inspect_file(path, options).problems if finding.code == "data.unused_option"]
    assert unused == ["sheet", "labels"]
    found = inspect_file(path)
    assert "data.unused_option" not in [finding.code for finding in inspect_file(path, found.options).problems]


def test_every_nasty_file_gives_an_inspection_or_a_sentence(shared_data: Path):
    seen = 0
    for path in sorted((shared_data / "nasty").rglob("*")):
        inspection, sentence = outcome(path)
        if inspection is None:
            assert path.name in sentence
            continue
        seen += 1
        assert isinstance(inspection, Inspection)
        assert all(problem.message for problem in inspection.problems)
        refused = sum(problem.params["count"] for problem in inspection.problems if problem.code in LEAVE_ROWS_OUT)
        assert inspection.refused == refused
        assert Inspection.model_validate_json(inspection.model_dump_json()) == inspection
        if inspection.blocking is None:
            assert read_table(path, inspection.options)[0].num_rows == inspection.rows
    assert seen > 90


def test_waimai_as_gb18030_csv(shared_data: Path, tmp_path):
    table = pq.read_table(shared_data / "waimai_10k" / "train.parquet")
    path = tmp_path / "waimai_10k.csv"
    rows = zip(table.column("label").to_pylist(), table.column("text").to_pylist(), strict=True)
    path.write_bytes("".join(["label,review\r\n", *(f'{a},"{b.replace(chr(34), chr(34) * 2)}"\r\n' for a, b in rows)]).encode("gb18030"))
    inspection = inspect_file(path)
    assert inspection.options == ImportOptions(
        format="csv",
        encoding="gb18030",
        delimiter=",",
        above=0,
        quote='"',
        header=True,
        roles={"review": ColumnRole.TEXT, "label": ColumnRole.LABEL},
    )
    assert inspection.rows == table.num_rows == 9590
    assert not [problem for problem in inspection.problems if problem.severity is not Severity.INFO]
    assert read_table(path)[0].column("review").to_pylist() == table.column("text").to_pylist()


@pytest.mark.parametrize(("name", "classes"), [("banking77", 77), ("trec6", 6), ("amazon_blitzer", 2)])
def test_real_parquet_files_are_understood(shared_data: Path, name, classes):
    inspection = inspect_file(shared_data / name / ("train.parquet" if name != "amazon_blitzer" else "books.parquet"))
    assert inspection.options.roles == ROLES
    [label] = [column for column in inspection.columns if column.role is ColumnRole.LABEL]
    assert label.distinct == classes
    assert inspection.blocking is None


@pytest.mark.parametrize("name", ["hotel_en", "hotel_zh", "shop_en", "shop_zh"])
def test_the_sample_project_has_no_problems(repo_root: Path, name):
    inspection = inspect_file(repo_root / "resources" / "sample" / f"{name}.csv")
    assert inspection.options.roles == ROLES
    assert not [problem for problem in inspection.problems if problem.severity is Severity.ERROR]
    assert inspection.refused == 0


@pytest.mark.parametrize(
    ("content", "code", "severity", "row", "rows"),
    [
        ("text,label\n", "header_only", "error", None, ()),
        ("x,y\n1,2\n3,4\n", "no_text_column", "error", None, ()),
        ("text,label\n,a\n ,b\n", "all_texts_empty", "error", None, ()),
        ("text,label\nx,a\n\t ,b\ny,b\nz,a\n", "empty_texts", "warning", 3, (1,)),
        ("id,text\n1,good one\n2,bad one\n", "no_label_column", "info", None, ()),
        ("text,label\nx,\ny,\n", "all_labels_missing", "warning", None, ()),
        ("text,label\nx,a\ny,\nz,b\nx,a\nq,b\nw, \n", "labels_missing", "warning", 3, (1, 5)),
        ("text,label\nx,a\ny,a\n", "one_class", "warning", None, ()),
        ("text,label\nx,a\ny,b\nz,a\n", "single_row_classes", "warning", 3, (1,)),
        ("text,label\nx,Pos\ny,neg\nz,pos \nx,Pos\ny,neg\nw,pos \n", "label_variants", "warning", 4, (2,)),
        ("text,label\n" + "".join(f"t {i},{i}\n" for i in range(30)), "many_labels", "warning", None, ()),
        ("text,label\n" + "".join(f"t {i},{i}\n" for i in range(5000)), "many_labels", "warning", None, ()),
        ("text,label\nx,a\n\n,\ny,b\nz,a\nw,b\n", "blank_rows", "info", 3, (1, 2)),
    ],
)
def test_problems_of_the_content(make_file, content, code, severity, row, rows):
    path = make_file(content)
    options = ImportOptions(header=True, roles=ROLES if content.startswith("text,label") else {})
    inspection = inspect_file(path, options)
    problem = codes(inspection.problems)[code]
    assert (problem.severity, problem.row, problem.rows) == (severity, row, rows)
    assert path.name in problem.message
    assert (inspection.blocking is not None) == (severity == "error")
    if row is not None:
        assert problem.params["file_rows"] == [row + index - rows[0] for index in rows]
        assert problem.params["count"] >= 1


def test_all_rows_refused(make_file):
    inspection = inspect_file(make_file("text,label\na\nb\nc,d,e\n"), ImportOptions(delimiter=",", header=True))
    assert inspection.blocking is not None
    assert (inspection.blocking.code, inspection.blocking.params["count"]) == ("data.all_rows_refused", 3)


def test_blank_rows_are_not_counted_as_missing_labels(make_file):
    found = codes(inspect_file(make_file("text,label\nx,a\n\ny,\nz,b\nx,a\nz,b\n")).problems)
    assert (found["labels_missing"].row, found["labels_missing"].params["count"]) == (4, 1)
    assert found["blank_rows"].row == 3


def test_columns_that_do_not_exist_or_share_a_role(make_file):
    path = make_file("text,label\nx,a\ny,b\n")
    unknown = inspect_file(path, ImportOptions(roles={"body": ColumnRole.TEXT, "label": ColumnRole.LABEL})).blocking
    assert unknown is not None
    assert unknown.code == "data.no_such_column"
    assert "text, label" in unknown.message
    twice = inspect_file(path, ImportOptions(roles={"text": ColumnRole.TEXT, "label": ColumnRole.TEXT})).blocking
    assert twice is not None
    assert twice.code == "data.role_twice"


def test_roles_that_the_user_chose_are_not_touched(make_file):
    path = make_file("title,text,label\nshort,a long text that speaks,a\nbrief,another long text here,b\n")
    inspection = inspect_file(path, ImportOptions(roles={"title": ColumnRole.TEXT}))
    assert inspection.options.roles == {"title": ColumnRole.TEXT}
    assert [column.role for column in inspection.columns] == [ColumnRole.TEXT, None, None]


def test_inspecting_again_with_the_options_found_changes_nothing(make_file):
    path = make_file("id;kommentar;urteil\n1;war gut, sehr gut;ja\n2;war schlecht;nein\n3;geht so;ja\n", encoding="cp1252")
    first = inspect_file(path)
    again = inspect_file(path, first.options)
    assert again.options == first.options
    assert again.preview == first.preview


def test_the_preview_is_as_long_as_asked_for(make_file):
    path = make_file("text,label\n" + "".join(f"text {number},a\n" for number in range(5000)))
    assert len(inspect_file(path, preview_rows=7).preview) == 7
    assert inspect_file(path).preview[199] == ("text 199", "a")
    assert inspect_file(path, preview_rows=0).preview == ()


def test_stop(make_file):
    with pytest.raises(Stopped):
        inspect_file(make_file("text,label\nx,a\n"), stop=lambda: True)


def test_read_table_refuses_what_it_cannot_read_completely(make_file):
    with pytest.raises(DataError) as error:
        read_table(make_file('text,label\n"open,a\nx,b\n'))
    assert error.value.code == "data.unclosed_quote"
    assert "row 2" in error.value.sentence
    table, found = read_table(make_file("text,label\nx,a\nalone\ny,b\n"))
    assert table.to_pylist() == [{"text": "x", "label": "a"}, {"text": "y", "label": "b"}]
    assert [problem.code for problem in found] == ["data.ragged_rows"]


def test_words_for_missing_labels_and_dates_are_pointed_at(make_file):
    labels = ["pos", "neg", "NaN", "None", "pos", "neg", "2024-03-01", "1-Mar", "NaN", "neg"]
    rows = "".join(f"text {number},{label}\n" for number, label in enumerate(labels))
    found = codes(inspect_file(make_file("text,label\n" + rows)).problems)
    missing, dates = found["literal_missing"], found["date_labels"]
    assert (missing.params["count"], missing.params["file_rows"], missing.params["labels"]) == (3, [4, 5], "“NaN”, “None”")
    assert (dates.params["count"], dates.params["file_rows"]) == (2, [8, 9])
    plain = codes(inspect_file(make_file("text,label\na,nano\nb,1-2\nc,nano\nd,1-2\n", "b.csv")).problems)
    assert not {"literal_missing", "date_labels"} & set(plain)
