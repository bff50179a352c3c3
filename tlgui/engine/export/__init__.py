"""Models for other programs: a transformers folder or an ONNX file, each proven in a fresh process before it is handed over."""

from tlgui.engine.export.exporting import CHECKED_TEXTS, FORMATS, export_model

__all__ = ["CHECKED_TEXTS", "FORMATS", "export_model"]
