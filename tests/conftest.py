"""What several tests share: one miner with the shipped models."""

import pytest

from quoteminer.pipeline import Miner


@pytest.fixture(scope="session")
def miner() -> Miner:
    """The shipped models, loaded once for all tests."""
    return Miner()
