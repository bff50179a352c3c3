"""Feed the readers bytes that Atheris makes up, led by the coverage of ``tlgui.data``: a dataset or a sentence, never anything else.

    python -m tests.fuzz.readers csv CORPUS -max_total_time=600

The first argument is an ending of file names; the others go to libFuzzer, whose corpus folder keeps what was found from run to run.
"""

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["tlgui.data", "tlgui.core"]):
    from tlgui.core.errors import DataError
    from tlgui.data import inspect_file, read_table

#: Bytes of an input: what goes wrong goes wrong in small files, too.
LARGEST = 4096


def check(path: Path) -> None:
    """Every row is imported or listed as refused, whatever is in the file.

    Raises:
        AssertionError: rows got lost on the way.
        Exception: a defect: only DataError is a sentence.
    """
    try:
        inspection = inspect_file(path, preview_rows=3)
        assert all(problem.message for problem in inspection.problems)
        if inspection.blocking is None:
            table, _ = read_table(path, inspection.options)
            assert table.num_rows == inspection.rows
    except DataError as error:
        assert error.sentence


def main(arguments: list[str]) -> None:
    """Fuzz one format until libFuzzer ends; a defect ends the process with its traceback and leaves the file that shows it."""
    suffix, *options = arguments
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"data.{suffix}"

        def try_bytes(data: bytes) -> None:
            path.write_bytes(data)
            check(path)

        atheris.Setup([sys.argv[0], f"-max_len={LARGEST}", *options], try_bytes)
        atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
