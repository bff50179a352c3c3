"""Difficult files: how many of them each reader gets exactly right, left to its own judgement.

``csv`` are the files of csv-spectrum with their expected content (of two, the expected content is not what the file says: nobody gets
these); ``json`` the documents of JSONTestSuite that must (``y_``) or must not
(``n_``) be accepted, where tables are concerned; ``encodings`` are texts of five languages in ten encodings, made here.
"""

import argparse
import importlib.util
import json
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

_TEXTS = {
    "English": "The room was clean, but nobody at the desk knew about the “late” breakfast — a pity at 90 €.",
    "German": "Das Zimmer war sauber, aber für das Frühstück mussten wir jeden Tag größere Umwege gehen. Schöne Grüße",
    "Chinese": "房间很干净也很安静，但是早餐来得太晚，我们又去前台问了一次，没有人知道这件事情。",
    "Traditional Chinese": "房間很乾淨也很安靜，但是早餐來得太晚，我們又去櫃檯問了一次，沒有人知道這件事情。",
    "Japanese": "部屋はとても清潔で静かでしたが、朝食が遅くて、フロントにもう一度聞きましたが誰も知りませんでした。",
}
_ENCODINGS = {
    "English": ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"),
    "German": ("utf-8", "cp1252", "latin-1", "utf-16-le"),
    "Chinese": ("utf-8", "gb18030", "utf-16", "utf-16-be"),
    "Traditional Chinese": ("utf-8", "big5", "gb18030"),
    "Japanese": ("utf-8", "shift_jis", "utf-16-le"),
}
_ROWS = 60
Rows = list[dict[str, str]]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Options of this benchmark."""
    parser.add_argument("--files", type=Path, required=True, help="folder with csv-spectrum/ and JSONTestSuite/")


def measure(arguments: argparse.Namespace) -> dict[str, object]:
    """How many files each reader gets right, and which it does not."""
    return {
        "csv": _csv(arguments.files / "csv-spectrum"),
        "json": _json(arguments.files / "JSONTestSuite" / "test_parsing"),
        "encodings": _encodings(),
    }


def _score(files: Iterable[str], right: Callable[[str], bool]) -> dict[str, object]:
    found = {name: _attempt(right, name) for name in files}
    return {"right": sum(found.values()), "of": len(found), "wrong": [name for name, fine in found.items() if not fine]}


def _attempt(right: Callable[[str], bool], name: str) -> bool:
    try:
        return right(name)
    except Exception:  # whatever a reader raises, it has not read the file
        return False


def _csv(folder: Path) -> dict[str, object]:
    names = sorted(file.stem for file in (folder / "csvs").glob("*.csv"))

    def rating(read: Callable[[Path], Rows]) -> dict[str, object]:
        def right(name: str) -> bool:
            expected = json.loads((folder / "json" / f"{name}.json").read_text(encoding="utf-8"))
            return read(folder / "csvs" / f"{name}.csv") == expected

        return _score(names, right)

    return {name: rating(read) for name, read in _csv_readers().items()}


def _csv_readers() -> dict[str, Callable[[Path], Rows]]:
    import pandas
    import pyarrow as pa
    from pyarrow import csv

    from tlgui.data import read_table

    def arrow(path: Path) -> Rows:
        header = path.read_text(encoding="utf-8").splitlines()[0].split(",")
        text = csv.ConvertOptions(column_types={name.strip('"'): pa.string() for name in header}, strings_can_be_null=False)
        rows: Rows = csv.read_csv(path, parse_options=csv.ParseOptions(newlines_in_values=True), convert_options=text).to_pylist()
        return rows

    readers: dict[str, Callable[[Path], Rows]] = {
        "tlgui": lambda path: read_table(path)[0].to_pylist(),
        "pyarrow": arrow,
        "pandas": lambda path: pandas.read_csv(path, dtype=str, keep_default_na=False).to_dict("records"),
    }
    if importlib.util.find_spec("polars"):
        import polars

        readers["polars"] = lambda path: polars.read_csv(path, infer_schema=False).fill_null("").to_dicts()
    if importlib.util.find_spec("duckdb"):
        import duckdb

        readers["duckdb"] = lambda path: duckdb.read_csv(str(path), all_varchar=True).to_arrow_table().to_pylist()
    return readers


def _json(folder: Path) -> dict[str, object]:
    """Refusing what must be refused; of what must be accepted, only objects in a list or alone are tables."""
    names = sorted(file.name for file in folder.glob("n_*.json"))
    tables = [
        name for name in ("y_object.json", "y_object_duplicated_key.json", "y_object_string_unicode.json") if (folder / name).exists()
    ]

    def rating(rows: Callable[[Path], int]) -> dict[str, object]:
        def right(name: str) -> bool:
            try:
                accepted = rows(folder / name) > 0
            except Exception:
                accepted = False
            return accepted == name.startswith("y_")

        return _score([*names, *tables], right)

    return {name: rating(rows) for name, rows in _json_readers().items()}


def _json_readers() -> dict[str, Callable[[Path], int]]:
    import pandas
    from pyarrow import json as arrow_json

    from tlgui.data import inspect_file

    def own(path: Path) -> int:
        inspection = inspect_file(path)
        return 0 if inspection.refused else inspection.rows

    readers: dict[str, Callable[[Path], int]] = {
        "tlgui": own,
        "pyarrow": lambda path: int(arrow_json.read_json(path).num_rows),
        "pandas": lambda path: len(pandas.read_json(path, lines=True)),
    }
    if importlib.util.find_spec("polars"):
        import polars

        readers["polars"] = lambda path: len(polars.read_ndjson(path))
    if importlib.util.find_spec("duckdb"):
        import duckdb

        readers["duckdb"] = lambda path: len(duckdb.read_json(str(path)).fetchall())
    return readers


def _encodings() -> dict[str, object]:
    cases = {f"{language}, {encoding}": (language, encoding) for language, encodings in _ENCODINGS.items() for encoding in encodings}
    with tempfile.TemporaryDirectory() as name:

        def rating(decode: Callable[[Path], str]) -> dict[str, object]:
            def right(case: str) -> bool:
                language, encoding = cases[case]
                text = _TEXTS[language].encode(encoding, "ignore").decode(encoding)
                expected = "text,label\n" + "".join(f'"{text} {row}",{"ab"[row % 2]}\n' for row in range(_ROWS))
                path = Path(name) / "file.csv"
                path.write_bytes(expected.encode(encoding))
                return decode(path).lstrip("\ufeff") == expected

            return _score(cases, right)

        return {name: rating(decode) for name, decode in _decoders().items()}


def _decoders() -> dict[str, Callable[[Path], str]]:
    from tlgui.data import inspect_file

    def own(path: Path) -> str:
        return path.read_bytes().decode(inspect_file(path).options.encoding or "")

    decoders: dict[str, Callable[[Path], str]] = {"tlgui": own}
    if importlib.util.find_spec("charset_normalizer"):
        import charset_normalizer

        def normaliser(path: Path) -> str:
            best: Any = charset_normalizer.from_path(path).best()
            return path.read_bytes().decode(best.encoding)

        decoders["charset_normalizer"] = normaliser
    return decoders
