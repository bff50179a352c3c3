"""Feed the readers bytes that Atheris makes up, led by the coverage of ``tlgui.data``: a dataset or a sentence, never anything else.

    python -m tests.fuzz.readers csv 600 CORPUS

The arguments are an ending of file names and a number of seconds; the others go to libFuzzer, whose corpus folder keeps what was found
from run to run.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["tlgui.data", "tlgui.core"]):
    from tlgui.core.errors import DataError
    from tlgui.data import inspect_file, read_table

#: Bytes of an input: what goes wrong goes wrong in small files, too.
LARGEST = 4096
#: Inputs that are tried however slow the machine is.
FEWEST = 100


def check(path: Path) -> None:
    """Every row is imported or listed as refused, whatever is in the file.

    Raises:
        AssertionError: rows got lost on the way.
        Exception: a defect: only DataError is a sentence.
    """
    refusal = None
    try:
        inspection = inspect_file(path, preview_rows=3)
        assert all(problem.message for problem in inspection.problems)
        if inspection.blocking is None:
            table, _ = read_table(path, inspection.options)
            assert table.num_rows == inspection.rows
    except DataError as error:
        refusal = error
    assert refusal is None or refusal.sentence


def main(arguments: list[str]) -> None:
    """Fuzz one format for some time; a defect ends the process with its traceback and leaves the file that shows it."""
    suffix, seconds, *options = arguments
    end = time.monotonic() + float(seconds)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"data.{suffix}"
        tried = 0

        def try_bytes(data: bytes) -> None:
            nonlocal tried
            path.write_bytes(data)
            check(path)
            tried += 1
            if time.monotonic() > end and tried >= FEWEST:
                print(f"tried {tried}", flush=True)
                path.unlink()
                # libFuzzer's own way out waits, with the interpreter locked, for threads of Arrow that need the interpreter.
                os._exit(0)

        atheris.Setup([sys.argv[0], f"-max_len={LARGEST}", *options], try_bytes)
        atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
