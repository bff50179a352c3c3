"""Reading a large CSV, looking through ten million rows, profiling 100,000 texts; each beside its peers in the same run.

Peers that are not installed are left out and said to be missing.
"""

import argparse
import csv
import importlib.util
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

_ENGLISH = "the room was clean and quiet but breakfast came late so we asked again at the desk where nobody knew about it".split()  # noqa: SIM905
_CHINESE = "房间很干净也很安静但是早餐来得太晚我们又去前台问了一次没有人知道这件事情服务态度一般位置不错"
_LABELS = ("service", "room", "food", "price", "location", "other")

#: What each reader does with the file, as a program of its own: its time and its peak memory are its own, too.
_READERS = {
    "tlgui": (
        "from tlgui.core.tasks import TransferRole; from tlgui.data import ImportOptions, import_file;"
        " import_file(path, ImportOptions(), folder + '/set', name='set', role=TransferRole.SOURCE)"
    ),
    "pyarrow": "import pyarrow.csv as c; c.read_csv(path, parse_options=c.ParseOptions(newlines_in_values=True))",
    "polars": "import polars; polars.read_csv(path)",
    "duckdb": "import duckdb; duckdb.read_csv(path).to_arrow_table()",
    "pandas": "import pandas; pandas.read_csv(path)",
    "datasets": (
        "import os; os.environ['HF_DATASETS_CACHE'] = folder + '/cache'; import datasets;"
        " datasets.load_dataset('csv', data_files=path, cache_dir=folder + '/cache')"
    ),
}
_PROGRAM = """
import json, resource, sys, time
path, folder = sys.argv[1:]
start = time.perf_counter()
{work}
seconds = time.perf_counter() - start
print(json.dumps({{"seconds": round(seconds, 2), "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}}))
"""
_PROFILE = """
import json, sys, time
from tlgui.core.tasks import TransferRole
from tlgui.data import Dataset, ImportOptions, import_file, profile_dataset
from tlgui.models import ModelLibrary
from pathlib import Path
from typing import Any
path, folder = sys.argv[1:]
dataset = import_file(path, ImportOptions(), folder + "/short", name="short", role=TransferRole.SOURCE)
library = ModelLibrary(Path(folder) / "models")
start = time.perf_counter()
with library.tokenizer("all-MiniLM-L6-v2") as counter:
    profile = profile_dataset(dataset, counter.count, max_length=128)
print(json.dumps({"seconds": round(time.perf_counter() - start, 2), "rows": profile.rows}))
"""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Options of this benchmark."""
    parser.add_argument("--megabytes", type=int, default=1000, help="size of the CSV")
    parser.add_argument("--texts", type=int, default=100_000, help="texts of the profile")
    parser.add_argument("--repeats", type=int, default=3, help="how often each reader reads it")
    parser.add_argument("--only", nargs="*", choices=sorted(_READERS), help="readers to run; all if not given")


def measure(arguments: argparse.Namespace) -> dict[str, object]:
    """Seconds and peak memory of each reader on the same file, and seconds of a profile."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        large = folder / "large.csv"
        rows = _write(large, arguments.megabytes << 20)
        figures: dict[str, object] = {"megabytes": arguments.megabytes, "rows": rows}
        runs: dict[str, list[dict[str, Any]]] = {reader: [] for reader in _READERS if reader in (arguments.only or _READERS)}
        for _ in range(arguments.repeats):  # in turn, so that no reader has the quiet minutes of the machine for itself
            for reader in runs:
                if importlib.util.find_spec(reader) is not None:
                    with tempfile.TemporaryDirectory(dir=folder) as room:
                        _warm(large)
                        runs[reader].append(_run(_PROGRAM.format(work=_READERS[reader]), large, Path(room)))
        figures |= {reader: _middle(done) if done else "not installed" for reader, done in runs.items()}
        large.unlink()
        if arguments.texts:
            short = folder / "short.csv"
            _write(short, None, arguments.texts)
            figures["profile"] = _run(_PROFILE, short, folder)
        return figures


def _middle(runs: list[dict[str, Any]]) -> object:
    """The run of middle duration, the seconds of all and the highest peak; or the run that failed."""
    if failed := [run for run in runs if "failed" in run]:
        return failed[0]
    ordered = sorted(runs, key=lambda run: run["seconds"])
    seconds = [run["seconds"] for run in runs]
    return {**ordered[len(runs) // 2], "peak_mb": max(run["peak_mb"] for run in runs), "seconds_of_each": seconds}


def _run(program: str, path: Path, folder: Path) -> dict[str, Any]:
    started = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", program, str(path), str(folder)], capture_output=True, text=True, check=False)
    if done.returncode:
        return {"failed": done.stderr.strip().splitlines()[-1:], "code": done.returncode}
    return {**json.loads(done.stdout.splitlines()[-1]), "with_start": round(time.perf_counter() - started, 2)}


def _warm(path: Path) -> None:
    """Bring the file into the cache of the system, for every reader anew: what one of them wrote may have pushed it out.

    What is still to be written to the disk, the file itself above all, is written before: a reader that writes would wait for it.
    """
    if hasattr(os, "sync"):
        os.sync()
    with path.open("rb") as file:
        while file.read(1 << 22):
            pass


def _write(path: Path, size: int | None, most: int = sys.maxsize) -> int:
    """A table of texts, two thirds English and one third Chinese, with commas, quotes and line ends inside cells. Returns its rows."""
    generator = random.Random(0)
    rows = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "text", "label"])
        while rows < most and (size is None or file.buffer.tell() < size):
            block = []
            for _ in range(min(10_000, most - rows)):
                if generator.random() < 2 / 3:
                    text = " ".join(generator.choices(_ENGLISH, k=generator.randint(5, 40)))
                else:
                    text = "".join(generator.choices(_CHINESE, k=generator.randint(8, 60)))
                kind = generator.random()
                if kind < 0.05:
                    text = f'{text}\n"{text[:10]}", they said'
                block.append((rows, f"{text} {rows}", generator.choice(_LABELS)))
                rows += 1
            writer.writerows(block)
    return rows
