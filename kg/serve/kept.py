"""Answers go in by their tags, and come out again for whoever asks the same of the same state: as many as fit into so many bytes."""

from collections import OrderedDict
from threading import Lock

from starlette.responses import Response


class Kept:
    """The answers that were asked for last; safe to use from many threads."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._bytes = 0
        self._answers: OrderedDict[str, tuple[bytes, dict[str, str]]] = OrderedDict()
        self._lock = Lock()

    def get(self, tag: str) -> Response | None:
        """The answer of this tag, if it is kept."""
        with self._lock:
            found = self._answers.get(tag)
            if found is None:
                return None
            self._answers.move_to_end(tag)
        body, headers = found
        return Response(body, headers=headers)

    def put(self, tag: str, answer: Response) -> None:
        """Keeps an answer, and lets go of those that have not been asked for longest."""
        body = bytes(answer.body)
        if len(body) * 8 > self._most:
            return
        with self._lock:
            self._drop(tag)
            self._answers[tag] = body, dict(answer.headers)
            self._bytes += len(body)
            while self._bytes > self._most:
                self._drop(next(iter(self._answers)))

    def _drop(self, tag: str) -> None:
        body, _ = self._answers.pop(tag, (b"", {}))
        self._bytes -= len(body)
