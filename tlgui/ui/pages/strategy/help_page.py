"""The help page of a strategy: what its plugin says about it, and what was measured with it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from tlgui.core.strategy import Strategy
from tlgui.pluginhost import PluginRecord
from tlgui.pluginhost.help_pages import help_page
from tlgui.project.measured import MeasuredChain, MeasuredTable, tables_about
from tlgui.ui.formats import format_duration
from tlgui.ui.language import translate_strategy_text

translate = QCoreApplication.translate


def strategy_page(
    strategy: Strategy, records: Iterable[PluginRecord], tables: Sequence[MeasuredTable], titles: dict[str, str], language: str
) -> str:
    """The page as Markdown.

    Args:
        titles: of all strategies by id, not yet translated.
    """
    file = next((help_page(record, strategy.id, language) for record in records if strategy.id in record.strategies), None)
    text = file.read_text(encoding="utf-8") if file is not None else _from_description(strategy)
    parts = [text.rstrip(), *(_section(table, strategy.id, titles) for table in tables_about(strategy.id, tables))]
    return "\n\n".join(parts) + "\n"


def _from_description(strategy: Strategy) -> str:
    """What a strategy without a page says about itself."""
    lines = [f"# {translate_strategy_text(strategy.title)}", "", translate_strategy_text(strategy.summary), ""]
    for name in strategy.params.in_order():
        field = strategy.params.model_fields[name]
        lines.append(f"- **{translate_strategy_text(field.title or '')}**: {translate_strategy_text(field.description or '')}")
    return "\n".join([*lines, "", strategy.paper])


def _section(table: MeasuredTable, strategy: str, titles: dict[str, str]) -> str:
    heading, about = _words(table)
    mine = table.about(strategy)
    compared = table.without_transfer({row.target_labels for row in mine})
    rows = [*mine, *(row for row in compared if row not in mine)]
    columns = (
        translate("StrategyHelp", "Strategy"),
        translate("StrategyHelp", "Model"),
        translate("StrategyHelp", "Accuracy"),
        translate("StrategyHelp", "Time without encoding"),
    )
    lines = [f"## {heading}", "", about, "", f"| {' | '.join(columns)} |", "|---|---|---:|---:|"]
    lines += [f"| {' | '.join(_cells(row, titles))} |" for row in rows]
    if table.published:
        others = "; ".join(f"{name}: {_number(value)}%" for name, value in table.published.items())
        lines += [
            "",
            translate("StrategyHelp", "Published elsewhere, with other models, splits and code: {figures}.").format(figures=others),
        ]
    return "\n".join(lines)


def _words(table: MeasuredTable) -> tuple[str, str]:
    """Heading and explanation of a table."""
    pairs = max((row.pairs for row in table.rows), default=0)
    if table.source is not None:
        heading = translate("StrategyHelp", "Measured: English product reviews, from {source} only")
        about = translate(
            "StrategyHelp",
            "Mean accuracy over the {pairs} transfers from {source} to the others of books, DVDs, electronics and kitchen goods: 2,000 "
            "labelled reviews of {source}, judged by 2,000 of the target. Measured on {date} on {cores} CPU cores.",
        )
    elif table.corpus == "amazon":
        heading = translate("StrategyHelp", "Measured: English product reviews")
        about = translate(
            "StrategyHelp",
            "Mean accuracy over {pairs} transfers between books, DVDs, electronics and kitchen goods: 2,000 labelled reviews of one, up to "
            "2,000 unlabelled texts of another, judged by the other's 2,000 labelled reviews. Measured on {date} on {cores} CPU cores.",
        )
    else:
        heading = translate("StrategyHelp", "Measured: Chinese product reviews")
        about = translate(
            "StrategyHelp",
            "Mean accuracy over {pairs} transfers between ten kinds of goods: up to 2,000 labelled reviews of one, up to 2,000 unlabelled "
            "texts of another, judged by up to 2,000 labelled reviews of the other. Measured on {date} on {cores} CPU cores.",
        )
    source = _domain(table.source or "")
    return heading.format(source=source), about.format(source=source, pairs=pairs, date=table.date, cores=table.cores)


def _domain(name: str) -> str:
    """How the goods of the English reviews are called in a sentence."""
    names = {
        "books": translate("StrategyHelp", "books"),
        "dvd": translate("StrategyHelp", "DVDs"),
        "electronics": translate("StrategyHelp", "electronics"),
        "kitchen": translate("StrategyHelp", "kitchen goods"),
    }
    return names.get(name, name)


def _cells(row: MeasuredChain, titles: dict[str, str]) -> tuple[str, ...]:
    accuracy = f"{_number(row.accuracy)}%"
    if row.interval is not None:
        low, high = map(_number, row.interval)
        accuracy = translate("StrategyHelp", "{mean}% ({low} to {high}, {seeds} seeds)").format(
            mean=_number(row.accuracy), low=low, high=high, seeds=row.seeds
        )
    chain = _chain(row.chain, titles)
    if row.target_labels:
        chain = translate("StrategyHelp", "{chain}, with {count} labelled target texts per class").format(
            chain=chain, count=row.target_labels
        )
    time = "–" if row.median_seconds is None else format_duration(max(1.0, row.median_seconds))
    return chain, row.model or "–", accuracy, time


def _chain(chain: str, titles: dict[str, str]) -> str:
    stages = []
    for stage in chain.split("+"):
        id_, _, settings = stage.partition(":")
        words = translate_strategy_text(titles.get(id_, id_))
        stages.append(f"{words} ({settings.replace(',', ', ')})" if settings else words)
    return " → ".join(stages)


def _number(value: float) -> str:
    return QLocale().toString(value, "f", 1)
