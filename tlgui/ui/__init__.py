"""The window. Everything here may use Qt; nothing here knows how a model is trained."""
