"""How well `reportlint compare` finds planted copies, and how its cost grows: `python benchmarks/copies.py`.

Three measurements on reports recombined from the corpus. Copies have names and figures changed, paragraphs reordered
and one sentence in five rewritten.

- recall and precision: of the pairs that belong together, how many are found; of the pairs found, how many belong.
- the index beside the exact method, which aligns all pairs of 300 reports: how many of its pairs the index finds.
- CPU seconds, of all processes, from 1,000 to 16,000 files, the exponent of growth, and the memory of the main process.
"""

from __future__ import annotations

import argparse
import math
import resource
import sys
import tempfile
from itertools import combinations
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]
sys.path.insert(0, str(CHECKOUT / "tests"))

from copied_reports import folder  # noqa: E402

from reportlint.batch import cpu_count  # noqa: E402
from reportlint.batch.comparison import compare_files  # noqa: E402
from reportlint.config import Config, Settings  # noqa: E402
from reportlint.reading import read  # noqa: E402
from reportlint.similarity.comparing import compare  # noqa: E402
from reportlint.similarity.sketches import Sketch, sketch  # noqa: E402

COPIED = 0.2
ISOLATED = Settings(Config())


def sketches(texts: dict[str, str]) -> list[Sketch]:
    """Return the sketches of reports that no file holds."""
    return [sketch(read(Path(name), text.encode())) for name, text in texts.items()]


def accuracy(count: int, copies: int) -> None:
    """Print recall and precision on planted copies, for pairs at or above the threshold and for all that are shown."""
    texts, planted = folder(count, copies, seed=1)
    comparison = compare(sketches(texts), COPIED)
    names = [path.name for path in comparison.paths]
    for words, least in (("copies", COPIED), ("shown", 0.0)):
        found = {(names[pair.one], names[pair.other]) for pair in comparison.pairs if pair.likeness >= least}
        right = len(found & planted)
        print(f"{words}: {count} reports, recall {right / copies:.3f}, precision {right / max(1, len(found)):.3f}")
    shares = sorted(pair.likeness for pair in comparison.pairs)
    print(f"share of the text: least {shares[0]:.2f}, median {shares[len(shares) // 2]:.2f}")


def beside_exact(count: int, copies: int) -> None:
    """Print how many of the pairs that the exact method finds the index finds as well."""
    texts, _ = folder(count, copies, seed=2)
    made = sketches(texts)
    exact, quick = (
        {(pair.one, pair.other) for pair in found.pairs}
        for found in (compare(made, COPIED, lambda all_: combinations(range(len(all_)), 2)), compare(made, COPIED))
    )
    print(f"exact: {count} reports, {len(exact)} pairs, recall of the index {len(exact & quick) / len(exact):.3f}")


def growth(sizes: list[int]) -> None:
    """Print the CPU seconds for folders of these sizes, reading included, and the exponent from first to last."""
    costs: list[float] = []
    for size in sizes:
        texts, planted = folder(size, size // 20, seed=size)
        with tempfile.TemporaryDirectory() as place:
            files = [Path(place, name) for name in texts]
            for path in files:
                path.write_text(texts[path.name], encoding="utf-8")
            begun = cpu_seconds()
            comparison, _ = compare_files(files, ISOLATED, COPIED, cpu_count())
        costs.append(cpu_seconds() - begun)
        names = [path.name for path in comparison.paths]
        found = {(names[pair.one], names[pair.other]) for pair in comparison.pairs}
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{size:>6} reports  {costs[-1]:8.1f} s  {memory:>6} MB"
            f"  recall {len(found & planted) / len(planted):.3f}  precision {len(found & planted) / len(found):.3f}"
        )
    if len(sizes) > 1:
        print(f"exponent {math.log(costs[-1] / costs[0]) / math.log(sizes[-1] / sizes[0]):.2f}")


def cpu_seconds() -> float:
    """Return the CPU seconds that this process and its ended workers have used."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def main() -> None:
    """Run what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1000,4000,16000", help="files, parted by commas; empty for no growth")
    options = parser.parse_args()
    accuracy(1000, 50)
    beside_exact(300, 30)
    growth([int(size) for size in options.sizes.split(",") if size])


if __name__ == "__main__":
    main()
