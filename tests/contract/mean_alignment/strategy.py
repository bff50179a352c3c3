"""A strategy as somebody else would write it: the source's vectors are moved until the means of the domains coincide."""

import tlgui.api as tl


class MeanAlignment(tl.FeatureMap):
    """The simplest alignment that there is."""

    id = "mean-alignment"
    title = "Mean alignment"
    summary = "Moves the vectors of the source so that their mean is that of the target's."
    family = tl.Family.ALIGNMENT
    needs = tl.Needs(encoder=True, labelled_source=tl.Need.REQUIRED, unlabelled_target=tl.Need.REQUIRED)

    def fit_maps(self, vectors, params, context):
        import numpy as np

        dimension = vectors.source.shape[1]
        identity, shift = np.eye(dimension), vectors.target.mean(axis=0) - vectors.source.mean(axis=0)
        return tl.DomainMaps(target=(identity, np.zeros(dimension)), source=(identity, shift))


@tl.hookimpl
def tlgui_register_strategies(register):
    register(MeanAlignment())
