"""Planning and executing runs, predicting, exporting: the sentences."""

from tlgui.core.messages.message import Message

MESSAGES: dict[str, Message] = {
    "run.unknown": Message(
        "This project has no run “{run}”.", "List the runs with “tlgui runs list”, or open the project that it belongs to."
    ),
    "run.damaged": Message(
        "The run {run} is damaged ({reason}).",
        "Nothing else is touched by it. Put {path} back from a copy, or move it away if you can do without it.",
    ),
    "run.cannot_start": Message(
        "The worker process could not be started: {reason}.", "Check that the program is installed completely and try again."
    ),
    "run.process_died": Message(
        "The worker process ended without a word ({how}, {hint}).",
        "If it was killed, the memory of this computer probably did not suffice: close other programs, choose shorter texts,"
        " a smaller batch or a smaller model, then start the run again. The end of its log: {log}",
    ),
    "run.interrupted": Message(
        "The run was interrupted: its process is gone, and the program did not see it end.",
        "Resume it: it goes on from where it was last kept.",
    ),
    "run.cannot_resume": Message(
        "The run {run} cannot be resumed: it is {state}.",
        "Only runs that were stopped, have failed or were interrupted go on. Start a new one with its settings.",
    ),
    "run.unexpected": Message(
        "Something went wrong that this program did not foresee: {reason}",
        "The details show where. The project is unharmed; please report the error.",
    ),
    "run.disk_full": Message(
        "The disk is full: {path} could not be written.", "Free some space or move the project to another disk, then start again."
    ),
    "run.cannot_write": Message(
        "{path} could not be written: {reason}.", "Check the permissions of that folder, or move the project to another one."
    ),
    "run.no_model": Message("The run “{run}” has no model to use, because it did not finish.", "Start the run again and let it finish."),
    "run.not_finished": Message("The run “{run}” is {state}, so it has no results.", "Let a run finish first."),
    "run.ended_elsewhere": Message("The run “{run}” is {state}.", "The Train page has its curves and its log."),
    "run.bad_job": Message("The worker was given a folder without a readable job: {folder}.", "Start it through the program."),
    "spec.unknown_param": Message("{stage} has no parameter “{name}”.", "It knows: {known}."),
    "spec.bad_param": Message("{stage}: the parameter {name} cannot be “{value}” ({reason}).", "Give it a value within its bounds."),
    "spec.unknown_key": Message("{file}: the key “{name}” is not known.", "Remove it or correct its spelling; nothing has been started."),
    "spec.invalid": Message("{file}: {name} is not valid: {reason}.", "Correct it; nothing has been started."),
    "spec.unreadable": Message("{file} cannot be read: {reason}.", "Check the name and the permissions of the file."),
    "spec.not_toml": Message("{file} is not a TOML file: {reason}.", "Correct the line that is named."),
    "spec.no_data": Message(
        "No labelled data have been chosen.", "Import a file with texts and labels and give it the role “source” or “target”."
    ),
    "spec.no_stage": Message(
        "No strategy has been chosen.", "Choose at least one on the Strategy page, or with --stage on the command line."
    ),
    "spec.both_ways": Message("Both a specification ({file}) and data or stages were given.", "Give either the file or the options."),
    "spec.bad_set": Message("“{text}” does not say which parameter to set.", "Write STAGE.PARAM=VALUE, for example linear-probe.C=10."),
    "spec.set_unknown_stage": Message(
        "“{text}” names the stage “{stage}”, which is not part of this run.", "The stages are: {stages}; or name one by its number, from 1."
    ),
    "predict.no_text_column": Message("{file} has no column “{column}”.", "Its columns are: {columns}. Say which one holds the texts."),
    "predict.column_exists": Message("{file} already has a column “{column}”; the new one is called “{renamed}”.", ""),
    "export.bad_output": Message("{path} cannot be written: {reason}.", "Choose another file or folder."),
    "export.not_empty": Message("The folder {path} is not empty.", "Choose a new or an empty folder."),
    "preflight.second_text_unused": Message(
        "The rows of “{name}” are pairs of texts, but only the first text of each is read: no strategy learns from pairs yet.",
        "If the label depends on both texts, put them into one column before the import.",
    ),
    "preflight.several_labels": Message(
        "The rows of “{name}” can have several labels each, and no strategy learns several labels at once yet.",
        "Import the file again with a column of one label for each text, or with the whole cell as one label (role “label”).",
    ),
    "preflight.long_texts": Message(
        "About {share:.0%} of the texts are longer than {max_length} tokens and will be cut.",
        "Raise the maximal length if the end of the texts matters, or cut them into windows (Data, Cleaning); both take longer.",
    ),
    "preflight.unknown_tokens": Message(
        "{share:.0%} of the words are unknown to {model}.", "Choose a model that knows the language of your texts."
    ),
    "preflight.foreign_language": Message(
        "{share:.0%} of the texts in “{name}” are in a language that {model} was not trained on.",
        "Choose a model that knows the language of your texts.",
    ),
    "preflight.small_test": Message(
        "Rows that remain for the test: {rows}. The result will be uncertain.", "Add a test dataset or more labelled rows."
    ),
    "preflight.judged_on_source": Message(
        "The test rows are of the source, so the result will not show how good the model is on texts like those of “{name}”.",
        "Label some texts of the target and import them with the role “test”.",
    ),
    "verdict.helps": Message(
        "It helps: {metric} is {points} points above {baseline}, the better baseline (95% interval {low} to {high}, {rows} test rows)."
    ),
    "verdict.hurts": Message(
        "It does not help: {metric} is {points} points from {baseline}, the better baseline (95% interval {low} to {high}, "
        "{rows} test rows).",
        "Try another strategy, or use the baseline.",
    ),
    "verdict.unclear": Message(
        "Whether it helps is unclear: {metric} is {points} points from {baseline}, the better baseline (95% interval {low} to {high}, "
        "{rows} test rows).",
        "More test rows would tell.",
    ),
    "verdict.no_baseline": Message("Nothing was compared, so whether it helps is not known.", "Run it with the baselines."),
    "preflight.no_test": Message(
        "No row is left to test on, so nothing can be said about how good the model is.", "Add a test dataset with labels."
    ),
    "preflight.disk": Message(
        "This run needs about {needed_mb:.0f} MB of disk, and only {free_mb:.0f} MB are free.",
        "Free some space or move the project to another disk.",
    ),
    "preflight.memory": Message(
        "This run needs about {needed_mb:.0f} MB of memory, and only {free_mb:.0f} MB are available.",
        "Close other programs, choose a smaller batch, shorter texts or a smaller model.",
    ),
    "preflight.test_labels_unknown": Message(
        "The test set has labels that no training row carries: {labels}.",
        "Rows with these labels will count as errors. Check for spelling variants.",
    ),
    "preflight.no_test_label_known": Message(
        "No label of the test set “{name}” is one that the model learns, so every prediction would be wrong. "
        "It has: {labels}. Learned: {known}.",
        "Check which column has the labels, and merge labels that are only written differently.",
    ),
    "preflight.target_labels_differ": Message(
        "Source and target do not have the same labels; only one of them has: {labels}.",
        "Check for spelling variants. The model learns all labels of both; where they are meant to be others, the strategy sequential "
        "learns those of the target with a new classifier.",
    ),
    "preflight.cleaned_differently": Message(
        "The texts of “{name}” have not gone through the same steps of cleaning as those of “{judged}”, which the result is judged by.",
        "New texts will be cleaned like those of “{judged}”. Give both datasets the same steps that change texts.",
    ),
    "preflight.dataset_changed": Message(
        "The dataset “{name}” is not the one that the specification was written for: its content differs.",
        "The run will work, but its numbers will not be the same.",
    ),
    "preflight.dataset_edited": Message(
        "“{name}” has been changed since that run. The next run takes it as it is now.",
        "The page Data lists under Cleaning what was done to it, and can undo it.",
    ),
}
