"""What several tests share: one miner with the shipped models, and no clock in the properties."""

import sys
from collections.abc import Iterator
from pathlib import Path

import commands
import pytest
from hypothesis import HealthCheck, settings
from postgresql import Server, running_server

from quoteminer.pipeline import Miner

settings.register_profile("quoteminer", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("quoteminer")


@pytest.fixture(scope="session")
def miner() -> Miner:
    """The shipped models, loaded once for all tests."""
    return Miner()


@pytest.fixture
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """80 columns, and nothing that asks for colours or against them."""
    for name in ("FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm-256color")


@pytest.fixture
def fake_pipeline(empty_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A miner that needs no models, for commands that are run in an empty folder."""
    monkeypatch.setitem(sys.modules, "quoteminer.pipeline", commands.fake_pipeline())


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """A server of PostgreSQL, started once for all tests."""
    with running_server() as server:
        yield server
