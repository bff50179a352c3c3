"""Temperature: how sure a classifier may be, by rows that it has not learned from."""

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax

#: Fewer rows say little about how sure to be.
ENOUGH_ROWS = 50
#: A temperature beyond these would rest on rows that are all right, or that nothing can be learned from.
COLDEST, HOTTEST = 0.1, 10.0


def fit_temperature(scores: np.ndarray, labels: np.ndarray) -> float:
    """The temperature T with the least negative log-likelihood of ``softmax(scores / T)`` (Guo et al. 2017).

    Args:
        scores: (n, classes), of rows that the classifier has not learned from.
        labels: int64 (n,).

    Returns:
        Between :data:`COLDEST` and :data:`HOTTEST`; 1 for fewer than :data:`ENOUGH_ROWS` rows.
    """
    if len(labels) < ENOUGH_ROWS:
        return 1.0
    scores = np.asarray(scores, dtype=np.float64)

    def loss(log_temperature: float) -> float:
        return -float(log_softmax(scores / np.exp(log_temperature), axis=1)[np.arange(len(labels)), labels].mean())

    found = minimize_scalar(loss, bounds=(np.log(COLDEST), np.log(HOTTEST)), method="bounded", options={"xatol": 1e-6})
    return float(np.exp(found.x))
