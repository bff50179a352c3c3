"""``python -m tests.benchmarks NAME --json FILE``."""

import argparse
import json
import os
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path

import psutil

from tests.benchmarks import data, encoding, nasty, rows, shift, startup, training_speed, transfer, ui_latency

_BENCHMARKS = {
    "startup": startup,
    "ui_latency": ui_latency,
    "shift": shift,
    "data": data,
    "rows": rows,
    "nasty": nasty,
    "encoding": encoding,
    "training_speed": training_speed,
    "transfer": transfer,
}


def main() -> int:
    """Run one benchmark and write its figures with machine and date."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    names = parser.add_subparsers(dest="name", required=True)
    for name, module in _BENCHMARKS.items():
        sub = names.add_parser(name, help=module.__doc__.strip().splitlines()[0])
        sub.add_argument("--json", type=Path, help="write the figures to this file")
        module.add_options(sub)
    arguments = parser.parse_args()
    figures = {**_BENCHMARKS[arguments.name].measure(arguments), "machine": _machine()}
    text = _text(figures)
    if arguments.json:
        arguments.json.write_text(text + "\n", encoding="utf-8")
    print(text)
    return 0


def _text(figures: dict[str, object]) -> str:
    """JSON with a line for each of the rows, if there are any: there may be hundreds."""
    rows = figures.get("rows")
    if not isinstance(rows, list):
        return json.dumps(figures, indent=2)
    head = json.dumps({name: value for name, value in figures.items() if name != "rows"}, indent=2)
    return head.removesuffix("\n}") + ',\n  "rows": [\n' + ",\n".join(f"    {json.dumps(row)}" for row in rows) + "\n  ]\n}"


def _machine() -> dict[str, object]:
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "platform": platform.platform(),
        "python": platform.python_version(),
        "cores": psutil.cpu_count(logical=False),
        "memory_gib": round(psutil.virtual_memory().total / 2**30, 1),
        "load_before": os.getloadavg()[0] if hasattr(os, "getloadavg") else None,
    }


if __name__ == "__main__":
    sys.exit(main())
