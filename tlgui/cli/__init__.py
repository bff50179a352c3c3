"""The program without its window: the same operations, with ``--json`` for machines."""

#: First words that mean a command without a window.
COMMANDS = ("data", "strategies", "models", "plugins", "train", "resume", "runs", "predict", "export", "doctor")
