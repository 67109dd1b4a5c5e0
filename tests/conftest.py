"""What tests share."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

TESTS = Path(__file__).parent
sys.path.insert(0, str(TESTS))  # helpers beside the tests are imported by name

settings.register_profile("patient", deadline=None)  # machines are shared: no test depends on time
settings.load_profile("patient")


@pytest.fixture(scope="session")
def checkout() -> Path:
    """Return the folder of the project."""
    return TESTS.parent


@pytest.fixture(scope="session")
def shared(checkout: Path) -> Path:
    """Return the folder of labelled and real texts, or skip where the checkout stands alone."""
    folder = checkout.parent / "shared"
    if not folder.is_dir():
        pytest.skip("needs the texts beside the checkout")
    return folder


@pytest.fixture
def reportlint(tmp_path: Path):
    """Return a function that runs the program in an empty folder, as a user does."""

    def run(*arguments: str | Path, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "reportlint", *map(str, arguments)],
            cwd=tmp_path,
            input=stdin,
            capture_output=True,
            env={**os.environ, "PYTHONUTF8": "1", "COLUMNS": "100", **environment},
            timeout=60,
            check=False,
        )

    return run
