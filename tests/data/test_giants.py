"""Files as large as their format allows, or larger than anybody meant: read in bounded memory, or refused in words."""

import json
import subprocess
import sys
import zipfile

import pytest
import xlsxwriter

_MEGABYTE = 1_000_000
_INSPECT = """
import json, resource, sys
from tlgui.core.errors import DataError
from tlgui.data import inspect_file
try:
    found = inspect_file(sys.argv[1])
    told = {"rows": found.rows, "refused": found.refused, "codes": [finding.code for finding in found.problems]}
except DataError as error:
    told = {"code": error.code, "message": str(error)}
# What resource tells of this process counts the one that has started it, too.
own = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(json.dumps({**told, "megabytes": max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) // 1024}))
"""


def inspected(path):
    """What is found in a file, by a process of its own, and the memory that it took."""
    done = subprocess.run([sys.executable, "-c", _INSPECT, str(path)], capture_output=True, text=True, check=True, timeout=280)
    return json.loads(done.stdout)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="memory is counted as Linux does")
def test_a_sheet_with_all_rows_there_can_be(tmp_path):
    path, rows = tmp_path / "full.xlsx", 1_048_576
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("S").write_row(0, 0, ["text", "label"])
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    cells = '<row r="{0}"><c r="A{0}" t="inlineStr"><is><t>text {0}</t></is></c><c r="B{0}" t="inlineStr"><is><t>{1}</t></is></c></row>'
    added = "".join(cells.format(row, "ab"[row % 2]) for row in range(2, rows + 1))
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = parts[sheet].replace(b"</sheetData>", added.encode() + b"</sheetData>").replace(b'"A1:B1"', f'"A1:B{rows}"'.encode())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    found = inspected(path)
    assert (found["rows"], found["refused"], found["codes"]) == (rows - 1, 0, [])
    assert found["megabytes"] < 1000


@pytest.mark.skipif(sys.platform != "linux", reason="memory is counted as Linux does")
@pytest.mark.parametrize(
    ("name", "head", "tail", "expected"),
    [
        ("line.csv", b"text,label\nfirst,a\n", b",b\nlast,a\n", {"rows": 3, "refused": 0}),
        ("line.jsonl", b'{"text":"first"}\n{"text":"', b'"}\n{"text":"last"}\n', {"code": "data.row_too_long"}),
    ],
)
def test_a_line_of_100_megabytes(tmp_path, name, head, tail, expected):
    path = tmp_path / name
    with path.open("wb") as file:
        file.write(head)
        for _ in range(100):
            file.write(b"x" * _MEGABYTE)
        file.write(tail)
    found = inspected(path)
    assert {key: found[key] for key in expected} == expected
    if "codes" in found:
        assert "data.huge_cell" in found["codes"]
    else:
        assert f"“{name}”" in found["message"]
    assert found["megabytes"] < 1000
