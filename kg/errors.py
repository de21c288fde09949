"""The errors that kg raises: each says what went wrong, where, and what to do about it.

KgError
├── UsageError          the caller asked for something that cannot be meant (exit 2)
├── SourceError         a source cannot be read: missing, empty, binary, too large, no article in it
│   └── FetchError      a URL could not be fetched
├── DataError           a file of data/ or ontology/ breaks its own rules
├── StoreError          the store cannot be opened, read or written
│   ├── StoreLocked     another process is writing to it
│   └── StoreCorrupt    what is on disk is not a store any more
├── QueryError          a query is wrong: syntax, name, parameter
│   └── QueryTimeout    a query was stopped
├── NotFound            a name or IRI matches nothing, or too many
├── ExportError         a graph cannot be written as asked
└── ServeError          the server cannot listen where it was asked to
"""


class KgError(Exception):
    """A failure told in one line: what, where, and what to do.

    `what` and `remedy` are phrases without a final full stop; `where` is a path, an IRI or a position.
    """

    exit_code = 1

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        self.what, self.where, self.remedy = what, where, remedy
        super().__init__(self.line)

    @property
    def line(self) -> str:
        """The one line shown to a user."""
        text = f"{self.where}: {self.what}" if self.where else self.what
        return " ".join((f"{text}; {self.remedy}" if self.remedy else text).split())

    def __reduce__(self) -> tuple[object, ...]:
        # errors cross process boundaries; BaseException would pickle the joined line alone
        return (_rebuild, (type(self), self.what, self.where, self.remedy))


def _rebuild(kind: type[KgError], what: str, where: str, remedy: str) -> KgError:
    return kind(what, where=where, remedy=remedy)


class UsageError(KgError):
    """The caller asked for something that cannot be meant."""

    exit_code = 2


class SourceError(KgError):
    """A source cannot be read."""


class FetchError(SourceError):
    """A URL could not be fetched."""


class DataError(KgError):
    """A file of data/ or ontology/ breaks its own rules."""


class StoreError(KgError):
    """The store cannot be opened, read or written."""


class StoreLocked(StoreError):
    """Another process is writing to the store."""


class StoreCorrupt(StoreError):
    """What is on disk is not a store any more."""


class QueryError(KgError):
    """A query is wrong."""


class QueryTimeout(QueryError):
    """A query ran longer than allowed and was stopped."""


class NotFound(KgError):
    """A name or IRI matches nothing, or more than one thing."""


class ExportError(KgError):
    """A graph cannot be written as asked."""


class ServeError(KgError):
    """The server cannot listen where it was asked to."""
