"""tlgui: transfer learning on text, on the desktop."""

__version__ = "0.1.0"
