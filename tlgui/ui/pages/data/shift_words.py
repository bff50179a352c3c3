"""A shift report in the words of the window."""

from collections import Counter

from PySide6.QtCore import QCoreApplication

from tlgui.core.shift import EmbeddingMap, MappedText, ShiftReport
from tlgui.ui.formats import format_count, format_p, format_score, format_share
from tlgui.ui.language import translate_message
from tlgui.ui.scatter_points import SYMBOLS, Group
from tlgui.ui.widgets import VerdictWords

_TONES = {
    "shift.alike": "success",
    "shift.labels_differ": "info",
    "shift.apart": "info",
    "shift.far": "warning",
    "shift.words_differ": "info",
}
#: Labels with a colour of their own on the map; the others share one.
_COLOURED_LABELS = 5

translate = QCoreApplication.translate


def verdict_words(report: ShiftReport) -> VerdictWords:
    """Say how far the sets are apart, what it means, and how it was tested."""
    code = report.verdict.code
    words = {
        "shift.alike": translate("ShiftWords", "Alike"),
        "shift.labels_differ": translate("ShiftWords", "Alike, with other labels"),
        "shift.apart": translate("ShiftWords", "Somewhat apart"),
        "shift.far": translate("ShiftWords", "Far apart"),
        "shift.words_differ": translate("ShiftWords", "Different words"),
    }
    sentence, advice = translate_message(code, report.verdict.params)
    return VerdictWords(_TONES[code], words[code], sentence, advice, _tests(report))


def caution_words(report: ShiftReport) -> str:
    """Why the verdict is less sure than it looks; empty if it is not."""
    return " ".join(translate_message(report.caution.code, report.caution.params)) if report.caution else ""


def _tests(report: ShiftReport) -> tuple[str, ...]:
    lines = [
        translate("ShiftWords", "No word is in more texts of one set than of the other: p = {p} (Fisher's test of every word).").format(
            p=format_p(report.words.p)
        )
    ]
    if (vectors := report.vectors) is not None:
        lines += [
            translate("ShiftWords", "The classifier does no better than a coin: p = {p} (binomial test).").format(
                p=format_p(vectors.proxy_a_distance.p)
            ),
            translate("ShiftWords", "The vectors come from one distribution: p = {p} (kernel test with permutations).").format(
                p=format_p(vectors.mmd2.p)
            ),
        ]
    lines.append(
        translate(
            "ShiftWords",
            "A p-value says how often sets without a difference would look as different as these. The sets count as different where"
            " the smallest one, times {count}, is at most 2%.",
        ).format(count=format_count(len(lines)))
    )
    return tuple(lines)


def figures(report: ShiftReport) -> list[tuple[str, str]]:
    """Every figure with its name."""
    words, vectors = report.words, report.vectors
    rows = [
        (
            translate("ShiftWords", "Texts looked at"),
            translate("ShiftWords", "{first} and {second}").format(
                first=format_count(report.first.texts), second=format_count(report.second.texts)
            ),
        )
    ]
    if vectors is not None:
        distance = vectors.proxy_a_distance
        interval = translate("ShiftWords", "{value} (95% interval {low} to {high})")
        rows += [
            (translate("ShiftWords", "Model"), vectors.model),
            (
                translate("ShiftWords", "Proxy A-distance (0 alike, 2 never confused)"),
                interval.format(value=format_score(distance.value), low=format_score(distance.low), high=format_score(distance.high)),
            ),
            (
                translate("ShiftWords", "MMD², unbiased"),
                translate("ShiftWords", "{value} (p = {p})").format(value=format_score(vectors.mmd2.value, 5), p=format_p(vectors.mmd2.p)),
            ),
            (translate("ShiftWords", "CORAL distance"), f"{vectors.coral:.3g}"),
            (translate("ShiftWords", "Fréchet distance"), format_score(vectors.frechet, 4)),
        ]
    if words.js_divergence is not None:
        spread = words.js_divergence
        rows.append(
            (
                translate("ShiftWords", "Jensen-Shannon divergence of the words, in bits"),
                translate("ShiftWords", "{value} (95% interval {low} to {high})").format(
                    value=format_score(spread.value, 4), low=format_score(spread.low, 4), high=format_score(spread.high, 4)
                ),
            )
        )
    return rows + _sides(report)


