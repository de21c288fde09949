"""Many processors: a function and work go in, results in the order of the work come out, whatever dies on the way."""

from kg.scale.pool import Lost, map_in_order

__all__ = ["Lost", "map_in_order"]
