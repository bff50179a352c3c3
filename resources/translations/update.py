"""Bring the translations up to date: collect all visible words, merge them into the .ts files, make the .qm files.

    python resources/translations/update.py                       collect, merge, release
    python resources/translations/update.py --missing FILE.json   the same, and write what is not translated yet
    python resources/translations/update.py --fill FILE.json      take translations from {"English": "中文"} or
                                                                  {"Context": {"English": "中文"}}, then the same
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]
CHINESE, ENGLISH = "tlgui_zh_CN.ts", "tlgui_en.ts"


def collect_phrases() -> list[tuple[str, str]]:
    """Context and English text of everything that is not written with ``tr()``: messages, and the words of the strategies."""
    sys.path.insert(0, str(ROOT))
    from tlgui.core.messages import MESSAGES
    from tlgui.pluginhost import PluginHost

    phrases = [("Message", text) for message in MESSAGES.values() for text in message if text]
    host = PluginHost(ROOT / "plugins", None, packages=False)
    host.load()
    for strategy in host.strategies.values():
        texts = [strategy.title, strategy.summary]
        for field in strategy.params.model_fields.values():
            extra = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
            texts += [field.title or "", field.description or "", str(extra.get("unit", "")), *extra.get("choices", {}).values()]
        phrases += [("Strategy", text) for text in texts if text]
    return list(dict.fromkeys(phrases))


def update(folder: Path = FOLDER) -> None:
    """Merge all words of the program into the .ts files of ``folder``; what is no longer said is dropped."""
    sources = sorted((ROOT / "tlgui" / "ui").rglob("*.py")) + [path for path in (ROOT / "tlgui" / "app.py",) if path.is_file()]
    with tempfile.TemporaryDirectory() as temporary:
        phrases = Path(temporary) / "phrases.py"
        lines = [f"QT_TRANSLATE_NOOP({json.dumps(context)}, {json.dumps(text, ensure_ascii=False)})" for context, text in collect_phrases()]
        phrases.write_text("\n".join(lines) + "\n", encoding="utf-8")
        common = [*map(str, sources), str(phrases), "-source-language", "en", "-locations", "none", "-no-obsolete"]
        _tool("lupdate", *common, "-target-language", "zh_CN", "-ts", str(folder / CHINESE))
        _tool("lupdate", *common, "-target-language", "en", "-pluralonly", "-ts", str(folder / ENGLISH))
    fill_english(folder / ENGLISH)


def release(folder: Path = FOLDER) -> None:
    """Make the .qm files."""
    for name in (CHINESE, ENGLISH):
        source = folder / name
        _tool("lrelease", "-silent", str(source), "-qm", str(source.with_suffix(".qm")))


def messages(file: Path) -> list[tuple[str, ElementTree.Element]]:
    """Context and entry of everything in a .ts file."""
    root = ElementTree.parse(file).getroot()
    return [(context.findtext("name", ""), entry) for context in root.iter("context") for entry in context.iter("message")]


def missing(file: Path) -> dict[str, dict[str, str]]:
    """What is not translated, by context; the values are empty, to be filled in."""
    found: dict[str, dict[str, str]] = {}
    for context, entry in messages(file):
        translation = entry.find("translation")
        if translation is None or translation.get("type") == "unfinished" or not "".join(translation.itertext()).strip():
            found.setdefault(context, {})[entry.findtext("source", "")] = ""
    return found


def fill(file: Path, words: Mapping[str, Any]) -> int:
    """Enter translations, by context or for all contexts alike; returns how many entries were filled."""
    tree = ElementTree.parse(file)
    count = 0
    for context in tree.getroot().iter("context"):
        name = context.findtext("name", "")
        own = words.get(name)
        for entry in context.iter("message"):
            source = entry.findtext("source", "")
            text = own.get(source) if isinstance(own, dict) else None
            text = text or (words.get(source) if isinstance(words.get(source), str) else None)
            if text:
                _enter(entry, [text])
                count += 1
    tree.write(file, encoding="utf-8", xml_declaration=True)
    return count


def fill_english(file: Path) -> None:
    """Singular and plural of the counted sentences: “%Ln row(s)” is “%Ln row” and “%Ln rows”."""
    tree = ElementTree.parse(file)
    for entry in tree.getroot().iter("message"):
        source = entry.findtext("source", "")
        _enter(entry, [re.sub(r"\(\w+\)", "", source), re.sub(r"\((\w+)\)", r"\1", source)])
    ElementTree.indent(tree)
    tree.write(file, encoding="utf-8", xml_declaration=True)


def _enter(entry: ElementTree.Element, forms: list[str]) -> None:
    translation = entry.find("translation")
    if translation is None:
        translation = ElementTree.SubElement(entry, "translation")
    translation.clear()
    if entry.get("numerus") == "yes":
        for form in forms:
            ElementTree.SubElement(translation, "numerusform").text = form
    else:
        translation.text = forms[0]


def _tool(name: str, *arguments: str) -> None:
    import PySide6

    program = Path(PySide6.__file__).parent / (f"{name}.exe" if sys.platform == "win32" else name)
    done = subprocess.run([str(program), *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{name} failed:\n{done.stdout}{done.stderr}")


def main() -> None:
    """See the top of this file."""
    parser = argparse.ArgumentParser(description="Bring the translations up to date.")
    parser.add_argument("--missing", type=Path, metavar="FILE", help="write what is not translated yet")
    parser.add_argument("--fill", type=Path, nargs="+", default=[], metavar="FILE", help="take translations from these files")
    arguments = parser.parse_args()
    update()
    for file in arguments.fill:
        print(f"{file.name}: {fill(FOLDER / CHINESE, json.loads(file.read_text(encoding='utf-8')))} entries")
    if arguments.fill:
        update()
    release()
    left = missing(FOLDER / CHINESE)
    print(f"{sum(map(len, left.values()))} of {len(messages(FOLDER / CHINESE))} entries are not translated")
    if arguments.missing:
        arguments.missing.write_text(json.dumps(left, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
