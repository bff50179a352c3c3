"""What a plugin author imports. Everything here is stable within one major version of the plugin API.

A plugin is a folder with a ``plugin.toml`` and a module, or a pip package with an entry point in group ``tlgui.plugins.v1``.
The module offers one function::

    import tlgui.api as tl

    @tl.hookimpl
    def tlgui_register_strategies(register):
        register(MyStrategy())
"""

import pluggy

from tlgui.core.context import Artefacts, Context, LabelledRows
from tlgui.core.errors import Stopped, StrategyError
from tlgui.core.facts import ModelFacts, ProblemFacts
from tlgui.core.families import (
    POOLINGS,
    Alignment,
    AlignmentParams,
    CountedWords,
    CountedWordsParams,
    FeatureMap,
    InstanceWeights,
    Probe,
    VectorParams,
)
from tlgui.core.findings import Finding, Severity
from tlgui.core.params import Params, param
from tlgui.core.strategy import Cost, Family, Need, Needs, PlannedStep, Strategy, Work
from tlgui.core.tasks import Split, TransferRole
from tlgui.core.training import LossInputs, LossTerm, TrainingRecipe
from tlgui.core.tuning import FineTuningParams, Tuning, TuningParams
from tlgui.core.vectors import Displacements, DomainMaps, DomainVectors, KernelParts

PLUGIN_API = (1, 0)

hookimpl = pluggy.HookimplMarker("tlgui")

__all__ = [
    "PLUGIN_API",
    "POOLINGS",
    "Alignment",
    "AlignmentParams",
    "Artefacts",
    "Context",
    "Cost",
    "CountedWords",
    "CountedWordsParams",
    "Displacements",
    "DomainMaps",
    "DomainVectors",
    "Family",
    "FeatureMap",
    "Finding",
    "FineTuningParams",
    "InstanceWeights",
    "KernelParts",
    "LabelledRows",
    "LossInputs",
    "LossTerm",
    "ModelFacts",
    "Need",
    "Needs",
    "Params",
    "PlannedStep",
    "Probe",
    "ProblemFacts",
    "Severity",
    "Split",
    "Stopped",
    "Strategy",
    "StrategyError",
    "TrainingRecipe",
    "TransferRole",
    "Tuning",
    "TuningParams",
    "VectorParams",
    "Work",
    "hookimpl",
    "param",
]
