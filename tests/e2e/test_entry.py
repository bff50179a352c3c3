"""What the program's entry refuses before Qt would abort the process."""

import importlib.metadata
import sys
from collections import namedtuple

import pytest

from tlgui import __main__ as entry

_Version = namedtuple("_Version", "major minor micro")


@pytest.mark.parametrize(
    ("qt", "python", "refused"),
    [("6.12.0", (3, 11, 9), True), ("7.0.1", (3, 11, 9), True), ("6.11.3", (3, 11, 9), False), ("6.12.0", (3, 12, 0), False)],
)
def test_a_qt_that_would_abort_is_refused(qt, python, refused, monkeypatch, capsys):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(importlib.metadata, "version", lambda name: {"PySide6-Essentials": qt}[name])
    monkeypatch.setattr(sys, "version_info", _Version(*python))
    opened = []
    monkeypatch.setattr("tlgui.app.run_window", lambda arguments: opened.append(arguments) or 0)
    assert entry.main([]) == (2 if refused else 0)
    assert len(opened) == (0 if refused else 1)
    said = capsys.readouterr().err
    assert (qt in said and "3.11" in said) if refused else said == ""


@pytest.mark.parametrize("word", ["trian", "strategy", "plugin", "tuor"])
def test_a_misspelt_command_makes_no_project(word, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr("tlgui.app.run_window", lambda arguments: pytest.fail("it opened the window"))
    assert entry.main([word, "--source", "a.csv"]) == 2
    assert word in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("word", ["./trian", "reviews", "my-data", "existing/train", "plugin"])
def test_folders_are_opened(word, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    (tmp_path / "plugin").mkdir()
    opened = []
    monkeypatch.setattr("tlgui.app.run_window", lambda arguments: opened.append(arguments) or 0)
    assert entry.main([word]) == 0
    assert opened == [[word]]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
def test_no_screen_is_said_in_words(monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert entry.main([]) == 2
    assert capsys.readouterr().err.startswith("tlgui: ")
