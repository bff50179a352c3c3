"""The same runs on a GPU: they work, they agree with the CPU, they repeat."""

import numpy as np
import pytest
import torch

from tlgui.core.spec import ComputeSpec
from tlgui.engine.measure import measure_throughput

pytestmark = [pytest.mark.gpu, pytest.mark.skipif(not torch.cuda.is_available(), reason="there is no NVIDIA GPU on this machine")]

STAGES = [("linear-probe", {"C": 10.0}), ("full-finetune", {"epochs": 2}), ("lora", {"epochs": 2})]


def _run(bench, stage, precision, cache):
    spec = bench.problem.spec(stage, baselines=False)
    return bench.run(spec.model_copy(update={"compute": ComputeSpec(device="cuda", precision=precision)}), cache=cache)


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage[0])
def test_gpu_repeats_itself(bench, stage):
    first, again = (_run(bench, stage, "bf16", cache) for cache in ("one", "two"))
    assert first.probabilities().tobytes() == again.probabilities().tobytes()


def test_gpu_agrees_with_the_cpu(bench):
    stage = ("linear-probe", {"C": 10.0})
    gpu, cpu = _run(bench, stage, "fp32", "gpu"), bench.run(bench.problem.spec(stage, baselines=False), cache="cpu")
    np.testing.assert_allclose(gpu.probabilities(), cpu.probabilities(), atol=0.01)


def test_measuring_counts_the_memory_of_the_gpu(problem):
    found = measure_throughput(problem.model, 32, seconds=0.05)
    assert found["device"].startswith("cuda")
    assert found["train_peak_bytes"] > problem.model.card.parameters * 16
