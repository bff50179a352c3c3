"""Memory that did not suffice, said as one kind of error whoever noticed it."""

from collections.abc import Iterator
from contextlib import contextmanager

import torch

from tlgui.core.errors import OutOfMemory

_CPU_ALLOCATOR = ("can't allocate memory", "not enough memory", "DefaultCPUAllocator")


@contextmanager
def memory_errors() -> Iterator[None]:
    """Turn what torch, numpy and Python raise when memory is short into :class:`OutOfMemory`."""
    try:
        yield
    except torch.OutOfMemoryError as error:
        raise OutOfMemory("engine.out_of_memory", device="GPU") from error
    except MemoryError as error:
        raise OutOfMemory("engine.out_of_memory", device="CPU") from error
    except RuntimeError as error:
        if any(phrase in str(error) for phrase in _CPU_ALLOCATOR):
            raise OutOfMemory("engine.out_of_memory", device="CPU") from error
        raise
