"""Options that say how a file is read."""

import argparse
from typing import get_args

from tlgui.core.tasks import ColumnRole
from tlgui.data import ImportOptions
from tlgui.data.options import MOST_HEADER_ROWS, MOST_ROWS_ABOVE, Format

#: Roles of columns that an option of the same name gives.
_NAMED_ROLES = {
    ColumnRole.TEXT: "column with the texts",
    ColumnRole.SECOND_TEXT: "column with the second text of each pair",
    ColumnRole.LABEL: "column with the labels",
    ColumnRole.TOKENS: "column with lists of tokens",
    ColumnRole.TAGS: "column with lists of tags, one for each token",
    ColumnRole.TRANSLATION: "column with the translations of the texts",
    ColumnRole.SPLIT: "column that says which rows are for training, choosing (dev) and test",
    ColumnRole.GROUP: "column whose equal values keep rows in one split",
}


def add_column_options(parser: argparse.ArgumentParser) -> None:
    """What the columns are; what is not given is detected."""
    for role, help_text in _NAMED_ROLES.items():
        parser.add_argument(f"--{role.replace('_', '-')}", help=help_text)
    parser.add_argument(
        "--label-separator",
        metavar="SEP",
        type=_some_text,
        help="what stands between several labels of a row; json for lists of JSON, none for one label",
    )
    parser.add_argument("--labels", help="file beside a text file with the label of each line")
    parser.add_argument("--unlabelled", choices=("apart",), help="make a dataset of their own of the rows without a label")


def add_layout_options(parser: argparse.ArgumentParser) -> None:
    """How a file is written; what is not given is detected."""
    for name, help_text in (
        ("encoding", "text encoding, such as utf-8 or gb18030"),
        ("delimiter", "character between cells"),
        ("sheet", "sheet of a workbook"),
        ("member", "file in a ZIP archive"),
    ):
        parser.add_argument(f"--{name}", help=help_text)
    parser.add_argument("--quote", choices=('"', "'", "none"), help="character around cells")
    parser.add_argument("--format", choices=get_args(Format))
    above = "rows above the column names, such as titles"
    parser.add_argument("--rows-above", type=int, choices=range(MOST_ROWS_ABOVE + 1), metavar="N", help=above)
    parser.add_argument("--header-rows", type=int, choices=range(MOST_HEADER_ROWS + 1), metavar="N", help="rows with column names")
    parser.add_argument("--undecodable", choices=("leave_out", "keep"), help="rows with bytes that are not valid in the encoding")
    ragged = "rows with too few cells, in place of leaving them out: fill them up, or also join what is too much into the last cell"
    parser.add_argument("--ragged", choices=("fill", "join"), help=ragged)
    parser.add_argument("--merged", choices=("first",), help="text of merged cells of a spreadsheet in the first of them only")


def reading_options(arguments: argparse.Namespace) -> ImportOptions:
    """How a file is to be read, as far as the options say."""
    named: dict[str, ColumnRole] = {}
    for option, role in (("domain", ColumnRole.DOMAIN), ("id_column", ColumnRole.ID), *((str(role), role) for role in _NAMED_ROLES)):
        if column := getattr(arguments, option, None):
            named[column] = role
    chosen = {name: getattr(arguments, name) for name in ImportOptions.model_fields if name != "quote" and hasattr(arguments, name)}
    quote = "" if arguments.quote == "none" else arguments.quote
    return ImportOptions(**chosen, quote=quote, above=arguments.rows_above, header=arguments.header_rows, named=named)


def _some_text(text: str) -> str:
    if not text:
        raise argparse.ArgumentTypeError("it must not be empty")
    return text
