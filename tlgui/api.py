"""What a plugin author imports. Everything here is stable within one major version of the plugin API.

A plugin is a folder with a ``plugin.toml`` and a module, or a pip package with an entry point in group ``tlgui.plugins.v1``.
The module offers one function::

    import tlgui.api as tl

    @tl.hookimpl
    def tlgui_register_strategies(register):
        register(MyStrategy())
"""

import pluggy

from tlgui.core.errors import Stopped, StrategyError
from tlgui.core.families import (
    Alignment,
    AlignmentParams,
    CountedWords,
    CountedWordsParams,
    FeatureMap,
    InstanceWeights,
    VectorParams,
)
from tlgui.core.findings import Finding, Severity
from tlgui.core.params import Params, param
from tlgui.core.strategy import (
    Artefacts,
    Context,
    Cost,
    Family,
    LabelledRows,
    Need,
    Needs,
    PlannedStep,
    ProblemFacts,
    Strategy,
    Work,
)
from tlgui.core.tasks import Split, TransferRole
from tlgui.core.training import LossInputs, LossTerm, TrainingRecipe
from tlgui.core.tuning import Tuning, TuningParams
from tlgui.core.vectors import DomainMaps, DomainVectors

PLUGIN_API = (1, 0)

hookimpl = pluggy.HookimplMarker("tlgui")

__all__ = [
    "PLUGIN_API",
    "Alignment",
    "AlignmentParams",
    "Artefacts",
    "Context",
    "Cost",
    "CountedWords",
    "CountedWordsParams",
    "DomainMaps",
    "DomainVectors",
    "Family",
    "FeatureMap",
    "Finding",
    "InstanceWeights",
    "LabelledRows",
    "LossInputs",
    "LossTerm",
    "Need",
    "Needs",
    "Params",
    "PlannedStep",
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
