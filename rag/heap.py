"""One heap for all threads, so that memory grows little while articles come in."""

import ctypes
import logging

log = logging.getLogger(__name__)

_ARENA_MAX = -8  # M_ARENA_MAX of glibc's malloc.h


def share_one_heap() -> bool:
    """Asks the C library to serve every thread from one heap; says whether it did.

    By default glibc gives each thread a heap of its own. Articles are read in one thread, embedded in others
    and written by Chroma's, and what one frees another cannot use: an ingest of 600 articles held 100 MiB more,
    and went on growing. To be called before threads are started; other C libraries have nothing to set.
    """
    try:
        setting = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError, TypeError):  # Windows, macOS, musl
        return False
    done = bool(setting(_ARENA_MAX, 1))
    log.debug("one heap for all threads: %s", done)
    return done
