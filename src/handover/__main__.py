"""The entry point: answers ``--version`` before anything is imported."""

import os
import sys


def main() -> None:
    """Run the command line and leave with its exit code.

    ``--version`` comes from a literal, because editors and CI ask for it at every start.
    """
    if sys.argv[1:] == ["--version"] and _said_version():
        return
    # `python -m handover` puts the working directory first; a practice folder must not be
    # able to bring its own yaml.py.
    if sys.path and not sys.flags.safe_path and os.path.realpath(sys.path[0]) == os.path.realpath(os.curdir):
        del sys.path[0]
    from handover.cli.boundary import run

    sys.exit(run(sys.argv[1:]))


def _said_version() -> bool:
    """Print the version; False where that fails, and the command line then says why."""
    from handover import __version__

    try:
        sys.stdout.write(f"handover {__version__}\n")
        sys.stdout.flush()
    except (OSError, AttributeError):
        return False
    return True


if __name__ == "__main__":
    main()
