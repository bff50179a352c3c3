"""What strategies say of themselves as codes, in the words of the window."""

from PySide6.QtCore import QCoreApplication

from tlgui.core.strategy import Cost, Family, Need, Needs
from tlgui.ui.formats import format_count


def family_words(family: Family) -> tuple[str, str]:
    """Heading and one sentence for a family of strategies."""
    translate = QCoreApplication.translate
    words = {
        Family.BASELINE: (
            translate("StrategyWords", "Without transfer"),
            translate("StrategyWords", "They learn from your texts alone and show what a transfer must beat."),
        ),
        Family.FEATURES: (
            translate("StrategyWords", "Features of a pretrained model"),
            translate("StrategyWords", "The model stays as it is; a classifier learns on top of what it sees in the texts."),
        ),
        Family.ALIGNMENT: (
            translate("StrategyWords", "Alignment of the domains"),
            translate("StrategyWords", "Source and target are moved towards each other before a classifier learns."),
        ),
        Family.INSTANCES: (
            translate("StrategyWords", "Weighted examples"),
            translate("StrategyWords", "Source texts count the more the better they fit the target."),
        ),
        Family.PARAMETERS: (
            translate("StrategyWords", "Adapted parameters"),
            translate("StrategyWords", "The pretrained model itself learns further, as a whole or in part."),
        ),
        Family.ADVERSARIAL: (
            translate("StrategyWords", "Adversarial training"),
            translate("StrategyWords", "The model learns features by which the domains cannot be told apart."),
        ),
        Family.SELF_SUPERVISED: (
            translate("StrategyWords", "Self-supervised adaptation"),
            translate("StrategyWords", "The model first learns the language of the target from texts without labels."),
        ),
        Family.FEW_SHOT: (
            translate("StrategyWords", "A few examples"),
            translate("StrategyWords", "Made for a handful of labelled texts of each class."),
        ),
    }
    return words[family]


def cost_words(cost: Cost) -> str:
    """Order of magnitude of the time, on a small computer."""
    translate = QCoreApplication.translate
    words = {
        Cost.SECONDS: translate("StrategyWords", "takes seconds"),
        Cost.ENCODER_PASS: translate("StrategyWords", "reads every text once"),
        Cost.MINUTES: translate("StrategyWords", "takes minutes"),
        Cost.TENS_OF_MINUTES: translate("StrategyWords", "takes tens of minutes"),
        Cost.HOURS: translate("StrategyWords", "takes hours"),
    }
    return words[cost]


def needs_words(needs: Needs) -> list[str]:
    """What a strategy needs, a few words each."""
    translate = QCoreApplication.translate
    words = []
    if needs.labels is Need.REQUIRED and Need.REQUIRED not in (needs.labelled_source, needs.labelled_target):
        words.append(translate("StrategyWords", "labelled texts"))
    for need, required, optional in (
        (
            needs.labelled_source,
            translate("StrategyWords", "source texts with labels"),
            "",
        ),
        (
            needs.labelled_target,
            translate("StrategyWords", "target texts with labels"),
            "",
        ),
        (
            needs.unlabelled_target,
            translate("StrategyWords", "target texts, labels not needed"),
            translate("StrategyWords", "target texts, if there are any"),
        ),
    ):
        if need is Need.REQUIRED:
            words.append(required)
        elif need is Need.OPTIONAL and optional:
            words.append(optional)
    if needs.min_rows_per_class > 1:
        text = translate("StrategyWords", "at least {rows} rows of each class")
        words.append(text.format(rows=format_count(needs.min_rows_per_class)))
    if needs.encoder:
        words.append(translate("StrategyWords", "a pretrained model"))
    if needs.trained_encoder:
        words.append(translate("StrategyWords", "an encoder trained by an earlier stage"))
    if needs.head:
        words.append(translate("StrategyWords", "a classifier from an earlier stage"))
    return words
