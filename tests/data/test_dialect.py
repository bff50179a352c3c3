"""Delimiter, quotes and header are found on files as people have them."""

import pytest

from tlgui.core.errors import DataError
from tlgui.data import ImportOptions, inspect_file

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


@pytest.mark.parametrize("delimiter", ["", ",,", "\n", "§", "\0"])
def test_delimiters_that_cannot_be_used(make_file, delimiter):
    with pytest.raises(DataError) as error:
        inspect_file(make_file("a,b\n1,2\n"), ImportOptions(delimiter=delimiter))
    assert error.value.code == "data.bad_delimiter"


def test_delimiter_and_quote_must_differ(make_file):
    with pytest.raises(DataError, match="cannot separate"):
        inspect_file(make_file("a'b\n1'2\n"), ImportOptions(delimiter="'", quote="'"))
