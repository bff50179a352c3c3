"""Weights are drawn back to where they started instead of to zero."""

import tlgui.api as tl


class L2SpParams(tl.FineTuningParams):
    """Strengths of the two penalties."""

    alpha: float = tl.param(
        0.01,
        title="Pull to the start",
        description="Strength of the penalty on the distance of the encoder's weights from the pretrained ones. "
        "(Transfer-Learning-Library: 0.01.)",
        ge=0,
        le=1000,
    )
    beta: float = tl.param(
        0.01,
        title="Pull of the head to zero",
        description="Strength of the penalty on the new classifier's weights. (Transfer-Learning-Library: 0.01.)",
        ge=0,
        le=1000,
    )
    weight_decay: float = tl.param(
        0.0,
        title="Weight decay",
        description="Of AdamW, towards zero. (Off: the pull to the start takes its place.)",
        advanced=True,
        ge=0,
        le=1,
    )


class L2Sp(tl.Tuning):
    """An L2 penalty whose reference is the starting point."""

    id = "l2-sp"
    title = "L2 to the starting point (L2-SP)"
    summary = "Fine-tunes all weights and pulls them back to their pretrained values, so that little data does not make the encoder forget."
    paper = "Li et al. 2018, Explicit inductive bias for transfer learning with convolutional networks"
    params = L2SpParams

    def terms(self, params: L2SpParams):
        return (StartingPoint(params.alpha, params.beta),)


class StartingPoint(tl.LossTerm):
    """alpha/2 |w - w0|² over the encoder plus beta/2 |v|² over the new classifier (their equation 2)."""

    name = "start"

    def __init__(self, alpha: float, beta: float) -> None:
        self._alpha, self._beta = alpha, beta
        self._start = {}

    def modules(self, network):
        learning = ((name, parameter) for name, parameter in network.encoder.named_parameters() if parameter.requires_grad)
        self._start = {name: parameter.detach().clone() for name, parameter in learning}
        return ()

    def loss(self, inputs: tl.LossInputs):
        encoder = dict(inputs.network.encoder.named_parameters())
        distance = sum((encoder[name] - start).pow(2).sum() for name, start in self._start.items())
        size = sum(parameter.pow(2).sum() for parameter in inputs.network.head.parameters())
        return self._alpha / 2 * distance + self._beta / 2 * size


@tl.hookimpl
def tlgui_register_strategies(register):
    register(L2Sp())
