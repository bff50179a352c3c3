"""The program's entry: the window, the tour, the worker of a frozen build, or a command without a window."""

import importlib.metadata
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from tlgui.cli import COMMANDS
from tlgui.core.errors import EXIT_STOPPED


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say and return the exit code."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    first = arguments[0] if arguments else ""
    if first == "--worker":  # a build frozen into one executable has no ``python -m``
        from tlgui.worker.__main__ import main as work

        return work(arguments[1:])
    if first == "--count-tokens":
        from tlgui.models.token_process import main as count

        return count(arguments[1:])
    if first == "--read-sheet":
        from tlgui.data.readers.sheet_process import main as read

        return read(arguments[1:])
    if first == "--check-plugin":
        from tlgui.testing.__main__ import main as check

        return check(arguments[1:])
    if first in COMMANDS or first in ("-h", "--help", "--version"):
        try:
            from tlgui.cli.main import main as command

            return command(arguments)
        except KeyboardInterrupt:  # while modules were imported
            return EXIT_STOPPED
    if (refusal := _misspelt(first) or _why_no_window()) is not None:
        print(f"tlgui: {refusal}", file=sys.stderr)
        return 2
    if first == "tour":
        from tlgui.tour import main as tour

        return tour(arguments[1:])
    from tlgui.app import run_window

    return run_window(arguments)


def _misspelt(word: str) -> str | None:
    """A sentence if the word was probably meant to be a command: otherwise it would become the name of a new project."""
    import difflib

    near = difflib.get_close_matches(word, [*COMMANDS, "tour"], n=1, cutoff=0.75)
    if not near or word in near or any(mark in word for mark in "/\\") or Path(word).exists():
        return None
    from tlgui.core.errors import MachineError

    return str(MachineError("machine.no_command", word=word, command=near[0], separator=os.sep))


def _why_no_window() -> str | None:
    """A sentence if Qt would abort this process, now or after a while."""
    from tlgui.core.errors import MachineError

    version = importlib.metadata.version("PySide6-Essentials")
    major, minor = (int(part) for part in version.split(".")[:2])
    if (major, minor) >= (6, 12) and sys.version_info < (3, 12):
        return str(MachineError("machine.qt_too_new", version=version, python=f"{sys.version_info[0]}.{sys.version_info[1]}"))
    if sys.platform == "linux" and not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return str(MachineError("machine.no_display"))
    return None


if __name__ == "__main__":
    sys.exit(main())
