"""The Train page: what will run, what is running, what has run."""

from tlgui.ui.pages.train.page import TrainPage
from tlgui.ui.pages.train.ready_view_model import ReadyViewModel
from tlgui.ui.pages.train.runs_view_model import RunsViewModel

__all__ = ["ReadyViewModel", "RunsViewModel", "TrainPage"]
