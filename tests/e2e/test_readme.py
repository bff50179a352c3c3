"""What the README shows works as it stands there."""

import json
import re
import subprocess
import sys

import pytest


def _blocks(text, language):
    return re.findall(rf"```{language}\n(.*?)```", text, re.S)


@pytest.mark.slow
def test_the_plugin_of_the_readme_trains(repo_root, tmp_path, monkeypatch):
    text = (repo_root / "README.md").read_text(encoding="utf-8")
    (manifest,), (source,) = _blocks(text, "toml"), _blocks(text, "python")
    monkeypatch.setenv("TLGUI_HOME", str(tmp_path / "home"))
    folder = tmp_path / "home" / "data" / "plugins" / "nearest-centroid"
    folder.mkdir(parents=True)
    (folder / "plugin.toml").write_text(manifest, encoding="utf-8")
    (folder / "strategy.py").write_text(source, encoding="utf-8")
    lines = [line for line in source.splitlines() if line.strip()]
    assert len(lines) <= 32, "the README promises thirty lines"
    sample = repo_root / "resources" / "sample"
    command = [sys.executable, "-m", "tlgui", "train", "--source", sample / "hotel_en.csv", "--test", sample / "shop_en.csv"]
    command += ["--model", "all-MiniLM-L6-v2", "--stage", "nearest-centroid", "--set", "nearest-centroid.sharpness=20"]
    command += ["--no-baselines", "--project", tmp_path / "p", "--json"]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, cwd=repo_root, check=False, timeout=280)
    assert done.returncode == 0, done.stderr
    last = json.loads(done.stdout.splitlines()[-1])
    assert last["metrics"]["test"]["accuracy"] > 0.5
    safe = subprocess.run(
        [sys.executable, "-m", "tlgui", "plugins", "list", "--json", "--safe-mode"],
        capture_output=True, text=True, cwd=repo_root, check=False,
    )  # fmt: skip
    assert "nearest-centroid" not in safe.stdout


def test_what_the_readme_names_exists(repo_root):
    text = (repo_root / "README.md").read_text(encoding="utf-8")
    for name in re.findall(r"\]\(([^)#]+)\)", text):
        assert (repo_root / name).exists(), name
    for command in ("run", "test"):
        assert f"\n{command}:" in (repo_root / "Makefile").read_text(encoding="utf-8")
