"""Every test of the store keeps fingerprints, which otherwise only a large timeline has."""

import pytest


@pytest.fixture(autouse=True)
def _fingerprints_of_small_timelines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.store.file.scan.fingerprints.LEAST", 0)
