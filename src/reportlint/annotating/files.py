"""One report of a run: read, reviewed, and written with its comments, or reported with the reason why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reportlint.annotating.annotation import annotated
from reportlint.annotating.threads import read_threads
from reportlint.batch.reviewing import guarded
from reportlint.checking import review
from reportlint.finding import Failure
from reportlint.reading import ReadError, load
from reportlint.reading.archive_paths import archive_above
from reportlint.reading.docx.parts import LocatedPackage
from reportlint.writing import WholeFile, WriteError

if TYPE_CHECKING:
    from pathlib import Path

    from reportlint.annotating.targets import Task
    from reportlint.config import Settings
    from reportlint.limits import Limits


class Annotated(NamedTuple):
    """A report whose comments have been written: to which file, and how many findings they tell."""

    source: Path
    target: Path
    findings: int


def annotate_file(task: Task, settings: Settings, *, respect_resolved: bool = False) -> Annotated | Failure:
    """Write one report with its comments; it is written as a whole or not at all.

    A file at the place of the output that holds comments of people stays, unless it is the report itself: they would
    be lost. Raises `ConfigError` and `DictionaryError`, which are no fault of the file.
    """
    return guarded(task.source, lambda: _annotate(task, settings, respect_resolved))


def _annotate(task: Task, settings: Settings, respect_resolved: bool) -> Annotated | Failure:
    limits = settings.of(task.source).limits
    data = load(task.source, limits)
    reviewed = review(task.source, settings, data)
    in_place = task.target == task.source
    if in_place and (reviewed.report.document.format != "docx" or archive_above(task.source)):
        return Failure(task.source, "只有文件夹里的 Word 文件（.docx）能写回原件，请用 -o 指明输出")
    new = annotated(reviewed, data, limits, respect_resolved=respect_resolved, in_place=in_place)
    if not in_place and _has_further_comments(task.target, new.data, limits):
        return Failure(task.source, f"{task.target} 里有人写过批注或答复，没有覆盖；请对它批注，或换个输出")
    try:
        with WholeFile(task.target) as file:
            file.write(new.data)
    except WriteError as error:
        return Failure(task.source, f"{error.path} 写不进去，没有批注（{error.reason}）")
    return Annotated(task.source, task.target, new.findings)


def _has_further_comments(target: Path, new: bytes, limits: Limits) -> bool:
    """Tell whether people have written comments into the file at `target` that `new` does not hold."""
    if not target.is_file():
        return False
    try:
        there, coming = (read_threads(LocatedPackage(data, limits)).staying for data in (load(target, limits), new))
    except ReadError:
        return False
    return bool(there - coming)
