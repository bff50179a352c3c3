"""The help pages of the bundled strategies: two languages, one structure, and names as the window shows them."""

import re
import xml.etree.ElementTree as ET

import pytest

from tlgui.core.places import bundled_plugins, resources
from tlgui.pluginhost.help_pages import help_page

IDS = tuple(sorted(file.parent.name.replace("_", "-") for file in bundled_plugins().glob("*/plugin.toml")))
HEADINGS = {
    "en": ("How it works", "When it helps", "When it does not", "What it needs", "Settings worth knowing", "Source"),
    "zh_CN": ("原理", "何时有用", "何时无用", "需要什么", "值得了解的设置", "来源"),
}
LANGUAGES = tuple(HEADINGS)
#: Words and their parts joined by hyphens, apostrophes or points count as one.
WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
#: A strategy stands in italics; settings stand in bold.
STRATEGY = re.compile(r"(?<!\*)\*([^*\n]+)\*(?!\*)")
CHINESE = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture(scope="module")
def translations():
    """Of titles of strategies and of their parameters: by language, what stands for the English one."""
    root = ET.parse(resources() / "translations" / "tlgui_zh_CN.ts").getroot()
    (context,) = (context for context in root.iter("context") if context.findtext("name") == "Strategy")
    chinese = {message.findtext("source"): message.findtext("translation") for message in context.iter("message")}
    return {"en": lambda title: title, "zh_CN": chinese.__getitem__}


def _read(host, id_, language):
    (record,) = (record for record in host.records if record.id == id_)
    path = help_page(record, id_, language)
    assert path is not None
    assert path.name == f"{language}.md"
    return path.read_text(encoding="utf-8")


@pytest.fixture
def page(host, id_, language):
    return _read(host, id_, language)


def _sections(page):
    """Heading and text of each section, the title's first."""
    parts = re.split(r"^(#+ .*)\n", page, flags=re.MULTILINE)
    assert not parts[0], "something stands above the title"
    return list(zip(parts[1::2], (text.strip() for text in parts[2::2]), strict=True))


def _bullets(text):
    return [line for line in text.splitlines() if line.startswith("- ")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id_", IDS)
def test_page_has_its_title_and_sections(host, translations, page, id_, language):
    sections = _sections(page)
    title = translations[language](host.strategies[id_].title)
    assert [heading for heading, _ in sections] == [f"# {title}", *(f"## {name}" for name in HEADINGS[language])]
    assert all(text for _, text in sections)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id_", IDS)
def test_settings_are_called_as_in_the_form(host, translations, page, id_, language):
    strategy = host.strategies[id_]
    titles = {translations[language](field.title) for field in strategy.params.model_fields.values()}
    settings = _sections(page)[-2][1]
    bullets = _bullets(settings)
    named = [re.match(r"- \*\*(.+?)\*\*[:：]", bullet) for bullet in bullets]
    assert all(named), "each point begins with a setting"
    names = [match[1] for match in named if match]
    assert set(names) <= titles
    assert len(set(names)) == len(names)
    assert min(2, len(titles)) <= len(names) <= 5


@pytest.mark.parametrize("id_", IDS)
def test_both_languages_name_the_same_settings(host, translations, id_):
    english, chinese = (re.findall(r"^- \*\*(.+?)\*\*", _read(host, id_, language), flags=re.MULTILINE) for language in LANGUAGES)
    assert [translations["zh_CN"](name) for name in english] == chinese


@pytest.mark.parametrize("id_", IDS)
def test_both_languages_name_the_same_choices(host, translations, id_):
    english, chinese = (_read(host, id_, language) for language in LANGUAGES)
    choices = {name for field in host.strategies[id_].params.model_fields.values() for name in field.json_schema_extra["choices"].values()}
    named = {name for name in choices if f"“{name}”" in english}
    assert {name for name in choices if f"“{translations['zh_CN'](name)}”" in chinese} == named
    for line in re.findall(r"^- \*\*.+", english, flags=re.MULTILINE):
        assert set(re.findall(r"“(.+?)”", line)) <= choices, "quoted in the list of settings: names that the form shows"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id_", IDS)
def test_source_is_the_paper(host, page, id_, language):
    paper = host.strategies[id_].paper
    source = _sections(page)[-1][1]
    assert re.split(r" et al\.| and |,? \d{4}", paper)[0] in source
    assert paper.partition(", ")[2] in source, "the title of the paper, as it is"


@pytest.mark.parametrize("language", ["en"])
@pytest.mark.parametrize("id_", IDS)
def test_english_page_is_short_and_names_strategies_by_their_titles(host, page, id_, language):
    assert 90 <= len(WORD.findall(page)) <= 320
    assert not CHINESE.search(page)
    titles = {strategy.title for strategy in host.strategies.values()}
    assert set(re.findall(STRATEGY, page)) <= titles - {host.strategies[id_].title}


@pytest.mark.parametrize("id_", IDS)
def test_both_languages_name_the_same_strategies(host, translations, id_):
    named = set(re.findall(STRATEGY, _read(host, id_, "en")))
    chinese = _read(host, id_, "zh_CN")
    titles = {strategy.title for strategy in host.strategies.values()} - {host.strategies[id_].title}
    assert {title for title in titles if f"“{translations['zh_CN'](title)}”" in chinese} == named


@pytest.mark.parametrize("language", ["zh_CN"])
@pytest.mark.parametrize("id_", IDS)
def test_chinese_page_is_chinese(page, id_, language):
    *sections, _ = _sections(page)  # the source keeps its own language
    text = "".join(text for _, text in sections)
    chinese = len(CHINESE.findall(text))
    assert 150 <= chinese <= 640
    assert chinese > 2 * len(re.findall(r"[A-Za-z]", text))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id_", IDS)
def test_page_is_plain_text(page, id_, language):
    assert not re.search(r"https?:|www\.|\]\(|<[a-zA-Z/!]|`", page)
    assert page.endswith("\n")
    assert not page.endswith("\n\n")
