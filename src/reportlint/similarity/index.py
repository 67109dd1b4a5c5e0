"""Which reports may share text, without comparing all pairs: an inverted index over clauses that follow one another.

Two clauses in a row are a rare thing: of those in two hundred government reports, 995 in 1,000 stand in one alone. The
list of the reports that hold one is short; where it is long, its reports are put in an order that brings the likest
together, and each is paired with its neighbours alone (sorted neighbourhood: Hernández and Stolfo, SIGMOD 1995). So the
pairs are never more than a constant times the clauses, whatever the folder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.similarity.sketches import Sketch

_NEIGHBOURS: Final = 8  # reports with which a list pairs each of its reports
_LEAST_SHARED: Final = 2  # pairs of clauses: a copied part has more
_MIXER: Final = 0x9E3779B97F4A7C15  # an odd number: the hash of two clauses depends on their order

Array = Any  # numpy is loaded only where folders are compared, and its types with it


def candidates(sketches: Sequence[Sketch]) -> list[tuple[int, int]]:
    """Return the pairs of reports, by index and the lower first, that share enough to be looked at."""
    import numpy as np

    keys, owners = _postings(sketches)
    order = np.lexsort((_likest_together(keys, owners, len(sketches))[owners], keys))
    codes = np.concatenate([np.empty(0, np.int64), *_paired(keys[order], owners[order], len(sketches))])
    pairs, counts = np.unique(codes, return_counts=True)
    return [divmod(int(code), len(sketches)) for code in pairs[counts >= _LEAST_SHARED]]


def _postings(sketches: Sequence[Sketch]) -> tuple[Array, Array]:
    """Return the hashes of clauses in a row, once for each report that holds them, and that report's index.

    Those that only one report holds are left out.
    """
    import numpy as np

    found, owners = [np.empty(0, np.uint64)], [np.empty(0, np.int64)]
    for index, sketch in enumerate(sketches):
        clauses = np.frombuffer(sketch.keys, np.uint64)
        found.append(np.unique(clauses[:-1] * np.uint64(_MIXER) + clauses[1:]))
        owners.append(np.full(len(found[-1]), index))
    keys, owner = np.concatenate(found), np.concatenate(owners)
    _, place, counts = np.unique(keys, return_inverse=True, return_counts=True)
    shared = counts[place] > 1
    return keys[shared], owner[shared]


def _likest_together(keys: Array, owners: Array, count: int) -> Array:
    """Return the rank of each report in an order by its least hash (min-hash: Broder 1997): copies stand together."""
    import numpy as np

    least = np.full(count, np.iinfo(np.uint64).max, np.uint64)
    np.minimum.at(least, owners, keys)
    ranks = np.empty(count, np.int64)
    ranks[np.argsort(least, kind="stable")] = np.arange(count)
    return ranks


def _paired(keys: Array, owners: Array, count: int) -> Iterator[Array]:
    """Yield the pairs of neighbours in the list of each key, as one number a pair."""
    import numpy as np

    for step in range(1, _NEIGHBOURS + 1):
        same = keys[step:] == keys[:-step]
        one, other = owners[step:][same], owners[:-step][same]
        yield np.minimum(one, other) * count + np.maximum(one, other)
