"""Grades the checkout in the working directory with the kit beside this file: result.json and release-body.md."""

import pathlib
import subprocess
import sys

KIT = pathlib.Path(__file__).resolve().parent / "kit"
PLACES = ["src/main/java", "exercises/src/main/java", "processes", "threads", "coroutines", "iomodels"]


def main() -> int:
    checkout = pathlib.Path.cwd()
    # Nothing that could be graded is a grade, too: every exercise is then reported as not handed in.
    if not any((checkout / place).is_dir() for place in PLACES):
        (checkout / "exercises/src/main/java").mkdir(parents=True)
    code = subprocess.run(
        ["sh", str(KIT / "grade"), str(checkout), "--no-color",
         "--emit", "classroom50=result.json", "--emit", "summary=release-body.md"],
        check=False,
    ).returncode
    # Codes 0 and 1 are grades; anything else is the grader's own failure.
    return 0 if code in (0, 1) else code


if __name__ == "__main__":
    sys.exit(main())
