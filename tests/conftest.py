"""What several tests share: one miner with the shipped models, and no clock in the properties."""

import pytest
from hypothesis import HealthCheck, settings

from quoteminer.pipeline import Miner

settings.register_profile("quoteminer", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("quoteminer")


@pytest.fixture(scope="session")
def miner() -> Miner:
    """The shipped models, loaded once for all tests."""
    return Miner()
