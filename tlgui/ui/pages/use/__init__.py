"""Using what a run has learned: try a sentence, apply it to a file, take it along."""

from tlgui.ui.pages.use.page import UsePage

__all__ = ["UsePage"]
