"""A pool of processes on this machine: a function and an endless supply of work go in, results come out in the order of the work.

The bare pool loses everything when one worker is killed; here the work in flight is given to new workers, alone if it kills again.
"""

import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from typing import Any, Final, Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_AHEAD: Final = 3
"""Pieces of work in flight for each worker: enough to keep it busy, few enough to keep memory flat."""


@dataclass(frozen=True)
class Lost(Generic[T]):
    """Work that killed the process that did it, twice."""

    work: T


def map_in_order(function: Callable[[T], R], work: Iterable[T], *, workers: int) -> Iterator[R | Lost[T]]:
    """The results of `function` for each piece of work; `function` must be importable by name. One worker is this process."""
    if workers <= 1:
        yield from map(function, work)
        return
    pool = _Pool(function, workers)
    try:
        yield from pool.run(iter(work))
    finally:
        pool.close()


class _Pool(Generic[T, R]):
    def __init__(self, function: Callable[[T], R], workers: int) -> None:
        self._function, self._workers = function, workers
        self._executor: ProcessPoolExecutor | None = None
        self._processes: set[BaseProcess] = set()
        self._flying: deque[tuple[T, Future[R]]] = deque()

    def run(self, work: Iterator[T]) -> Iterator[R | Lost[T]]:
        for piece in work:
            self._flying.append((piece, self._submit(piece)))
            if len(self._flying) >= self._workers * _AHEAD:
                yield self._land()
        while self._flying:
            yield self._land()

    def _land(self) -> R | Lost[T]:
        piece, future = self._flying.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            return self._alone(piece)

    def _alone(self, piece: T) -> R | Lost[T]:
        """Does one piece with nothing else in flight, so that it is clear who kills; then everything else flies again."""
        waiting = [p for p, _ in self._flying]
        self._flying.clear()
        self._break()
        result: R | Lost[T]
        try:
            result = self._submit(piece).result()
        except BrokenProcessPool:
            self._break()
            result = Lost(piece)
        self._flying.extend((p, self._submit(p)) for p in waiting)
        return result

    def _submit(self, piece: T) -> Future[R]:
        if self._executor is None:
            context = get_context("spawn")
            self._executor = ProcessPoolExecutor(self._workers, mp_context=context, initializer=_begin)
        before = set(active_children())
        try:
            with _main_hidden():
                return self._executor.submit(self._function, piece)
        except BrokenProcessPool as error:
            failed: Future[R] = Future()
            failed.set_exception(error)
            return failed
        finally:
            self._processes |= set(active_children()) - before

    def _break(self) -> None:
        """Closes an executor that lost a worker."""
        # it sends its workers home when it breaks; it would wait for ever for one that a submit began in that very moment
        for process in self._processes & set(active_children()):
            process.kill()
        self.close()

    def close(self) -> None:
        if self._executor:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None
            self._processes.clear()


def _begin() -> None:
    """Binds a worker to the process that it works for."""
    # Ctrl-C reaches every process of the terminal; the parent alone says goodbye
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    # a parent that was killed cannot send its workers home: they would wait for work for ever
    if parent := parent_process():
        wait([parent.sentinel])
        os._exit(1)


@contextmanager
def _main_hidden() -> Iterator[None]:
    """New processes would run the caller's script a second time to get at its functions; ours are found by name."""
    main = sys.modules["__main__"]
    kept: dict[str, Any] = {name: main.__dict__.pop(name) for name in ("__spec__", "__file__") if name in main.__dict__}
    main.__spec__ = None
    try:
        yield
    finally:
        main.__dict__.update(kept)
