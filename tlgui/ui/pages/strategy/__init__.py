"""The Strategy page: how the transfer is done, with which parameters."""

from tlgui.ui.pages.strategy.page import StrategyPage
from tlgui.ui.pages.strategy.view_model import StrategyViewModel

__all__ = ["StrategyPage", "StrategyViewModel"]
