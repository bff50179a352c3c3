"""Planning and executing runs, predicting, exporting: the sentences."""

from tlgui.core.messages.message import Message

MESSAGES: dict[str, Message] = {}
