"""Source weights under which the source, weighted, is nearest to the target by Kullback-Leibler divergence."""

import tlgui.api as tl

_MOST_ITERATIONS, _WIDTHS, _FOLDS = 1000, (0.1, 0.3, 1.0, 3.0, 10.0), 5


class KliepParams(tl.VectorParams):
    """Settings of the kernels."""

    centres: int = tl.param(
        100, title="Centres", description="Target rows at which kernels stand. (Sugiyama et al. 2008: 100.)", ge=1, le=2000
    )
    gamma: float | None = tl.param(
        None,
        title="Gamma",
        description="Of the RBF kernels. Automatic: chosen by the likelihood of held-out target rows in five folds. "
        "(Sugiyama et al. 2008.)",
        gt=0,
        le=1e6,
    )


class Kliep(tl.InstanceWeights):
    """A mixture of kernels as the ratio of the densities, fitted by maximum likelihood."""

    id = "kliep"
    title = "Density ratio (KLIEP)"
    summary = "Estimates how much denser the target is than the source around each source row, and weighs the row by it."
    paper = "Sugiyama et al. 2008, Direct importance estimation for covariate shift adaptation"
    params = KliepParams

    def fit_weights(self, source, target, params: KliepParams, context: tl.Context):
        import numpy as np
        from sklearn.metrics.pairwise import euclidean_distances, rbf_kernel

        order = np.random.default_rng(context.seed).permutation(len(target))
        centres = target[order[: params.centres]]
        gamma = params.gamma
        if gamma is None:
            scale = 1 / max(float(euclidean_distances(source[:500], target[:500], squared=True).mean()), 1e-12)
            fold = np.argsort(order) % min(_FOLDS, len(target))

            def likelihood(width):
                at_target = rbf_kernel(target, centres, gamma=width * scale)
                mean = rbf_kernel(source, centres, gamma=width * scale).mean(axis=0)
                held = []
                for k in np.unique(fold):
                    alpha = mixture(at_target[fold != k] if fold.any() else at_target, mean, context.check_stop)
                    held.append(np.log(np.maximum(at_target[fold == k] @ alpha, 1e-12)).mean())
                return np.mean(held)

            gamma = max(_WIDTHS, key=likelihood) * scale
            context.notice("strategy.chosen", name="Gamma", value=float(f"{gamma:.3g}"))
        at_source = rbf_kernel(source, centres, gamma=gamma)
        return at_source @ mixture(rbf_kernel(target, centres, gamma=gamma), at_source.mean(axis=0), context.check_stop)


def mixture(at_target, mean_at_source, check_stop):
    """Weights of the kernels: the largest mean log ratio on the target under a mean ratio of 1 on the source.

    The problem is that of a mixture's weights, so that steps of expectation maximisation lead to its one maximum.
    """
    import numpy as np

    at_target = at_target / np.maximum(mean_at_source, 1e-300)  # so that the constraint says: the weights sum to 1
    share = np.full(at_target.shape[1], 1 / at_target.shape[1])
    before = -np.inf
    for _ in range(_MOST_ITERATIONS):
        check_stop()
        ratio = np.maximum(at_target @ share, 1e-300)
        now = np.log(ratio).mean()
        if now - before < 1e-8:
            break
        before = now
        share = share * ((1 / ratio) @ at_target) / len(ratio)
    return share / np.maximum(mean_at_source, 1e-300)


@tl.hookimpl
def tlgui_register_strategies(register):
    register(Kliep())
