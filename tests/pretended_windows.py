"""A Python that finds in zhuti's own modules what Windows would let them find; libraries see the system there is.

As Microsoft's documentation of CreateFile and MoveFileEx and Python's of `os` and `signal` say: what Unix alone has is
missing; folders cannot be opened as files; a file that is open or mapped cannot be renamed, replaced or taken away, nor can
its folder; nothing is renamed to a name that is taken, and no folder replaces another; some names cannot be given.
"""

from __future__ import annotations

import builtins
import errno
import os
import re
import signal
import sys
from contextlib import suppress
from pathlib import Path
from types import ModuleType

MISSING_MODULES = frozenset({
    "crypt", "fcntl", "grp", "nis", "ossaudiodev", "posix", "pty", "pwd", "readline", "resource", "spwd", "syslog", "termios",
    "tty",
})  # fmt: skip
MISSING_OF_OS = re.compile(
    r"(fork|forkpty|kill(pg)|get(e?[ug]id|pgid|pgrp|sid|groups|loadavg|priority|resuid)|set\w*id|setpgrp|setsid|setgroups|nice|uname|wait(id|3|4)?"
    r"|W[A-Z]+|mkfifo|mknod|chroot|f?chown|lchown|fchmod|fchdir|(get|set|list|remove)xattr|sysconf\w*|f?pathconf\w*|confstr\w*|pipe2|pread|pwrite"
    r"|posix_\w+|sched_\w+|sendfile|sync|ttyname|ctermid|tc\w+|openpty|memfd_create|copy_file_range|splice|lockf|readv|writev|getrandom|sysconf"
    r"|O_(DIRECTORY|NOFOLLOW|CLOEXEC|SYNC|DSYNC|NONBLOCK|NOCTTY|TMPFILE|PATH|DIRECT|NOATIME|ASYNC))"
)
SIGNALS = frozenset({"SIGINT", "SIGTERM", "SIGABRT", "SIGFPE", "SIGILL", "SIGSEGV"})
MISSING_OF_SIGNAL = frozenset({
    "alarm", "setitimer", "getitimer", "pause", "pthread_kill", "pthread_sigmask", "sigwait", "siginterrupt", "sigpending",
})  # fmt: skip
_NOT_IN_NAMES = re.compile(r'[<>"|?*:\x00-\x1f]|[ .]$')
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT

_unlink, _rename, _replace, _rmdir, _open, _import = os.unlink, os.rename, os.replace, os.rmdir, os.open, builtins.__import__


class _Pretended(ModuleType):
    """A module without the names that Windows' has not."""

    def __init__(self, real: ModuleType) -> None:
        super().__init__(real.__name__)
        object.__setattr__(self, "_real", real)

    def __getattr__(self, name: str) -> object:
        real = object.__getattribute__(self, "_real")
        if real is sys and name == "platform":
            return "win32"
        if (
            (real is os and MISSING_OF_OS.fullmatch(name))
            or (real is signal and name in MISSING_OF_SIGNAL)
            or (real is signal and name.startswith("SIG") and name[3:4] != "_" and name not in SIGNALS)
        ):
            raise AttributeError(f"module {real.__name__!r} has no attribute {name!r} on Windows")
        return getattr(real, name)

    def __setattr__(self, name: str, value: object) -> None:
        setattr(object.__getattribute__(self, "_real"), name, value)


def _msvcrt() -> ModuleType:
    """The lock of Windows, kept by the system there is."""
    import fcntl

    module = ModuleType("msvcrt")
    module.LK_LOCK = 1
    module.locking = lambda handle, mode, size: fcntl.lockf(handle, fcntl.LOCK_EX, size)
    return module


_PRETENDED = {module.__name__: _Pretended(module) for module in (os, signal, sys)} | {"msvcrt": _msvcrt()}


def pretend() -> None:
    """From now on, be Windows to zhuti's modules."""
    import shutil

    builtins.__import__ = _imported
    shutil._use_fd_functions = False  # Windows has none, so that folders are taken away by the functions below
    os.unlink = os.remove = _refusing(_unlink)
    os.rmdir = _refusing(_rmdir)
    os.rename, os.replace, os.open = _renamed, _replaced, _opened
    sys.addaudithook(_refuse_names)


def _imported(name, globals=None, locals=None, fromlist=(), level=0):
    if level or not (globals or {}).get("__name__", "").startswith("nlp."):
        return _import(name, globals, locals, fromlist, level)
    if name.partition(".")[0] in MISSING_MODULES:
        raise ModuleNotFoundError(f"No module named {name!r} on Windows", name=name)
    return _PRETENDED.get(name) or _import(name, globals, locals, fromlist, level)


def _refusing(function):
    def refusing(path, *arguments, **named):
        _refuse_used(path)
        return function(path, *arguments, **named)

    return refusing


def _renamed(source, target, **named):
    _refuse_used(source)
    if os.path.lexists(target):
        raise FileExistsError(errno.EEXIST, "Cannot create a file when that file already exists", os.fspath(target))
    return _rename(source, target, **named)


def _replaced(source, target, **named):
    _refuse_used(source)
    _refuse_used(target)
    if Path(target).is_dir() and not Path(target).is_symlink():
        raise PermissionError(errno.EACCES, "Access is denied", os.fspath(target))
    return _replace(source, target, **named)


def _opened(path, flags, *arguments, **named):
    if Path(path).is_dir():
        raise PermissionError(errno.EACCES, "Permission denied", os.fspath(path))
    return _open(path, flags, *arguments, **named)


def _refuse_used(path) -> None:
    """Windows takes no file away that a program has open or mapped, nor a folder with one in it, nor the current one."""
    whole = os.path.realpath(path)
    if any(used == whole or used.startswith(whole + os.sep) for used in _in_use()):
        raise PermissionError(errno.EACCES, "The process cannot access the file because another process uses it", whole)


def _in_use() -> set[str]:
    mapped = Path("/proc/self/maps").read_text("utf-8").splitlines()
    used = {line.split(maxsplit=5)[5].strip() for line in mapped if "/" in line} | {os.path.realpath(".")}
    for descriptor in Path("/proc/self/fd").iterdir():
        with suppress(OSError):
            used.add(str(descriptor.readlink()))
    return used


def _refuse_names(event: str, arguments: tuple) -> None:
    """Names of files that cannot be given; asked of what is made, not of what is read."""
    if event == "open":
        path, mode, flags = arguments
        is_made = flags & _WRITES if mode is None else bool(set(mode) & set("wxa+"))
    else:
        is_made, path = event in ("os.mkdir", "os.rename"), arguments[1 if event == "os.rename" else 0] if arguments else None
    if not is_made or not isinstance(path, (str, os.PathLike)):
        return
    for part in Path(os.fsdecode(path)).parts:
        if part != os.sep and (_NOT_IN_NAMES.search(part) or _DEVICES.fullmatch(part)):
            raise OSError(errno.EINVAL, "The filename, directory name, or volume label syntax is incorrect", os.fsdecode(path))
