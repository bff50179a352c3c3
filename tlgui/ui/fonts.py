"""A font for Chinese where the system has none."""

import importlib.metadata
import logging
from pathlib import Path

from PySide6.QtGui import QFontDatabase

PACKAGE, FONT_FILE = "pylopdf-fonts-zh-cn", "NotoSansSC-Regular.otf"
_log = logging.getLogger(__name__)


def locate_fallback_font() -> Path | None:
    """The static Noto Sans SC that a dependency carries (SIL Open Font License), or None where it is not installed.

    The package is looked up, never imported.
    """
    try:
        files = importlib.metadata.files(PACKAGE) or ()
    except importlib.metadata.PackageNotFoundError:
        return None
    for file in files:
        if file.name == FONT_FILE:
            path = Path(str(file.locate()))
            return path if path.is_file() else None
    return None


def system_has_chinese() -> bool:
    """Whether any installed font covers Simplified Chinese."""
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))


def ensure_chinese_font() -> str | None:
    """Add the fallback font when the system has no font for Simplified Chinese.

    The main font stays what it is: Qt takes from the added one only what the main font lacks.

    Returns:
        The family that was added, or None when nothing was needed or nothing could be done.
    """
    if system_has_chinese():
        return None
    path = locate_fallback_font()
    if path is None:
        _log.warning("no font covers Simplified Chinese, and %s is not installed", PACKAGE)
        return None
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    if not families:
        _log.warning("%s cannot be used as a font", path.name)
        return None
    return families[0]
