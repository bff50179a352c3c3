"""The fallback font for Chinese."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from tlgui.ui import fonts

_SCRIPT = """
import sys
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QRawFont
from PySide6.QtWidgets import QApplication
app = QApplication(["x"])
main = app.font().family()
from tlgui.ui.fonts import ensure_chinese_font, system_has_chinese
had = system_has_chinese()
added = ensure_chinese_font()
assert (added is None) == had, (added, had)
assert system_has_chinese()
assert app.font().family() == main
assert ensure_chinese_font() is None
assert "pylopdf_fonts_zh_cn" not in sys.modules
print("ok")
"""


def test_font_is_added_only_where_none_is() -> None:
    done = subprocess.run([sys.executable, "-c", _SCRIPT], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.returncode) == ("ok", 0), done.stderr


def test_the_dependency_carries_the_static_font() -> None:
    path = fonts.locate_fallback_font()
    assert path is not None
    assert path.name == "NotoSansSC-Regular.otf"
    assert path.stat().st_size > 5_000_000


def test_a_missing_package_is_no_failure(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr(fonts, "PACKAGE", "tlgui-no-such-package")
    monkeypatch.setattr(fonts, "system_has_chinese", lambda: False)
    assert fonts.ensure_chinese_font() is None
    assert "no font covers" in caplog.text


def test_a_file_that_is_no_font_is_reported(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, tmp_path: Path, qapp: QApplication
) -> None:
    broken = tmp_path / "broken.otf"
    broken.write_bytes(b"not a font")
    monkeypatch.setattr(fonts, "system_has_chinese", lambda: False)
    monkeypatch.setattr(fonts, "locate_fallback_font", lambda: broken)
    assert fonts.ensure_chinese_font() is None
    assert "broken.otf" in caplog.text


def test_chinese_is_drawn(theme: object, qapp: QApplication) -> None:
    metrics = QFontMetrics(QFont(qapp.font()))
    assert metrics.horizontalAdvance("迁移学习") > 3 * qapp.font().pixelSize()
    assert metrics.inFont("A")
