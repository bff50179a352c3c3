"""The help for authors of plugins: every file that it shows is written, and every command is carried out, in the order of the page."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from tlgui.core.places import resources
from tlgui.pluginhost.scaffold import kinds

_BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    """A fenced block; ``file`` is the name behind the language."""

    language: str
    file: str
    text: str


def page(language: str) -> str:
    return (resources() / "help" / f"plugins.{language}.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[Block]:
    return [Block(*match.groups(default="")) for match in _BLOCK.finditer(page(language))]


def test_both_languages_show_the_same_code() -> None:
    assert blocks("en") == blocks("zh_CN")
    for block in blocks("en"):
        assert block.language != "toml" or tomllib.loads(block.text)
    assert len(blocks("en")) * 2 == len(re.findall(r"^```", page("en"), re.MULTILINE))


def test_both_languages_have_the_same_sections() -> None:
    shapes = [[line.split()[0] for line in page(language).splitlines() if line.startswith(("#", "-", "|"))] for language in ("en", "zh_CN")]
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_all_kinds_and_base_classes_are_named(language: str) -> None:
    import tlgui.api as tl

    text = page(language)
    for kind in kinds():
        assert f"| `{kind}` |" in text
    for name in re.findall(r"`tl\.(\w+)`", text):
        assert hasattr(tl, name), name
    tools = next(line for line in text.splitlines() if line.startswith("`context`"))
    names = re.findall(r"`(\w+)`", tools)
    assert len(names) > 10
    for name in names:
        assert name == "context" or name in dir(tl.Context) or name in tl.Context.__annotations__, name


@pytest.mark.slow
def test_what_the_page_tells_to_do_works(tmp_path: Path) -> None:
    work, home = tmp_path / "work", tmp_path / "home"
    work.mkdir()
    home.mkdir()
    for name in ("hotel_en.csv", "shop_en.csv"):
        shutil.copy(resources() / "sample" / name, work)
    environment = os.environ | {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "TLGUI_HOME": str(home / "tlgui"),
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "share"),
        # What a reader's pip gets from the network is installed here.
        "PIP_NO_INDEX": "1",
        "PIP_NO_BUILD_ISOLATION": "0",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }
    assert shutil.which("tlgui", path=environment["PATH"])
    for block in blocks("en"):
        if block.file:
            (work / block.file).parent.mkdir(parents=True, exist_ok=True)
            (work / block.file).write_text(block.text, encoding="utf-8")
        elif block.language == "sh":
            for command in block.text.splitlines():
                done = subprocess.run(
                    command, shell=True, cwd=work, env=environment, capture_output=True, text=True, timeout=200, check=False
                )
                assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    installed = home / "tlgui" / "data" / "plugins"
    assert [folder.name for folder in installed.iterdir()] == ["mean-shift"]
    assert (installed / "mean-shift" / "packages" / "mean_shift" / "strategy.py").is_file()
