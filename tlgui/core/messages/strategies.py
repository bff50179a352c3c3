"""What a strategy needs and what it notices: the sentences."""

from tlgui.core.messages.message import Message

MESSAGES: dict[str, Message] = {
    "strategy.unknown": Message(
        "There is no strategy with the id “{strategy}”.",
        "Choose one of: {known}. If it comes from a plugin, install or enable that plugin.",
    ),
    "strategy.wrong_task": Message("{strategy} does not serve the task “{task}”.", "Choose another strategy."),
    "strategy.needs_labels": Message(
        "{strategy} learns from labelled texts, and no dataset with labels has been chosen.",
        "Import a file with a label column, or say which column it is: on the Data page, or with --label on the command line.",
    ),
    "strategy.needs_source": Message(
        "{strategy} needs a labelled source dataset.", "Give one of your datasets the role “source (labelled)”."
    ),
    "strategy.needs_target": Message("{strategy} needs labelled target texts.", "Give one of your datasets the role “target (labelled)”."),
    "strategy.needs_target_unlabelled": Message(
        "{strategy} needs texts of the target domain; labels are not necessary.",
        "Give one of your datasets the role “target (unlabelled)”. Texts that have labels will do: import their file once more for it.",
    ),
    "strategy.one_class": Message(
        "All training rows carry the same label “{label}”, so there is nothing to tell apart.",
        "Check that the right column is the label column, or add rows of another class.",
    ),
    "strategy.few_rows": Message(
        "The rarest class has {rows} training rows; {strategy} needs at least {minimum} of each class.",
        "Add rows of that class, merge it with another, or choose a strategy that needs fewer.",
    ),
    "strategy.needs_encoder": Message(
        "{strategy} builds on a pretrained model, and none has been chosen.",
        "Choose one on the Model page, or with --model on the command line.",
    ),
    "strategy.needs_head": Message(
        "{strategy} works on a classifier that an earlier stage has trained, and there is none.",
        "Put a stage that trains a classifier before it.",
    ),
    "strategy.needs_trained_encoder": Message(
        "{strategy} works on an encoder that an earlier stage has trained, and no stage before it trains one.",
        "Put a stage that does before it, such as full-finetune or lp-ft.",
    ),
    "strategy.no_head": Message(
        "After the last stage, “{strategy}”, there is no classifier.",
        "Add a stage that trains one, for example linear-probe.",
    ),
    "strategy.needs_both_domains": Message(
        "{strategy} is to treat each domain by itself, and there are not texts of both.",
        "Choose a labelled source and target texts, or switch that setting off.",
    ),
    "strategy.equal_vectors": Message(
        "All {rows} training texts give the same vector, so {strategy} has nothing to go by.",
        "Check that the right column is the text column.",
    ),
    "strategy.equal_source": Message(
        "{strategy} compares how the texts of the two domains vary, and all {rows} source texts give the same vector.",
        "Check the text column of the source, or leave {strategy} out.",
    ),
    "strategy.equal_target": Message(
        "{strategy} compares how the texts of the two domains vary, and all {rows} target texts give the same vector.",
        "Check the text column of the target, or leave {strategy} out.",
    ),
    "strategy.needs_dense": Message(
        "{strategy} maps the vectors of a pretrained encoder; an earlier stage has left counted words instead.",
        "Take that stage out, or put {strategy} before it.",
    ),
    "strategy.fewer_components": Message(
        "Of the {wanted} components that were asked for, {components} were kept: the training rows, or the vectors, give no more."
    ),
    "strategy.no_features": Message(
        "Every component of the vectors tells the domains apart better than {strategy} allows (area under the curve {limit}).",
        "Raise the limit, or choose another strategy, for example coral.",
    ),
    "strategy.not_averaged": Message(
        "{strategy} averages the weights of networks of one shape, and what the earlier stages have left is not of that kind.",
        "Put a stage that trains the encoder before it, such as lp-ft or full-finetune; adapters that widen the network do not serve.",
    ),
    "strategy.soup": Message("{used} of the {members} trained networks went into the soup."),
    "strategy.singular_covariance": Message(
        "{strategy} compares classes with their spread, and within the classes the texts give vectors that vary in too few directions.",
        "Raise the shrinkage, add texts, or choose a strategy that needs no spread, for example prototypes.",
    ),
    "strategy.classifier_replaced": Message(
        "The classifier of {second} takes the place of that of {first}, which is all that {first} leaves: that stage works in vain.",
        "Take one of the two out.",
    ),
    "strategy.no_transport": Message(
        "{strategy} found no transport with the regularisation {regularisation}.", "Choose a larger regularisation."
    ),
    "strategy.singular_confusion": Message(
        "{strategy} cannot tell how frequent each class is in the target: the classifier confuses some classes completely.",
        "Choose the estimate “em”, or merge classes that are alike.",
    ),
    "strategy.nothing_to_boost": Message(
        "{strategy} has changed nothing: its classifiers get every training row right, so that no row contradicts the target.",
        "Lower C, so that they follow single rows less closely, or choose linear-probe, which takes less time.",
    ),
    "strategy.label_shares": Message(
        "Estimated shares of the classes in the target, with the half of their 95% intervals (in the source): {shares}."
    ),
    "strategy.shares_explain_little": Message(
        "{strategy} leaves the rows as they are: other shares of the classes would explain too little of how predictions differ between "
        "source and target, so that the texts themselves must differ.",
        "Choose a strategy for texts that differ, for example domain-weighting or coral.",
    ),
    "strategy.no_label_shift": Message(
        "{strategy} leaves the rows as they are: no class is surely more or less frequent in the target than in the source."
    ),
    "strategy.no_feed_forward": Message(
        "{strategy} does not know where the feed-forward layers of the architecture {architecture} are.",
        "Choose another strategy, for example lora.",
    ),
    "strategy.effective_rows": Message("The weighted {rows} source rows are worth {effective} rows of equal weight."),
    "strategy.few_effective_rows": Message(
        "The weights rest on few rows: {rows} source rows are worth {effective} of equal weight, so the classifier will be unsure.",
        "The domains are far apart. Bound the weights more tightly, or align the vectors instead.",
    ),
    "strategy.no_weights": Message(
        "{strategy} found no usable weights: no source text looks like a target text.",
        "Choose a strategy that aligns the domains, for example coral.",
    ),
    "strategy.stage_failed": Message("The strategy {strategy} stopped with an error: {reason}", "See the log of the run."),
    "strategy.not_converged": Message(
        "The logistic regression stopped after {iterations} iterations before it had converged.",
        "The result is usable; a smaller C converges faster.",
    ),
    "strategy.no_terms": Message(
        "None of the {rows} training texts contains a word, so there is nothing to count.",
        "Check that the right column is the text column.",
    ),
    "strategy.chosen": Message("{name} = {value} was chosen on held-out rows."),
    "strategy.chosen_without_labels": Message("{name} = {value} was chosen without looking at labels of the target."),
    "strategy.no_alignment": Message(
        "{strategy} leaves the vectors as they are: without target labels, no alignment looks more promising.",
        "To align in any case, set the parameter that is automatic yourself.",
    ),
    "strategy.alignment_skews": Message(
        "{strategy} leaves the vectors as they are: the classes seem to be more even in the target than in the source, whose shares an"
        " alignment would give to the target. Predicted in the target (in the source): {shares}.",
        "If the target does have the source's shares, set the parameter that is automatic yourself; else try label-shift correction.",
    ),
    "strategy.loss_not_finite": Message(
        "The training loss became infinite or not a number at step {step}.",
        "Lower the learning rate, or choose fp32 precision.",
    ),
    "strategy.loss_diverges": Message(
        "The training loss grows instead of falling (step {step}): the model has become worse than guessing.",
        "Lower the learning rate, or let it rise more slowly (warm-up).",
    ),
    "strategy.checkpoint_unfit": Message("What was kept of this training belongs to other settings; training begins anew."),
    "strategy.checkpoint_failed": Message(
        "How far this training is could not be kept: {reason}. It goes on, but after an interruption it would begin anew.",
        "Make room on the disk.",
    ),
    "strategy.early_stop": Message(
        "Training ended after epoch {epoch}: the dev score had not improved for {patience} epochs. Epoch {best} is kept."
    ),
}
