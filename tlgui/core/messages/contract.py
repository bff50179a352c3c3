"""The contract that every strategy must keep: what each check found, when it is kept and when it is not."""

from tlgui.core.messages.message import Message

_ASK_AUTHOR = "Tell the author of the plugin."

MESSAGES: dict[str, Message] = {
    # What was found to be in order
    "contract.ok_describes_itself": Message("{strategy} says what it is and what its parameters do."),
    "contract.ok_plans_the_work": Message("{strategy} says before a run how much work it will be."),
    "contract.ok_finishes_and_says_so": Message("{strategy} works through a small problem and says how far it is."),
    "contract.ok_beats_chance": Message("{strategy} learns the small problem."),
    "contract.ok_gives_probabilities": Message("{strategy} gives probabilities that sum to 1."),
    "contract.ok_same_seed_gives_the_same_digits": Message("{strategy} gives the same result for the same seed."),
    "contract.ok_stops_and_goes_on": Message("{strategy} stops when it is told to, and goes on to the same result."),
    "contract.ok_survives_save_and_load": Message("{strategy} leaves a model that can be loaded and used."),
    "contract.ok_refuses_politely": Message("{strategy} refuses with a sentence what it cannot do."),
    # Describing itself
    "contract.no_text": Message("{strategy} has no {attribute}.", "Give the class an attribute {attribute} with a text."),
    "contract.param_without_text": Message(
        "The parameter {param} of {strategy} has no {lacking}.",
        "Declare it with tlgui.api.param(default, title=…, description=…).",
    ),
    "contract.params_changed": Message(
        "{strategy} makes other values out of the parameters it was given: {params}.", "Let the Params keep each value as it is."
    ),
    "contract.empty_step": Message("A step that {strategy} plans has {rows} rows.", "Leave out steps that have nothing to do."),
    # Running
    "contract.stages_differ": Message("The run of {strategy} told of the stages {found}; expected were {expected}.", _ASK_AUTHOR),
    "contract.progress_not_finished": Message(
        "{strategy} ended when it had said that {done} of {total} was done.",
        "Call context.progress with numbers that end at the total, or leave progress to the functions of the context.",
    ),
    "contract.progress_out_of_bounds": Message(
        "{strategy} said that {done} of {total} was done.", "The first number is at least 0, and at most the second."
    ),
    "contract.no_better_than_chance": Message(
        "{strategy} got {accuracy} of the small problem right; guessing gets {chance}.",
        "Give plugin.toml a table [contract.{id}] with params that let it learn 90 rows in seconds, or with beats_chance = false if the "
        "strategy does not look at the texts.",
    ),
    "contract.not_probabilities": Message(
        "{strategy} gives class scores that are no probabilities: {reason}.", "Return a head that one of the context's functions has made."
    ),
    "contract.not_deterministic": Message(
        "{strategy} gives another result when it runs again with the same seed ({rows} of {total} rows differ).",
        "Take every random number from a generator that is made with context.seed.",
    ),
    # Stopping
    "contract.slow_to_stop": Message(
        "{strategy} works for {seconds} seconds without looking whether it is to stop.",
        "Call context.check_stop() at least once a second, also within long loops.",
    ),
    "contract.ignores_stop": Message(
        "{strategy} goes on after it was told to stop.",
        "Let tlgui.api.Stopped pass: do not catch BaseException or Exception around functions of the context.",
    ),
    "contract.resumes_otherwise": Message(
        "A run of {strategy} that was stopped and resumed ends with another result ({rows} of {total} rows differ).",
        "Everything that a run does must follow from its data, its parameters and context.seed.",
    ),
    "contract.checkpoints_left": Message("{strategy} left checkpoints behind.", _ASK_AUTHOR),
    # The model that is left
    "contract.loaded_otherwise": Message(
        "The saved model of {strategy} predicts otherwise when it is loaded again ({rows} of {total} rows differ).",
        "Return artefacts whose parts come from the context's functions; they know how to save themselves.",
    ),
    # Refusing
    "contract.needs_not_refused": Message(
        "{strategy} runs, or fails in another way, where its needs are not met: expected was the refusal {expected}, found was {found}.",
        "Say in the attribute needs what the strategy cannot do without.",
    ),
    # Anything else
    "contract.raised": Message("{strategy} failed: {error}", "The traceback says where."),
    "contract.no_companion": Message(
        "{strategy} leaves the classifier to “{companion}”, and there is no such strategy.",
        "Name in the attribute classifier a strategy of the program or of this plugin, such as linear-probe.",
    ),
}
