"""The shares of the classes in texts without labels, how sure they are, and whether they explain what is seen."""

_MOST_ITERATIONS, _TOLERANCE, _RESAMPLES = 1000, 1e-7, 40
#: Of its share in the source: what a class keeps that nearly vanishes.
_NEARLY_NOTHING = 0.1
_WORST_CONDITION = 1e4


def estimated(folds, shares, method, temperature_of, seed):
    """The class shares of the target, and how far they may be off: half of a 95% interval by the bootstrap.

    Drawn again are the classifiers, the held-out rows of each and the texts of the target.

    Args:
        folds: for each classifier, scores of held-out rows (n, classes), their labels (n,), scores of the target's texts (m, classes).
        shares: (classes,), of the source.
        temperature_of: fits the temperature of scores to labels.

    Returns:
        Twice (classes,); twice None where the classes cannot be told apart.
    """
    import numpy as np

    def estimate(folds):
        held, labels, target = predicted(folds, temperature_of)
        ratio = expectation_maximisation(target, held.mean(axis=0)) if method == "em" else black_box(held, labels, target)
        return None if ratio is None else ratio * shares / (ratio @ shares)

    def drawn_again():
        texts = some.integers(len(folds[0][2]), size=len(folds[0][2]))
        for number in some.integers(len(folds), size=len(folds)):
            scores, labels, of_target = folds[number]
            rows = some.integers(len(labels), size=len(labels))
            yield scores[rows], labels[rows], of_target[texts]

    some = np.random.default_rng(seed)
    whole = estimate(folds)
    again = [found for found in (estimate(list(drawn_again())) for _ in range(_RESAMPLES)) if found is not None]
    if whole is None or len(again) < _RESAMPLES / 2:
        return None, None
    return whole, 1.96 * np.std(again, axis=0)


def predicted(folds, temperature_of):
    """Probabilities of the held-out rows (n, classes), their labels (n,), and probabilities of the target's texts by each classifier.

    The target's are not averaged over the classifiers: the mean would be less certain than each of them is about the held-out rows.
    """
    import numpy as np
    from scipy.special import softmax

    held, labels, target = (np.concatenate([fold[part] for fold in folds]) for part in range(3))
    temperature = temperature_of(held, labels)
    return softmax(held / temperature, axis=1), labels, softmax(target / temperature, axis=1)


def surely_moved(estimate, shares, uncertain):
    """The shares, moved towards the estimate to the near end of its interval; where that reaches them, they stay (soft thresholding)."""
    import numpy as np

    moved = estimate - shares
    return shares + np.sign(moved) * np.maximum(np.abs(moved) - uncertain, 0)


def differences(folds, shares, estimate, temperature_of):
    """How differently source and target are predicted, and what is left of that where source rows count by the estimated shares.

    Largest distance between the distributions of a class's probability (Kolmogorov and Smirnov), over the classes. If only the shares
    differ, as label shift assumes, nothing but chance is left.

    Args:
        folds, shares, temperature_of: as of :func:`estimated`.
        estimate: (classes,), shares of the target.
    """
    import numpy as np

    held, labels, target = predicted(folds, temperature_of)
    ratio = estimate / np.maximum(shares, 1e-12)
    both = (np.ones(len(labels)), ratio[labels])
    return tuple(max(distance(held[:, k], weights, target[:, k]) for k in range(len(shares))) for weights in both)


def distance(values, weights, others):
    """The largest difference between two distribution functions, the first of weighted values."""
    import numpy as np

    order = np.argsort(np.concatenate([values, others]), kind="stable")
    steps = np.concatenate([weights / weights.sum(), np.full(len(others), -1 / len(others))])[order]
    return float(np.abs(np.cumsum(steps)).max())


def trusted(before, after, ratio, labels, unlabelled):
    """Whether the shares explain enough of how predictions differ: half of it, or all but chance where a class would nearly vanish."""
    chance = 1.36 * (1 / len(labels) + 1 / len(unlabelled)) ** 0.5  # at 5%, for large samples
    return after <= max(before / 2, chance) if ratio.min() >= _NEARLY_NOTHING else after <= chance


def expectation_maximisation(probabilities, shares):
    """How much more frequent each class is in the target: predictions that are corrected by these ratios have them on average.

    Args:
        probabilities: (n, classes), of the target's texts by a calibrated classifier of the source.
        shares: (classes,), mean prediction for held-out rows of the source.
    """
    import numpy as np

    estimate = np.array(shares)
    for _ in range(_MOST_ITERATIONS):
        corrected = probabilities * (estimate / np.maximum(shares, 1e-12))
        corrected /= corrected.sum(axis=1, keepdims=True)
        new = corrected.mean(axis=0)
        moved, estimate = np.abs(new - estimate).max(), new
        if moved < _TOLERANCE:
            break
    return estimate / np.maximum(shares, 1e-12)


def black_box(held, labels, target):
    """How much more frequent each class is in the target: the solution of C w = mu, or None where the confusions C have no inverse.

    Args:
        held: (n, classes), predicted probabilities of held-out source rows.
        labels: (n,), their classes.
        target: (m, classes), predicted probabilities of the target's texts.
    """
    import numpy as np

    classes = held.shape[1]
    joint = np.stack([held[labels == label].sum(axis=0) for label in range(classes)], axis=1) / len(labels)
    if not np.isfinite(joint).all() or np.linalg.cond(joint) > _WORST_CONDITION:
        return None
    ratio = np.maximum(np.linalg.solve(joint, target.mean(axis=0)), 0)
    return ratio if ratio.any() else None
