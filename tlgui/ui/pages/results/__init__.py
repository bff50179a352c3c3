"""What a run has found out, in plain words and in numbers that can be checked."""

from tlgui.ui.pages.results.page import ResultsPage

__all__ = ["ResultsPage"]
