"""Training, evaluating, exporting: the sentences."""

from tlgui.core.messages.message import Message

_ANOTHER_WAY = "Choose another export format, or train with another classifier."

MESSAGES: dict[str, Message] = {
    "engine.out_of_memory": Message(
        "The memory of the {device} did not suffice.",
        "Lower the batch size or the maximal length, choose a smaller model, or close other programs.",
    ),
    "engine.no_device": Message(
        "The device “{device}” cannot be used: {reason}", "Set the device to “auto”, or to one that “tlgui doctor” lists."
    ),
    "engine.model_missing": Message(
        "The model was trained on top of “{model}”, which is not at hand.", "Add that model to the library again."
    ),
    "engine.model_changed": Message(
        "The weights of “{model}” in {folder} are not those that this run was made with.",
        "Restore the original model, or train again.",
    ),
    "engine.weights_missing": Message(
        "{count} weights are missing from the model in {folder}, among them “{name}”.",
        "The folder is incomplete or the model is of another kind than its configuration says. Get it again.",
    ),
    "engine.no_classifier": Message(
        "The architecture {architecture} has no classifier of its own that could be trained.",
        "Set the pooling to “mean”.",
    ),
    "engine.text_model_unreadable": Message(
        "The trained model in {folder} cannot be read: {reason}", "Train again, or restore the folder from a backup."
    ),
    "engine.text_model_newer": Message(
        "The trained model in {folder} was written by a newer version of this program.", "Update the program."
    ),
    "engine.dev_labels_unknown": Message(
        "{rows} dev rows carry a label that no training row has; they are left out of the choice of the best epoch or setting."
    ),
    "engine.labels_differ": Message(
        "Source and target have different labels; the model learns all of them. Only in the source: {only_source}. "
        "Only in the target: {only_target}.",
        "If they mean the same, give them the same names.",
    ),
    "engine.test_labels_unknown": Message(
        "{rows} test rows carry labels that no training row has ({labels}); they count as errors.",
        "Check the spelling of these labels, or add training rows for them.",
    ),
    "engine.test_rows_repeated": Message(
        "{rows} of {total} test texts also stand in the training data, so the result is better than it will be on new texts.",
        "Remove these rows from one of the two files.",
    ),
    "engine.no_test_rows": Message(
        "There are no test rows, so nothing is known about the quality of this model.",
        "Add a test dataset, or more labelled rows.",
    ),
    "engine.baseline_missing": Message(
        "The baseline “{strategy}” is not installed, so there is no comparison with it.", "Enable its plugin."
    ),
    "engine.baseline_failed": Message("The baseline {strategy} could not be computed: {reason}"),
    "engine.export_needs_encoder": Message(
        "This model is not built on a transformer encoder ({kind}), so it cannot be exported as {format}.",
        "Choose the folder with a script (“script”), or train with a strategy that uses a pretrained model, for example linear-probe.",
    ),
    "engine.export_has_encoder": Message(
        "This model is built on a transformer encoder, which a script alone cannot replace.",
        "Choose the folder for transformers (“hf”), which has a script of its own, or “onnx”.",
    ),
    "engine.export_format": Message("There is no export format “{format}”.", "Choose one of: {known}."),
    "engine.export_failed": Message("The model could not be written as {format}: {reason}", _ANOTHER_WAY),
    "engine.export_check_failed": Message(
        "The exported model could not be loaded in a fresh process, so nothing was kept: {reason}",
        _ANOTHER_WAY,
    ),
    "engine.export_differs": Message(
        "The exported model gives other probabilities than the trained one (up to {difference:.4f} off), so nothing was kept.",
        _ANOTHER_WAY,
    ),
}
