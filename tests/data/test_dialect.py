"""Delimiter, quotes and header are found on files as people have them."""

import pytest

from tlgui.core.errors import DataError
from tlgui.data import ImportOptions, inspect_file, read_table
from tlgui.data.readers import csv_reader

LONG = "a rather long sentence with several words in it"


@pytest.mark.parametrize(
    ("content", "delimiter", "quote", "columns", "rows"),
    [
        ("text,label\nfine,pos\nbad,neg\n", ",", '"', 2, 2),
        ("text\tlabel\nfine, really\tpos\nbad, too\tneg\n", "\t", '"', 2, 2),
        ("text;label\nfine, really;pos\nbad;neg\n", ";", '"', 2, 2),
        ("text|label\nfine, really|pos\nbad|neg\n", "|", '"', 2, 2),
        ("a;b\n1,5;2,5\n3,5;4,5\n", ";", '"', 2, 2),
        ('"text","label"\n"one; two; three","pos"\n"four\tfive","neg"\n', ",", '"', 2, 2),
        ("text,label\n'fine, really','pos'\n'it''s bad','neg'\n", ",", "'", 2, 2),
        ("text,label\nit's fine,pos\n'twas bad,neg\n", ",", '"', 2, 2),
        ("text,label\n" + '"she said, no",pos\n' * 3, ",", '"', 2, 3),
        ("Just one sentence a line, sometimes with a comma.\nAnother one.\nAnd more, and more, and more.\n", "\t", '"', 1, 3),
        ('text\tlabel\n"at the start\tpos\nplain\tneg\n"again\tpos\n"and again\tneg\n"once more" or so\tpos\n"so\tneg\n', "\t", "", 2, 6),
        ('word\ttag\nHe\tO\n"\tO\nsaid\tO\n"\tO\n', "\t", "", 2, 4),
        ('text,label\n"she said \\"no, thanks\\" twice",pos\n"fine, really",neg\n', ",", '"', 2, 2),
        ("text,label\r\nfine,pos\r\nbad,neg\r\n", ",", '"', 2, 2),
        ("text,label\rfine,pos\rbad,neg\r", ",", '"', 2, 2),
        ("\n\r\n\ntext,label\nfine,pos\nbad,neg\n", ",", '"', 2, 2),
        ("text,label\nfine,pos\nbad,neg", ",", '"', 2, 2),
    ],
)
def test_dialects(make_file, content, delimiter, quote, columns, rows):
    inspection = inspect_file(make_file(content))
    assert (inspection.options.delimiter, inspection.options.quote) == (delimiter, quote)
    assert len(inspection.columns) == columns
    assert (inspection.rows, inspection.refused) == (rows, 0)


@pytest.mark.parametrize("delimiter", ["::", "||", "|||", "^", "~", "\x01", "\x1f", "\xa6"])
@pytest.mark.parametrize("quoted", [False, True])
def test_rare_delimiters(make_file, delimiter, quoted):
    rows = [
        ("text", "label"),
        ("fine, really; and clean", "pos"),
        ("bad | noisy: all night" if "|" not in delimiter else "bad", "neg"),
        ("so so", "pos"),
    ]
    rows.append((f'"in {delimiter} quotes"', "neg") if quoted else ("no quotes", "neg"))
    inspection = inspect_file(make_file("".join(f"{text}{delimiter}{label}\n" for text, label in rows)))
    assert inspection.options.delimiter == delimiter
    assert inspection.preview == tuple((text.strip('"'), label) for text, label in rows[1:])
    assert [column.name for column in inspection.columns] == ["text", "label"]
    again = inspect_file(make_file("one thing\n", "other.csv"), ImportOptions(delimiter=delimiter, format="csv"))
    assert again.options.delimiter == delimiter


@pytest.mark.parametrize("delimiter", [",", ";", "|"])
@pytest.mark.parametrize("quote", ['"', "'"])
def test_quotes_behind_a_space(make_file, delimiter, quote):
    rows = [(f"fine{delimiter} really", "pos"), ("bad", "neg"), (f"a {quote * 2}so-so{quote * 2} room", "neg")]
    lines = ["text" + delimiter + " label", *(f"{quote}{text}{quote}{delimiter} {quote}{label}{quote}" for text, label in rows)]
    inspection = inspect_file(make_file("\n".join(lines) + "\n"))
    assert inspection.preview == tuple((text.replace(quote * 2, quote), label) for text, label in rows)
    assert [column.name for column in inspection.columns] == ["text", "label"]


def test_spaces_behind_delimiters_in_texts_change_nothing(make_file):
    inspection = inspect_file(make_file('text,label\n"he said, ""no"", twice",pos\n"a, "" b",neg\nplain,pos\n'))
    assert (inspection.options.delimiter, inspection.preview[0]) == (",", ('he said, "no", twice', "pos"))


@pytest.mark.parametrize(
    "lines",
    [
        ['He said, "yes, I do."', 'She asked, "why?"', 'They said, "no"'],
        ["std::string", "std::vector", "std::map"],
        ["10~20", "20~30", "30~40"],
        ["nice ^^", "good ^^", "fine ^^"],
        ["lo@@ w", "ne@@ w", "so@@ n"],
    ],
)
def test_signs_that_all_lines_have(make_file, lines):
    assert inspect_file(make_file("\n".join(lines) + "\n", "texts.txt")).preview == tuple((line,) for line in lines)


