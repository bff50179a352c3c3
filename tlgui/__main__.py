"""``python -m tlgui`` is ``tlgui``."""

import sys

from tlgui.app import main

sys.exit(main())
