"""The tour: the real window, a real training, pictures of every page."""

import os
import subprocess
import sys

import pytest


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_tour_passes_and_leaves_pictures(repo_root, tmp_path):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tlgui", "tour", "--screenshots", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=repo_root, env=environment, timeout=580, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    names = sorted(path.name for path in tmp_path.glob("*.png"))
    pages = ("first-start", "import-sheet", "data-profile", "model", "strategy", "strategy-help", "plugins", "train-ready", "train-live")
    for page in (*pages, "results", "use-applied"):
        for theme in ("light", "dark"):
            assert any(page in name and theme in name for name in names), (page, theme)
    assert "Traceback" not in done.stderr
    assert "QObject" not in done.stderr
