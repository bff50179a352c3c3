"""Shift reports: the sentences."""

from tlgui.core.messages.message import Message

MESSAGES: dict[str, Message] = {
    "shift.alike": Message(
        "“{first}” and “{second}” speak alike: no word, and nothing that the model sees in the texts, tells them apart more often than"
        " chance would.",
        "What is learned from one can be expected to hold for the other: fine-tune or fit a head without adaptation.",
    ),
    "shift.labels_differ": Message(
        "“{first}” and “{second}” speak alike, but their labels have other shares: “{label}” is {first_share:.0%} of “{first}” and"
        " {second_share:.0%} of “{second}”.",
        "No adaptation of the texts is needed. A model trained on “{first}” expects its shares: judge it by macro-F1, and bring in"
        " more rows of the labels that are rare in it.",
    ),
    "shift.apart": Message(
        "“{first}” and “{second}” are somewhat apart: a classifier recognises {recognised:.0%} of the texts."
        " Typical of “{first}”: {first_words}. Typical of “{second}”: {second_words}.",
        "Expect some loss. Compare plain training with a strategy that adapts to unlabelled target texts, and keep what wins.",
    ),
    "shift.far": Message(
        "“{first}” and “{second}” do not speak alike: a classifier recognises {recognised:.0%} of the texts."
        " Typical of “{first}”: {first_words}. Typical of “{second}”: {second_words}.",
        "Expect a clear loss. Adapt to unlabelled target texts, and label some of the target: a few a class help most.",
    ),
    "shift.words_differ": Message(
        "“{first}” and “{second}” use words differently. Typical of “{first}”: {first_words}. Typical of “{second}”: {second_words}.",
        "How much that matters, the vectors of a pretrained model say.",
    ),
    "shift.few_texts": Message(
        "One side has only {texts} texts: a small difference is easily missed, and the intervals are wide.",
        "Compare at least 200 texts a side.",
    ),
    "shift.too_few": Message(
        "“{name}” has only {texts} texts that are not empty; at least {needed} are needed to compare it with another set.",
        "Choose a larger file or another text column.",
    ),
    "shift.no_umap": Message(
        "A map by UMAP cannot be drawn: umap-learn is not installed.",
        "Where the program was installed with pip, add it: pip install umap-learn. Or take the map on principal components.",
    ),
    "shift.no_column": Message("“{file}” has no column “{column}”. It has: {columns}.", "Name the column with the texts: --text COLUMN."),
}