def test_rare_delimiters_below_titles_and_without_names(make_file):
    titled = inspect_file(make_file("Report of 2024\n\ntext|||label\nfine|||pos\nbad|||neg\nso|||neg\n"))
    assert (titled.options.delimiter, titled.options.above, titled.preview[0]) == ("|||", 2, ("fine", "pos"))
    films = [f"{n}::Film number {n}::{'comedy' if n % 2 else 'drama'}" for n in range(5)]
    assert inspect_file(make_file("\n".join(films), "films.dat")).preview[1] == ("1", "Film number 1", "comedy")


def test_signs_in_texts_are_no_delimiters(make_file):
    lines = ["Star Wars :: a new hope", "A ~ B", "nothing here", "C ^ D :: E"]
    inspection = inspect_file(make_file("\n".join(lines) + "\n", "texts.csv"))
    assert inspection.preview == tuple((line,) for line in lines)
    assert inspect_file(make_file("text,label\nx~y,a\nz~w,b\nv~u,a\n")).options.delimiter == ","


@pytest.mark.parametrize("block", [3, 4, 7, 1 << 16])
def test_a_delimiter_may_go_over_the_edge_of_a_piece(make_file, monkeypatch, block):
    content = "text::label\n" + "".join(f'"名::字 {n}"::{"ab"[n % 2]}\n' for n in range(50))
    path = make_file(content)
    monkeypatch.setattr(csv_reader, "utf8_pieces", lambda *_: (content[n : n + block].encode() for n in range(0, len(content), block)))
    table, found = read_table(path, ImportOptions(format="csv", encoding="utf-8", delimiter="::"))
    assert table.column("text").to_pylist() == [f"名::字 {n}" for n in range(50)]
    assert table.column("label").to_pylist() == ["a", "b"] * 25
    assert found == []


def test_a_delimiter_that_nothing_can_stand_for(make_file):
    path = make_file("text::label\n" + "fine::a\n" * 200_000 + "\x1f::b\n")
    with pytest.raises(DataError, match=r"holds the control character U\+001F"):
        read_table(path, ImportOptions(delimiter="::"))


def test_escaped_quotes_are_unescaped(make_file):
    inspection = inspect_file(make_file('text,label\n"she said \\"no, thanks\\" twice",pos\n"fine, really",neg\n'))
    assert inspection.preview == (('she said "no, thanks" twice', "pos"), ("fine, really", "neg"))


@pytest.mark.parametrize(
    ("content", "header"),
    [
        ("text,label\nfine,pos\n", True),
        ("Customer comment,Verdict\nthe room was clean and quiet,good\nnoisy all night long until four,bad\n", True),
        ("id,name\n1,x\n2,y\n", True),
        ("f1,f2\n11,12\n21,22\n", True),
        ("内容,标签\n很好,正面\n", True),
        ("text,text,label\na,b,c\n", True),
        ("I love it,pos\nI hate it,neg\nso so,pos\n", False),
        ("1,2\n3,4\n", False),
        ("2021-01-01,x\n2021-01-02,y\n", False),
        ("James\tM\nMary\tF\nJohn\tM\n", False),
        (f"{LONG}.\n{LONG} and more.\n", False),
        (f"What was it like?,Month\n{LONG} of it,7\n{LONG} again,8\n", True),
    ],
)
def test_headers(make_file, content, header):
    assert inspect_file(make_file(content)).options.header == header


def test_without_header_the_first_row_is_data_and_columns_get_names(make_file):
    inspection = inspect_file(make_file("text,label\nfine,pos\n"), ImportOptions(header=False))
    assert [column.name for column in inspection.columns] == ["column_1", "column_2"]
    assert inspection.preview[0] == ("text", "label")
    assert inspection.rows == 2


def test_what_the_user_chooses_is_kept(make_file):
    path = make_file("a:b\n1:2,3\n4:5,6\n")
    assert inspect_file(path, ImportOptions(delimiter=":")).preview == (("1", "2,3"), ("4", "5,6"))
    assert inspect_file(path, ImportOptions(delimiter=",", header=True)).refused == 2
    quoted = make_file('text,label\n"a",b\n', "quoted.csv")
    assert inspect_file(quoted, ImportOptions(quote="")).preview == (('"a"', "b"),)


@pytest.mark.parametrize("delimiter", ["", "a\n", "\n", "-" * 11, "\0", "\ud800"])
def test_delimiters_that_cannot_be_used(make_file, delimiter):
    with pytest.raises(DataError) as error:
        inspect_file(make_file("a,b\n1,2\n"), ImportOptions(delimiter=delimiter))
    assert error.value.code == "data.bad_delimiter"


def test_delimiter_and_quote_must_differ(make_file):
    with pytest.raises(DataError, match="cannot separate"):
        inspect_file(make_file("a'b\n1'2\n"), ImportOptions(delimiter="'", quote="'"))
