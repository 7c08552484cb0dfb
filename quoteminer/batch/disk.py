"""What a run asks of the operating system for its files: that they are kept, and that no other run writes to them."""

import os
from typing import IO, Any


def kept(stream: IO[Any]) -> int:
    """Have the disk keep what was written to a file so far, even if the power fails now; its length in bytes."""
    stream.flush()
    os.fsync(stream.fileno())
    return os.fstat(stream.fileno()).st_size


def lock(stream: IO[Any]) -> bool:
    """Whether this process alone has the file now; as soon as it ends, however that comes, another may have it."""
    try:
        import fcntl
    except ImportError:  # not every operating system has it
        return True
    try:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
