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
    """JSON; lists of records have a line for each, for there may be hundreds."""

    def written(value: object) -> str:
        if isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
            return "[\n" + ",\n".join(f"    {json.dumps(item, ensure_ascii=False)}" for item in value) + "\n  ]"
        return json.dumps(value, indent=2, ensure_ascii=False).replace("\n", "\n  ")

    return "{\n" + ",\n".join(f"  {json.dumps(name)}: {written(value)}" for name, value in figures.items()) + "\n}"


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
