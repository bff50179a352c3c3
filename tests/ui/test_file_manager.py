"""Showing a folder: a desktop that cannot do it is not silent."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from tlgui.core.errors import MachineError
from tlgui.ui import file_manager
from tlgui.ui.file_manager import show_folder


def test_a_folder_is_made_and_shown(tmp_path: Path, opened_folders: list[Path]) -> None:
    failures: list[Exception] = []
    show_folder(tmp_path / "my 插件", failures.append, make=True)
    assert (opened_folders, failures) == ([tmp_path / "my 插件"], [])
    assert (tmp_path / "my 插件").is_dir()


def test_a_desktop_without_a_file_manager_says_where_the_folder_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failures: list[Exception] = []
    monkeypatch.setattr(file_manager, "QDesktopServices", SimpleNamespace(openUrl=lambda _: False))
    show_folder(tmp_path, failures.append)
    (failure,) = failures
    assert isinstance(failure, MachineError)
    assert failure.code == "machine.no_file_manager"
    assert str(tmp_path) in failure.remedy


def test_a_folder_that_is_gone_or_cannot_be_made(tmp_path: Path, opened_folders: list[Path]) -> None:
    failures: list[Exception] = []
    show_folder(tmp_path / "gone", failures.append)
    (tmp_path / "file").write_text("not a folder")
    show_folder(tmp_path / "file" / "inside", failures.append, make=True)
    assert opened_folders == []
    assert isinstance(failures[0], MachineError)
    assert failures[0].code == "machine.folder_gone"
    assert isinstance(failures[1], OSError)
