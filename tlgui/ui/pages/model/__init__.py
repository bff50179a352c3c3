"""The Model page: which pretrained model, and how well it fits the data."""

from tlgui.ui.pages.model.page import ModelPage
from tlgui.ui.pages.model.view_model import ModelViewModel

__all__ = ["ModelPage", "ModelViewModel"]
