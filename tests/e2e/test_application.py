"""The whole window in a process of its own: what it reads when it opens."""

import subprocess
import sys

_OPEN = """
from tlgui.app import Application, make_qt
qt = make_qt([])
application = Application(qt)
shown = []
application.notifications.posted.connect(lambda notice: shown.append(" ".join(notice.words())))
def look():
    print("LANGUAGE", application.language.choice)
    print("THEME", application.theme.mode)
    print("MENU", application.window.menus.file.title())
application.painted.connect(look)
def leave():
    print("SHOWN", *shown)
    application.window.close()
application.attached.connect(leave)
application.show()
qt.exec()
"""


def _open(tmp_path, repo_root, settings):
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "settings.toml").write_text(settings, encoding="utf-8")
    environment = {"PATH": "", "TLGUI_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", _OPEN]
    done = subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", cwd=repo_root, env=environment, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return dict(line.split(" ", 1) if " " in line else (line, "") for line in done.stdout.splitlines())


def test_first_paint_has_the_language_and_theme_of_the_settings(tmp_path, repo_root):
    said = _open(tmp_path, repo_root, 'schema_version = 1\nlanguage = "zh_CN"\ntheme = "dark"\n')
    assert (said["LANGUAGE"], said["THEME"]) == ("zh_CN", "dark")
    assert "文件" in said["MENU"]
    assert said["SHOWN"] == ""


def test_damaged_settings_open_the_window_and_are_reported(tmp_path, repo_root):
    said = _open(tmp_path, repo_root, "language = [")
    assert (said["LANGUAGE"], said["THEME"]) == ("system", "system")
    assert "settings.damaged.toml" in said["SHOWN"]
    assert (tmp_path / "config" / "settings.damaged.toml").read_text(encoding="utf-8") == "language = ["
