"""Brings the translation files in resources/translations up to date with the source, and compiles them.

``python .ci/translations.py`` rewrites the ``.ts`` files (new texts are marked unfinished) and the ``.qm`` files made from them.
With ``--check`` it changes nothing, names what is missing, and exits with 1 if anything is.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from tlgui.core.messages import MESSAGES
from tlgui.core.places import bundled_plugins, resources
from tlgui.pluginhost import PluginHost

_ROOT = Path(__file__).resolve().parents[1]
_TOOLS = Path(sys.executable).parent

#: English needs a file for its plural forms only.
_LANGUAGES = {"en": ["-pluralonly"], "zh_CN": []}


def message_texts() -> Iterator[str]:
    """Every sentence of the message catalogue; the window looks them up in the context ``Message``."""
    for message in MESSAGES.values():
        yield from message


def strategy_texts() -> Iterator[str]:
    """What the bundled strategies say about themselves; the window looks it up in the context ``Strategy``."""
    host = PluginHost(bundled_plugins(), None, packages=False)
    host.load()
    for strategy in host.strategies.values():
        yield strategy.title
        yield strategy.summary
        for field in strategy.params.model_fields.values():
            hints = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
            yield field.title or ""
            yield field.description or ""
            yield str(hints.get("unit", ""))
            yield from hints.get("choices", {}).values()


def update(folder: Path) -> None:
    """Bring the ``.ts`` files in ``folder`` up to date and compile each into a ``.qm`` beside it."""
    sources = [*sorted((_ROOT / "tlgui" / "ui").rglob("*.py")), _ROOT / "tlgui" / "app.py"]
    with tempfile.TemporaryDirectory() as scratch:
        collected = Path(scratch) / "collected.py"
        collected.write_text(_as_source({"Message": message_texts(), "Strategy": strategy_texts()}), encoding="utf-8")
        files = [str(file) for file in [*sources, collected] if file.exists()]
        for language, options in _LANGUAGES.items():
            ts, qm = folder / f"tlgui_{language}.ts", folder / f"tlgui_{language}.qm"
            languages = ["-source-language", "en", "-target-language", language]
            _run("pyside6-lupdate", *files, *options, *languages, "-locations", "none", "-no-obsolete", "-ts", str(ts))
            _run("pyside6-lrelease", "-silent", str(ts), "-qm", str(qm))


def missing(folder: Path) -> list[str]:
    """Texts of the source that have no translation in ``folder``, and compiled files that do not fit theirs."""
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch)
        for ts in folder.glob("*.ts"):
            shutil.copy(ts, fresh)
        update(fresh)
        found = [f"{ts.stem}: {text}" for ts in sorted(fresh.glob("*.ts")) for text in _unfinished(ts)]
        for qm in sorted(fresh.glob("*.qm")):
            if not (folder / qm.name).exists() or (folder / qm.name).read_bytes() != qm.read_bytes():
                found.append(f"{qm.name} is not the one that make translations compiles")
    return found


def _as_source(contexts: dict[str, Iterator[str]]) -> str:
    """Python source in which lupdate finds the texts of each context."""
    lines = [
        f"QT_TRANSLATE_NOOP({json.dumps(context)}, {json.dumps(text, ensure_ascii=False)})"
        for context, texts in contexts.items()
        for text in dict.fromkeys(texts)
        if text
    ]
    return "\n".join(lines) + "\n"


def _unfinished(ts: Path) -> Iterator[str]:
    for message in ET.parse(ts).getroot().iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type") == "unfinished":
            yield message.findtext("source", "")


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(_TOOLS / tool), *arguments], check=True, stdout=subprocess.DEVNULL)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; exit with 1 if something is missing")
    folder = resources() / "translations"
    if not parser.parse_args().check:
        folder.mkdir(exist_ok=True)
        update(folder)
        return 0
    found = missing(folder)
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
