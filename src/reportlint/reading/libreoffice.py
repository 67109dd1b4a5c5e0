"""LibreOffice as a converter of old Word files to `.docx`, where it is installed.

Every call has a private folder for the file, the outcome and the profile, so that several may run at once and none
sees the user's settings; a call takes about a second.
"""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from reportlint.limits import Limits

SOFFICE_VARIABLE: Final = "REPORTLINT_SOFFICE"
"""The environment variable that names the program, or is empty to do without it."""

_SHARE_OF_TIME: Final = 0.5
"""The share of a file's time that a conversion may take: another reader may have to do the work after it."""

_PROFILE: Final = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse">\
<value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" \
oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" \
oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value>\
</prop></item>
</oor:items>
"""
"""Settings: no macros, nothing fetched from elsewhere."""


def find_soffice() -> str | None:
    """Return the program to call, None where there is none or it is switched off."""
    name = os.environ.get(SOFFICE_VARIABLE, "soffice")
    return which(name) if name else None


def convert(soffice: str, data: bytes, import_filter: str, limits: Limits) -> bytes | None:
    """Return a `.doc` as `.docx`, None where LibreOffice cannot convert it or takes too long.

    `import_filter` is LibreOffice's name of the format: left to itself it would import anything as plain text.
    """
    try:
        # Its profile may still be written to while the folder is removed; what is left then is no concern of the user.
        with tempfile.TemporaryDirectory(prefix="reportlint-", ignore_cleanup_errors=True) as name:
            return _convert_in(Path(name), soffice, data, import_filter, limits)
    except (OSError, ValueError):
        return None


def _convert_in(folder: Path, soffice: str, data: bytes, import_filter: str, limits: Limits) -> bytes | None:
    source, profile, out = folder / "report.doc", folder / "profile", folder / "out"
    source.write_bytes(data)
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
    command = [
        *(soffice, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo"),
        *(f"--infilter={import_filter}", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(out), str(source)),
    ]
    if not _succeeds(command, folder, limits.seconds * _SHARE_OF_TIME):
        return None
    result = out / "report.docx"
    if not result.is_file() or result.stat().st_size > limits.file_bytes:
        return None
    return result.read_bytes()


def _succeeds(command: list[str], folder: Path, seconds: float) -> bool:
    """Run a command in a session of its own, of which nothing is left running, whatever happens."""
    process = subprocess.Popen(
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return process.wait(seconds) == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        _end_group(process)


def _end_group(process: subprocess.Popen[bytes]) -> None:
    """End a process with all that it started: `soffice` is a wrapper whose child does the work."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):  # nothing of it is left
            os.killpg(process.pid, signal.SIGKILL)
    else:  # Windows
        process.kill()
    process.wait()
