"""What sentence-transformers and a model's README say about how an encoder wants to be used."""

import re
from pathlib import Path

from tlgui.models.cards import Pooling
from tlgui.models.source_folder import SourceFolder

POOLING_FILE = "1_Pooling/config.json"
PROMPTS_FILE = "config_sentence_transformers.json"


def pooling(folder: SourceFolder) -> Pooling:
    """``cls`` if the folder asks for it; ``mean``, which suits any encoder, if it asks for that, for another way, or for nothing."""
    settings = folder.read_json(POOLING_FILE) or {}
    wants_cls = settings.get("pooling_mode") == "cls" or settings.get("pooling_mode_cls_token") is True
    return "cls" if wants_cls else "mean"


def prefix(folder: SourceFolder) -> str:
    """The prompt to put before every text: the model's default, else the one for classification, else the one for queries.

    A query prompt is meant for all texts only where documents have a prompt of their own, as with E5. Models that mark nothing
    but queries want their other texts bare.
    """
    settings = folder.read_json(PROMPTS_FILE) or {}
    prompts = settings.get("prompts")
    if not isinstance(prompts, dict):
        return ""
    documents_marked = any(prompts.get(name) for name in ("passage", "document"))
    names = [settings.get("default_prompt_name"), "classification", *(["query"] if documents_marked else [])]
    found = next((prompts[name] for name in names if prompts.get(name)), "")
    return found if isinstance(found, str) else ""


def licence_and_languages(readme: Path | None) -> tuple[str, tuple[str, ...]]:
    """The keys ``license`` and ``language`` of the front matter that model pages carry; empty where they are not given."""
    text = readme.read_text(encoding="utf-8", errors="replace") if readme else ""
    front = re.match(r"---\r?\n(.*?)\r?\n---", text, re.DOTALL)
    if front is None:
        return "", ()
    licence = re.search(r"^license:[ \t]*['\"]?([\w.+-]+)", front[1], re.MULTILINE)
    language = re.search(r"^language:[ \t]*(.*(?:\n[ \t]*-[ \t]*\S+)*)", front[1], re.MULTILINE)
    tags = re.findall(r"\b(?:multilingual|[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\b", language[1]) if language else []
    return licence[1].lower() if licence else "", tuple("mul" if tag == "multilingual" else tag for tag in tags)
