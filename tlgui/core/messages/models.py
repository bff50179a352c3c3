"""The model library: the sentences."""

from tlgui.core.messages.message import Message

MESSAGES: dict[str, Message] = {}
