"""Review spoilt files by the thousand: whatever they hold, the outcome is a review or an error in one line.

    make fuzz INPUTS=200000 FOLDERS="corpus FOLDER …"

Every input follows from the seed and its number, so that one that was not survived can be made again (`--only 4711`).
Exit status 1 where one was not.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random
from typing import NamedTuple

from fuzzing.mutations import mutate
from fuzzing.seeds import seeds
from reportlint.batch import cpu_count
from reportlint.batch.workers import map_ordered
from reportlint.checking import review
from reportlint.config import Config, Settings
from reportlint.reading import ReadError

SUFFIXES = (".txt", ".md", ".docx", ".doc", ".pdf", ".html", "")
FAULT, HANG = "fault", "hang or death"
GIGABYTE = 2**30


class Result(NamedTuple):
    """What became of an input: `reviewed`, `refused`, or one of the things that must not be; with its words."""

    kind: str
    words: str
    peak: int  # bytes that the process has had in memory at most


def made(files: list[bytes], seed: str, number: int) -> tuple[Path, bytes]:
    """Return an input: a name and its content."""
    chance = Random(f"{seed} {number}")
    return Path(f"甲{chance.choice(SUFFIXES)}"), mutate(chance.choice(files), chance)


def outcome(path: Path, data: bytes) -> Result:
    """Review an input, without LibreOffice: that would take all the time and find its own faults, not ours."""
    os.environ["REPORTLINT_SOFFICE"] = ""
    try:
        review(path, Settings(Config()), data)
    except ReadError as error:
        words = str(error)
        one_line = bool(words) and "\n" not in words
        return Result("refused", words, _peak()) if one_line else Result(FAULT, f"not one line: {words!r}", _peak())
    except Exception as error:
        return Result(FAULT, f"{type(error).__name__}: {error}", _peak())
    return Result("reviewed", "", _peak())


def run(files: list[bytes], seed: str, numbers: range, jobs: int, seconds: float, memory: int) -> dict[int, Result]:
    """Review the inputs of these numbers, each in at most `seconds` and with `memory` bytes of address space."""

    def work(number: int) -> Result:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        return outcome(*made(files, seed, number))

    def lost(_: int, reason: str) -> Result:
        return Result(HANG, reason, 0)

    results = {}
    begin = time.monotonic()
    for number, result in zip(numbers, map_ordered(work, numbers, lambda _: seconds, lost, jobs), strict=True):
        results[number] = result
        if result.kind in {FAULT, HANG}:
            print(f"{number}: {result.kind}: {result.words}", flush=True)
        if len(results) % 5_000 == 0:
            print(f"{len(results)} inputs, {len(results) / (time.monotonic() - begin):.0f} a second", flush=True)
    return results


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--seed", default="reportlint")
    parser.add_argument("--seconds", type=float, default=20, help="the most that one input may take")
    parser.add_argument("--memory", type=float, default=2, help="GB of address space for a worker")
    parser.add_argument("--jobs", type=int, default=cpu_count())
    parser.add_argument("--only", type=int, help="make the input of this number again, review it here and keep it")
    options = parser.parse_args()
    files = seeds(options.folders)
    if options.only is not None:
        path, data = made(files, options.seed, options.only)
        Path(f"input-{options.only}").write_bytes(data)
        print(f"kept as input-{options.only}; its name was {path}")
        review(path, Settings(Config()), data)
        return 0
    numbers = range(options.inputs)
    results = run(files, options.seed, numbers, options.jobs, options.seconds, int(options.memory * GIGABYTE))
    counts = Counter(result.kind for result in results.values())
    peak = max(result.peak for result in results.values())
    print(f"{len(files)} files, {dict(counts)}, most memory {peak / 2**20:.0f} MB")
    return 1 if counts[FAULT] or counts[HANG] else 0


if __name__ == "__main__":
    sys.exit(main())
