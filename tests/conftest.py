"""What all tests share: one miner with the shipped models, and no clock that a busy machine could miss."""

import pytest
from hypothesis import settings

from quoteminer.pipeline import Miner

settings.register_profile("without a clock", deadline=None)
settings.load_profile("without a clock")


@pytest.fixture(scope="session")
def miner() -> Miner:
    """The shipped models, loaded once for all tests."""
    return Miner()
