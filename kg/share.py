"""Finds and reads the files of data/ and ontology/, in a checkout and in an installed wheel."""

from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from kg.errors import DataError

F = TypeVar("F")


@cache
def share_dir() -> Path:
    """The folder that holds `data/` and `ontology/`.

    Raises DataError if the package was installed without them.
    """
    package = Path(__file__).resolve().parent
    for folder in (package / "_share", package.parent):
        if (folder / "ontology").is_dir() and (folder / "data").is_dir():
            return folder
    raise DataError("data/ and ontology/ are missing", where=str(package), remedy="install kg again from a complete wheel")


def share_file(*parts: str) -> Path:
    """The path of one shared file; raises DataError if it is not there."""
    path = share_dir().joinpath(*parts)
    if not path.exists():
        raise DataError("the file is missing", where=str(path), remedy="install kg again from a complete wheel")
    return path


def read_file(path: Path, shape: type[F]) -> F:
    """One checked YAML file; raises DataError with the place of the first mistake."""
    import yaml
    from pydantic import TypeAdapter, ValidationError

    try:
        return TypeAdapter(shape).validate_python(yaml.load(path.read_text("utf-8"), Loader=_loader()))
    except FileNotFoundError as error:
        raise DataError("the file is missing", where=str(path), remedy="install kg again") from error
    except yaml.YAMLError as error:
        raise DataError(f"not valid YAML: {' '.join(str(error).split())}", where=str(path), remedy="correct the file") from error
    except ValidationError as error:
        first = error.errors()[0]
        spot = ".".join(str(part) for part in first["loc"])
        raise DataError(f"{spot}: {first['msg']}", where=str(path), remedy="correct the file") from error


def _loader() -> Any:
    import yaml

    # libyaml where PyYAML was built with it: ten times faster
    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)
