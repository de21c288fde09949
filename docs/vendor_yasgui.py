"""The unpacked npm package @zazuko/yasgui goes in as a folder, the files of the query page come out, changed as their README.md tells."""

import re
import sys
from pathlib import Path

START = ",madsrdf=`"
TABLE = "prefixes_default={"


def without_prefixes(script: str) -> str:
    """The script with an empty table of prefixes."""
    start = script.index(START)
    table = script.index(TABLE, start)
    end = script.index("}", table) + 1
    return f"{script[: start + 1]}{TABLE}}}{script[end:]}"


def main() -> None:
    """Writes both files."""
    build, here = Path(sys.argv[1]) / "build", Path(__file__).resolve().parents[1] / "kg/serve/assets/static/yasgui"
    script = without_prefixes((build / "yasgui.min.js").read_text("utf-8"))
    style = (build / "yasgui.min.css").read_text("utf-8")
    (here / "yasgui.min.js").write_text(re.sub(r"^//# sourceMappingURL=.*", "", script, flags=re.MULTILINE), "utf-8")
    (here / "yasgui.min.css").write_text(re.sub(r"/\*# sourceMappingURL=[^*]*\*/", "", style), "utf-8")


if __name__ == "__main__":
    main()
