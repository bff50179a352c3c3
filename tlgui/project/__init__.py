"""A project on disk, and every operation that a user can ask for. The window and the command line both call these.

Import from the modules: the window needs its settings long before it needs Arrow.
"""
