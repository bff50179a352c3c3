"""The Data page."""

from tlgui.ui.pages.data.page import DataPage
from tlgui.ui.pages.data.view_model import DataViewModel

__all__ = ["DataPage", "DataViewModel"]
