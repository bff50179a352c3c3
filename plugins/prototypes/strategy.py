"""Each class is its mean."""

import tlgui.api as tl


class Prototypes(tl.Probe):
    """Nearest class mean on frozen features."""

    id = "prototypes"
    title = "Prototypes"
    summary = "Gives each text the label whose mean vector is nearest: works with few examples a class, and has nothing to tune."
    paper = "Snell et al. 2017, Prototypical networks for few-shot learning"

    def fit_head(self, vectors, labels, weights, params: tl.VectorParams, context: tl.Context):
        return context.fit_head("prototypes", vectors, labels, weights=weights)


@tl.hookimpl
def tlgui_register_strategies(register):
    register(Prototypes())
