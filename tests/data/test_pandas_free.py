"""The window's process must not load pandas, though pyarrow would like to."""

import subprocess
import sys

SCRIPT = """
import sys
from tlgui.core.tasks import TransferRole
from tlgui.data import *
inspection = inspect_file(sys.argv[1])
dataset = import_file(sys.argv[1], inspection.options, sys.argv[2], name="x", role=TransferRole.SOURCE)
profile_dataset(dataset, lambda texts: ([1] * len(texts), [0] * len(texts)))
dataset.texts(), dataset.labels()
for suffix in ("csv", "xlsx", "jsonl", "parquet"):
    write_table(dataset.table, f"{sys.argv[2]}.{suffix}")
    read_table(f"{sys.argv[2]}.{suffix}")
print("pandas" in sys.modules)
import pandas, pyarrow
print(pyarrow.table({"a": [1]}).to_pandas()["a"].tolist(), pyarrow.array(pandas.Series(["x", None])).to_pylist())
"""


def test_nothing_in_this_room_loads_pandas_and_who_wants_it_gets_it(make_file, tmp_path):
    path = make_file("text,label\nfine,pos\nbad,neg\nso so,pos\n")
    run = [sys.executable, "-c", SCRIPT, str(path), str(tmp_path / "d")]
    result = subprocess.run(run, capture_output=True, text=True, timeout=120, check=False)
    assert result.returncode == 0, result.stderr
    assert result.stdout.split("\n")[:2] == ["False", "[1] ['x', None]"]
