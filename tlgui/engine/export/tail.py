"""What follows the encoder in a text model, map and head, as one torch module that can be exported."""

import numpy as np
import torch
from torch import nn

from tlgui.engine.components.heads import SAME_POINT, Head, KernelHead, LinearHead, NeighbourHead
from tlgui.engine.components.maps import FeatureMap, KernelMap

#: Before the names of a map's tensors, where they are stored beside those of a head.
MAP_PREFIX = "map."


def tail_tensors(feature_map: FeatureMap | None, head: Head) -> dict[str, np.ndarray]:
    """What must be stored of both."""
    mapped = {} if feature_map is None else feature_map.tensors()
    return head.tensors() | {MAP_PREFIX + name: tensor for name, tensor in mapped.items()}


def tail_module(feature_map: FeatureMap | None, head: Head) -> nn.Module:
    """Vectors (n, dimension) in, class scores (n, classes) out, of which the softmax is to be taken.

    Raises:
        ValueError: the head does not look at vectors.
    """
    return nn.Sequential(*_map_modules(feature_map), _head_module(head))


def _map_modules(feature_map: FeatureMap | None) -> list[nn.Module]:
    if feature_map is None:
        return []
    if isinstance(feature_map, KernelMap):
        return [*_map_modules(feature_map.before), _Kernel(feature_map)]
    return [_linear(feature_map.matrix, feature_map.offset)]


def _head_module(head: Head) -> nn.Module:
    if isinstance(head, LinearHead):
        return _linear(head.coefficients, head.intercepts)
    if isinstance(head, KernelHead):
        return nn.Sequential(*_map_modules(head.map))
    if isinstance(head, NeighbourHead):
        return _Neighbours(head)
    raise ValueError(f"a head of the kind “{head.kind}” does not look at the text")


def _linear(matrix: np.ndarray, offset: np.ndarray) -> nn.Linear:
    layer = nn.Linear(matrix.shape[1], matrix.shape[0])
    with torch.no_grad():
        layer.weight.copy_(torch.from_numpy(matrix))
        layer.bias.copy_(torch.from_numpy(offset))
    return layer


def _squared_distances(rows: torch.Tensor, points: torch.Tensor) -> torch.Tensor:
    """Of all pairs, shape (n, m)."""
    squares = (rows * rows).sum(-1, keepdim=True) + (points * points).sum(-1)
    return (squares - 2 * rows @ points.T).clamp(min=0)


class _Kernel(nn.Module):
    def __init__(self, feature_map: KernelMap) -> None:
        super().__init__()
        self.register_buffer("landmarks", torch.from_numpy(feature_map.landmarks))
        self.gamma = float(feature_map.gamma[0])
        self.linear = _linear(feature_map.matrix, feature_map.offset)

    def forward(self, rows: torch.Tensor) -> torch.Tensor:
        scores: torch.Tensor = self.linear(torch.exp(-self.gamma * _squared_distances(rows, self.landmarks)))  # type: ignore[arg-type]
        return scores


class _Neighbours(nn.Module):
    def __init__(self, head: NeighbourHead) -> None:
        super().__init__()
        self.neighbours, self.smoothing, self.temperature = head.neighbours, head.smoothing, float(head.settings[2])
        votes = head.weights[:, None] * np.eye(head.classes, dtype=np.float32)[head.labels]
        self.register_buffer("points", torch.from_numpy(head.points))
        self.register_buffer("votes", torch.from_numpy(votes))

    def forward(self, rows: torch.Tensor) -> torch.Tensor:
        _, nearest = _squared_distances(rows, self.points).topk(self.neighbours, dim=-1, largest=False)  # type: ignore[arg-type]
        near = (rows.unsqueeze(1) - self.points[nearest]).pow(2).sum(-1).sqrt()  # type: ignore[index]
        found = (self.votes[nearest] / near.clamp(min=SAME_POINT).unsqueeze(-1)).sum(1)  # type: ignore[index]
        return torch.log(found / found.sum(-1, keepdim=True) + self.smoothing) / self.temperature
