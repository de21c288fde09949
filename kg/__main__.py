"""`kg` and `python -m kg`: arguments go in, an exit code comes out, and whatever goes wrong is one line on standard error."""

import os
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command. 0 is good, 1 one clear line, 2 a mistake in the arguments, 130 stopped by the user."""
    import click

    from kg.cli import main as group
    from kg.errors import KgError

    try:
        result = group.main(arguments, prog_name="kg", standalone_mode=False)
        sys.stdout.flush()
        return result if isinstance(result, int) else 0
    except click.ClickException as error:
        context = getattr(error, "ctx", None)
        _say(f"{error.format_message()} See: {context.command_path if context else 'kg'} --help")
        return error.exit_code
    except KgError as error:
        _say(error.line)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        _say("stopped; what was finished is kept")
        return 130
    except BrokenPipeError:
        # whoever read our output has left; Python would complain about it once more at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except Exception as error:
        if os.environ.get("KG_DEBUG"):
            raise
        # the last resort: a user gets a line, never a traceback, unless asked for
        _say(f"this is a mistake in kg: {type(error).__name__}: {error}; KG_DEBUG=1 shows where")
        return 1


def _say(line: str) -> None:
    import click

    click.echo(f"kg: {' '.join(line.split())}", err=True)


if __name__ == "__main__":
    sys.exit(main())
