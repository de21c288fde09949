"""What a caller may ask of the server."""

from ipaddress import ip_address
from pathlib import Path

from pydantic import Field

from kg.model import Frozen


class Settings(Frozen):
    """Which store is served where, and how much one stranger may take of it."""

    store: Path
    host: str = "127.0.0.1"
    port: int | None = Field(default=None, ge=0, le=65535, description="that of the store's base IRI unless told; 0 takes a free one")
    timeout: float = Field(default=10.0, gt=0, description="seconds after which a query is stopped")
    rows: int = Field(default=10_000, ge=1, description="the most rows or triples that a query gives")
    workers: int = Field(default=4, ge=1, description="queries that run at the same time")
    waiting: int = Field(default=64, ge=0, description="queries that may wait for their turn")
    per_client: int = Field(default=40, ge=1, description="queries of one address that may run or wait")
    memory: int = Field(default=2 << 30, ge=1 << 26, description="bytes of memory for one query")
    longest_request: int = Field(default=1 << 20, ge=1, description="bytes of a request's body")
    kept: int = Field(default=64 << 20, ge=0, description="bytes of pages that are kept for whoever asks for them next")
    origins: tuple[str, ...] = Field(default=(), description="web pages of these origins may ask the endpoint; '*' for all")

    @property
    def is_local(self) -> bool:
        """Whether only this machine can reach the server."""
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"
