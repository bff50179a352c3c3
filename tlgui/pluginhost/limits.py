"""How large a plugin may be: room for compiled extensions, none for data, models or environments."""

MOST_FILES = 10_000
MOST_BYTES = 512 << 20
