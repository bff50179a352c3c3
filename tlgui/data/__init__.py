"""Files to Arrow: readers, encodings, columns and roles, snapshots, splits, profiles, and back to files."""

from tlgui.data.formats import READABLE_SUFFIXES
from tlgui.data.importing import import_file
from tlgui.data.inspection import ABOUT_LABELS, ABOUT_PROPOSALS, ColumnInfo, Inspection, inspect_file, read_table
from tlgui.data.languages import language_shares
from tlgui.data.options import Format, ImportOptions
from tlgui.data.pandas_free import keep_pandas_out
from tlgui.data.parts import Part, makes_parts, split_into_parts
from tlgui.data.profile import Histogram, Profile, Quantiles, profile_dataset
from tlgui.data.reassigning import reassign
from tlgui.data.snapshot import Dataset, DatasetInfo
from tlgui.data.splits import make_splits
from tlgui.data.text_keys import normalised
from tlgui.data.writers import write_table

keep_pandas_out()

__all__ = [
    "ABOUT_LABELS",
    "ABOUT_PROPOSALS",
    "READABLE_SUFFIXES",
    "ColumnInfo",
    "Dataset",
    "DatasetInfo",
    "Format",
    "Histogram",
    "ImportOptions",
    "Inspection",
    "Part",
    "Profile",
    "Quantiles",
    "import_file",
    "inspect_file",
    "language_shares",
    "make_splits",
    "makes_parts",
    "normalised",
    "profile_dataset",
    "read_table",
    "reassign",
    "split_into_parts",
    "write_table",
]
