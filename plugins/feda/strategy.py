"""Every vector three times: what both domains share, what only the source has, what only the target has."""

import tlgui.api as tl


class Feda(tl.FeatureMap):
    """Frustratingly easy domain adaptation by copying features."""

    id = "feda"
    title = "Feature augmentation (FEDA)"
    summary = "Copies each vector into a shared part and a part of its own domain, so that a classifier learns what carries over."
    paper = "Daumé 2007, Frustratingly easy domain adaptation"
    needs = tl.Needs(encoder=True, labelled_source=tl.Need.REQUIRED, labelled_target=tl.Need.REQUIRED)

    def fit_maps(self, vectors: tl.DomainVectors, params: tl.VectorParams, context: tl.Context) -> tl.DomainMaps:
        import numpy as np

        dimension = vectors.labelled.shape[1]
        copy, none, offset = np.eye(dimension), np.zeros((dimension, dimension)), np.zeros(3 * dimension)
        return tl.DomainMaps(target=(np.concatenate([copy, none, copy]), offset), source=(np.concatenate([copy, copy, none]), offset))


@tl.hookimpl
def tlgui_register_strategies(register):
    register(Feda())
