"""A tiny network and a loop around it."""

import pytest
import torch

from tests.engine.training.support import CPU
from tlgui.engine.components.network import Classifier, load_pooled
from tlgui.engine.training import Trainer


@pytest.fixture
def network(problem):
    torch.manual_seed(0)
    return Classifier(load_pooled(problem.model.folder, "mean"), 32, 3)


@pytest.fixture
def trainer(network):
    def make(recipe, heard, **options):
        return Trainer(network, recipe, CPU, heard.reporting(), pad_id=0, seed=0, main_metric="f1_macro", **options)

    return make
