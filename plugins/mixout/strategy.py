"""In each step, some weights are replaced by their pretrained values."""

import tlgui.api as tl


class MixoutParams(tl.FineTuningParams):
    """How much is replaced."""

    probability: float = tl.param(
        0.1,
        title="Mixing probability",
        description="Share of the weights of each linear layer that stand back for the pretrained ones in a step. (Zhang et al. 2021 take "
        "0.1; Lee et al. 2020 go up to 0.9 for BERT-large.)",
        ge=0,
        lt=1,
    )


class Mixout(tl.Tuning):
    """Dropout whose reference is the pretrained network instead of zero."""

    id = "mixout"
    title = "Mixout"
    summary = "Fine-tunes while a random part of the weights stands back for their pretrained values: steadier with few labels."
    paper = "Lee et al. 2020, Mixout: Effective regularization to finetune large-scale pretrained language models"
    params = MixoutParams

    def prepare(self, encoder, params: MixoutParams):
        from torch.nn.utils import parametrize

        for layer in list(_linear_layers(encoder)):
            parametrize.register_parametrization(layer, "weight", _mixing(layer.weight.detach().clone(), params.probability))
        return encoder

    def finish(self, network, params: MixoutParams):
        from torch.nn.utils import parametrize

        network.eval()
        for layer in list(_linear_layers(network)):
            if parametrize.is_parametrized(layer, "weight"):
                parametrize.remove_parametrizations(layer, "weight", leave_parametrized=False)
        return network


def _linear_layers(network):
    from torch import nn

    return (module for module in network.modules() if isinstance(module, nn.Linear))


def _mixing(start, probability):
    """A torch module that mixes weights with ``start`` while it is in training."""
    import torch

    class Mixing(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.register_buffer("start", start, persistent=False)

        def forward(self, weight):
            if not self.training or not probability:
                return weight
            stays = torch.rand_like(weight) >= probability
            # The mean over the random choice is the weight itself (their equation 5).
            return (torch.where(stays, weight, self.start) - probability * self.start) / (1 - probability)

    return Mixing()


@tl.hookimpl
def tlgui_register_strategies(register):
    register(Mixout())
