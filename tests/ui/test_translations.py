"""Every visible word is translated, and the files in the repository are up to date."""

import ast
import importlib.util
import re
import shutil
from pathlib import Path
from types import ModuleType
from xml.etree.ElementTree import Element

import pytest

#: {name}, {name:.1f}, %n, %Ln
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%L?n")


@pytest.fixture(scope="module")
def updater(repo_root: Path) -> ModuleType:
    """The script that brings the translations up to date."""
    spec = importlib.util.spec_from_file_location("update_translations", repo_root / "resources" / "translations" / "update.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def fresh(updater: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the translations that the script has just brought up to date."""
    folder = tmp_path_factory.mktemp("translations")
    for file in updater.FOLDER.glob("*.ts"):
        shutil.copy(file, folder)
    updater.update(folder)
    updater.release(folder)
    return folder


def entries(updater: ModuleType, file: Path) -> set[tuple[str, str, tuple[str, ...]]]:
    """Context, source and translations of a .ts file."""
    return {(context, entry.findtext("source", ""), translations(entry)) for context, entry in updater.messages(file)}


def translations(entry: Element) -> tuple[str, ...]:
    """All forms of one entry."""
    translation = entry.find("translation")
    assert translation is not None
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return tuple(forms) or (translation.text or "",)


@pytest.mark.parametrize("name", ["tlgui_zh_CN.ts", "tlgui_en.ts"])
def test_no_word_is_missing_or_left_over(updater: ModuleType, fresh: Path, name: str) -> None:
    stored, current = entries(updater, updater.FOLDER / name), entries(updater, fresh / name)
    assert {entry[:2] for entry in current} - {entry[:2] for entry in stored} == set(), "run resources/translations/update.py"
    assert {entry[:2] for entry in stored} - {entry[:2] for entry in current} == set(), "run resources/translations/update.py"


@pytest.mark.parametrize("name", ["tlgui_zh_CN.ts", "tlgui_en.ts"])
def test_nothing_is_untranslated(updater: ModuleType, fresh: Path, name: str) -> None:
    assert updater.missing(fresh / name) == {}


@pytest.mark.parametrize("name", ["tlgui_zh_CN.qm", "tlgui_en.qm"])
def test_compiled_files_are_up_to_date(updater: ModuleType, fresh: Path, name: str) -> None:
    assert (updater.FOLDER / name).read_bytes() == (fresh / name).read_bytes(), "run resources/translations/update.py"


def test_placeholders_survive_translation(updater: ModuleType) -> None:
    wrong = [
        (source, text)
        for _, source, texts in entries(updater, updater.FOLDER / "tlgui_zh_CN.ts")
        for text in texts
        if text and sorted(set(_PLACEHOLDER.findall(source))) != sorted(set(_PLACEHOLDER.findall(text)))
    ]
    assert wrong == []


def test_english_plurals_are_spelled_out(updater: ModuleType) -> None:
    forms = {source: texts for _, source, texts in entries(updater, updater.FOLDER / "tlgui_en.ts")}
    assert forms["%Ln row(s)"] == ("%Ln row", "%Ln rows")
    assert not [text for texts in forms.values() for text in texts if "(" in text]


def test_filling_takes_flat_and_nested_words(updater: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / "x.ts"
    file.write_text(
        '<TS version="2.1" language="zh_CN"><context><name>A</name>'
        '<message><source>Close</source><translation type="unfinished"/></message>'
        '<message numerus="yes"><source>%Ln row(s)</source><translation type="unfinished"/></message></context><context><name>B</name>'
        '<message><source>Close</source><translation type="unfinished"/></message></context></TS>',
        encoding="utf-8",
    )
    assert set(updater.missing(file)) == {"A", "B"}
    assert updater.fill(file, {"Close": "关闭", "A": {"%Ln row(s)": "%Ln 行"}}) == 3
    assert updater.missing(file) == {}
    assert entries(updater, file) == {("A", "Close", ("关闭",)), ("A", "%Ln row(s)", ("%Ln 行",)), ("B", "Close", ("关闭",))}


def misread(file: Path) -> list[str]:
    """Calls that lupdate reads wrongly or not at all: f-strings, ``tr`` of anything but a literal or of another object, calls in f-strings.

    ``translate`` may take a variable: its words are marked with QT_TRANSLATE_NOOP, or collected from catalogue and plugins.
    """
    tree = ast.parse(file.read_text(encoding="utf-8"))
    inside = {id(node) for string in ast.walk(tree) if isinstance(string, ast.JoinedStr) for node in ast.walk(string)}
    wrong = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or node.func.attr not in ("tr", "translate"):
            continue
        receiver = node.func.value.id if isinstance(node.func.value, ast.Name) else ""
        if node.func.attr == "translate" and receiver not in ("QCoreApplication", "QApplication"):
            continue  # a painter's, for example
        if node.func.attr == "tr":
            found = receiver == "self" and isinstance(node.args[0], ast.Constant)
        else:
            found = not any(isinstance(word, ast.JoinedStr) for word in node.args)
        if id(node) in inside or not found:
            wrong.append(f"{file.name}:{node.lineno}")
    return sorted(wrong)


def test_all_words_are_written_so_that_they_are_found(repo_root: Path) -> None:
    files = sorted((repo_root / "tlgui" / "ui").rglob("*.py"))
    assert [place for file in files for place in misread(file)] == []


def test_the_reader_of_sources_sees_mistakes(tmp_path: Path) -> None:
    file = tmp_path / "x.py"
    file.write_text("""self.tr(f"a {b}")\nf"{self.tr('x')}"\nview.tr("x")\nself.tr(name)\nself.tr("fine")\n""", encoding="utf-8")
    assert misread(file) == ["x.py:1", "x.py:2", "x.py:3", "x.py:4"]


def test_whatever_is_counted_has_singular_and_plural(updater: ModuleType) -> None:
    """Only ``tr()`` of an object knows them; a free ``translate`` would show “1 row(s)”."""
    single = [
        entry.findtext("source", "")
        for _, entry in updater.messages(updater.FOLDER / "tlgui_zh_CN.ts")
        if re.search("%L?n", entry.findtext("source", "")) and entry.get("numerus") != "yes"
    ]
    assert single == []
