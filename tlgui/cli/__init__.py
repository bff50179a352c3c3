"""The program without its window: the same operations, with ``--json`` for machines."""