def _sides(report: ShiftReport) -> list[tuple[str, str]]:
    """Figures that each set has for itself."""
    first, second = report.first, report.second
    both = translate("ShiftWords", "{first} and {second}")
    rows = [
        (
            translate("ShiftWords", "Distinct words of the second set that the first does not have"),
            format_share(report.words.unseen_words),
        )
    ]
    if first.unknown_tokens is not None and second.unknown_tokens is not None:
        rows.append(
            (
                translate("ShiftWords", "Unknown tokens"),
                both.format(first=format_share(first.unknown_tokens), second=format_share(second.unknown_tokens)),
            )
        )
    if first.pieces_per_word is not None and second.pieces_per_word is not None:
        rows.append(
            (
                translate("ShiftWords", "Tokens per word"),
                both.format(first=format_score(first.pieces_per_word, 2), second=format_score(second.pieces_per_word, 2)),
            )
        )
    if (lengths := report.lengths) is not None:
        medians = both.format(first=format_count(round(lengths.first_median)), second=format_count(round(lengths.second_median)))
        rows.append(
            (
                translate("ShiftWords", "Median length in characters"),
                translate("ShiftWords", "{value} (p = {p})").format(value=medians, p=format_p(lengths.p)),
            )
        )
    if (labels := report.labels) is not None:
        shares = ", ".join(
            f"{label} {format_share(share, 0)} / {format_share(labels.second[label], 0)}" for label, share in labels.first.items()
        )
        rows.append(
            (
                translate("ShiftWords", "Shares of the labels"),
                translate("ShiftWords", "{value} (p = {p})").format(value=shares, p=format_p(labels.p)),
            )
        )
    return rows


def groups_by_set(report: ShiftReport, chart: EmbeddingMap) -> list[Group]:
    """The texts of a map of the report in two groups."""
    sides = ((report.first.name, chart.first), (report.second.name, chart.second))
    return [_group(name, place, place, points) for place, (name, points) in enumerate(sides)]


def groups_by_label(report: ShiftReport, chart: EmbeddingMap) -> list[Group]:
    """The texts of a map by label, the most frequent labels each for itself; the sign still tells the set."""
    sides = (chart.first, chart.second)
    counts = Counter(point.label for points in sides for point in points if point.label)
    labels: list[str | None] = [label for label, _ in counts.most_common(_COLOURED_LABELS)]
    groups = []
    for place, (name, points) in enumerate(zip((report.first.name, report.second.name), sides, strict=True)):
        for colour, label in enumerate([*labels, None]):
            chosen = [point for point in points if (point.label if point.label in labels else None) == label]
            if not chosen:
                continue
            known = label if label is not None else _rest_words(any(point.label for point in chosen))
            groups.append(_group(f"{known} ({name})", colour, place, chosen))
    return groups


def _rest_words(labelled: bool) -> str:
    return translate("ShiftWords", "other labels") if labelled else translate("ShiftWords", "without label")


def _group(title: str, colour: int, side: int, points: "tuple[MappedText, ...] | list[MappedText]") -> Group:
    words = tuple(f"{point.label} · {point.beginning}" if point.label else point.beginning for point in points)
    return Group(title, colour, SYMBOLS[side], tuple(point.x for point in points), tuple(point.y for point in points), words)


def axis_titles(chart: EmbeddingMap) -> tuple[str, str]:
    """Words at the axes of a map."""
    if chart.explained is None:
        return translate("ShiftWords", "UMAP: neighbours are alike; directions and far distances mean nothing"), ""
    shares = [format_share(share, 0) for share in chart.explained]
    first = translate("ShiftWords", "First component ({share} of the variance)")
    second = translate("ShiftWords", "Second ({share})")
    return first.format(share=shares[0]), second.format(share=shares[1])
