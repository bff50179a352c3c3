"""A narrow layer learns beside each frozen feed-forward layer; in the end it becomes part of it."""

import tlgui.api as tl


class BottleneckAdapterParams(tl.TuningParams):
    """Size and scale of the adapters."""

    reduction: int = tl.param(
        2,
        title="Reduction",
        description="The adapters are this many times narrower than the encoder's vectors. (Parallel adapters of AdapterHub: 2; Houlsby et "
        "al. 2019 and Pfeiffer et al. 2021, one after the other: 16.)",
        ge=1,
        le=256,
    )
    scaling: float = tl.param(
        4.0, title="Scale", description="Factor on what the adapters add. (He et al. 2022: 4.)", gt=0, le=1000, advanced=True
    )
    epochs: int = tl.param(
        10,
        title="Epochs",
        description="Passes over the training rows; adapters need more than full fine-tuning. (Houlsby et al. 2019: 3 or 20.)",
        ge=1,
        le=200,
    )
    learning_rate: float = tl.param(
        5e-4,
        title="Learning rate",
        description="Peak rate of the adapters. (Houlsby et al. 2019 choose between 3e-5 and 3e-3.)",
        gt=0,
        le=0.1,
    )
    batch_size: int = tl.param(32, title="Batch size", description="Rows per step. (Houlsby et al. 2019: 32.)", unit="rows", ge=1, le=1024)


class BottleneckAdapter(tl.Tuning):
    """Scaled parallel adapters with the activation of the feed-forward layer beside them.

    Of that kind an adapter is nothing but more inner units of that layer, so it is merged without changing a single prediction, and
    what is left is a stock encoder with wider feed-forward layers.
    """

    id = "bottleneck-adapter"
    title = "Bottleneck adapter"
    summary = "Freezes the encoder and trains a narrow layer beside each of its feed-forward layers, merged into them at the end."
    paper = "He et al. 2022, Towards a unified view of parameter-efficient transfer learning"
    params = BottleneckAdapterParams

    def prepare(self, encoder, params: BottleneckAdapterParams):
        encoder.requires_grad_(False)
        width = max(1, encoder.config.hidden_size // params.reduction)
        for layer in _layers(encoder, self.title):
            layer.widen(width, params.scaling)
        return encoder

    def finish(self, network, params: BottleneckAdapterParams):
        width = max(layer.merge() for layer in _layers(network, self.title))
        setattr(network.config, _width_name(network.config), width)
        return network


def _width_name(config):
    """What the architecture calls the width of its feed-forward layers."""
    return "intermediate_size" if hasattr(config, "intermediate_size") else "hidden_dim"


class _FeedForward:
    """The two linear maps of one feed-forward layer: each a module and the name that it has in its parent."""

    def __init__(self, inner, outer):
        self._inner, self._outer = inner, outer

    def widen(self, width, scaling):
        """Put an adapter of this width beside it, which adds nothing as long as it has not learned."""
        import torch
        from torch import nn

        class Inner(nn.Module):
            """The activations of the frozen map and of the adapter, one after the other."""

            def __init__(self, frozen):
                super().__init__()
                self.frozen, self.adapter = frozen, nn.Linear(frozen.in_features, width)
                nn.init.zeros_(self.adapter.bias)

            def forward(self, states):
                return torch.cat([self.frozen(states), self.adapter(states)], dim=-1)

        class Outer(nn.Module):
            """What the frozen map makes of its part, and the adapter of the other."""

            def __init__(self, frozen):
                super().__init__()
                self.frozen, self.adapter = frozen, nn.Linear(width, frozen.out_features, bias=False)
                self.scaling = scaling
                nn.init.zeros_(self.adapter.weight)

            def forward(self, states):
                own, added = states.split([self.frozen.in_features, width], dim=-1)
                return self.frozen(own) + self.scaling * self.adapter(added)

        for (parent, name), kind in ((self._inner, Inner), (self._outer, Outer)):
            frozen = getattr(parent, name)
            setattr(parent, name, kind(frozen).to(frozen.weight.device))

    def merge(self):
        """One wide linear map in place of each pair; returns the new width."""
        import torch
        from torch import nn

        (inner_parent, inner_name), (outer_parent, outer_name) = self._inner, self._outer
        inner, outer = getattr(inner_parent, inner_name), getattr(outer_parent, outer_name)
        width = inner.frozen.out_features + inner.adapter.out_features
        device = inner.frozen.weight.device
        wide = nn.Linear(inner.frozen.in_features, width, device=device)
        narrow = nn.Linear(width, outer.frozen.out_features, device=device)
        with torch.no_grad():
            wide.weight.copy_(torch.cat([inner.frozen.weight, inner.adapter.weight]))
            wide.bias.copy_(torch.cat([inner.frozen.bias, inner.adapter.bias]))
            narrow.weight.copy_(torch.cat([outer.frozen.weight, outer.scaling * outer.adapter.weight], dim=1))
            narrow.bias.copy_(outer.frozen.bias)
        setattr(inner_parent, inner_name, wide)
        setattr(outer_parent, outer_name, narrow)
        return width


def _layers(encoder, title):
    """The feed-forward layers: the pairs of linear maps from the vectors' size to the inner width and back."""
    from torch import nn

    size, width = encoder.config.hidden_size, getattr(encoder.config, _width_name(encoder.config), 0)

    def shape(module):
        frozen = getattr(module, "frozen", module)
        return (frozen.in_features, frozen.out_features) if isinstance(frozen, nn.Linear) else None

    found = {(size, width): [], (width, size): []}
    for parent in encoder.modules():
        if not hasattr(parent, "frozen"):  # whose own parts are no layers
            for name, module in parent.named_children():
                if shape(module) in found:
                    found[shape(module)].append((parent, name))
    inner, outer = found[size, width], found[width, size]
    if size == width or not inner or len(inner) != len(outer):
        raise tl.StrategyError("strategy.no_feed_forward", strategy=title, architecture=type(encoder).__name__)
    return [_FeedForward(*pair) for pair in zip(inner, outer, strict=True)]


@tl.hookimpl
def tlgui_register_strategies(register):
    register(BottleneckAdapter())
