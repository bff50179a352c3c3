"""pyarrow without pandas."""

import sys
from importlib.abc import MetaPathFinder

import pyarrow as pa


def keep_pandas_out() -> None:
    """Let pyarrow do without pandas in this process.

    When it converts its first Python object, pyarrow imports pandas if that is installed (here it is, for the engine's sake), only to
    see whether the object comes from there: half a second and tens of megabytes, in the window's process too. It tries once, so that
    one try is made here, where it finds nothing. Whoever imports pandas or asks pyarrow for it still gets it.
    """
    if "pandas" in sys.modules:
        return
    nothing = _NoPandas()
    sys.meta_path.insert(0, nothing)
    try:
        pa.array([])
    finally:
        sys.meta_path.remove(nothing)


class _NoPandas(MetaPathFinder):
    def find_spec(self, fullname: str, path: object, target: object = None) -> None:
        if fullname == "pandas":
            raise ModuleNotFoundError(name=fullname)
