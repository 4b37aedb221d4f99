"""What the packages offer by name, on first use."""

import pytest

import tracker.render


@pytest.mark.parametrize("package", [tracker.render])
def test_every_name_stays_what_it_is_once_all_are_loaded(package: object) -> None:
    names = [name for name in dir(package) if name not in ("COMMON", "FORMATS")]
    first = [getattr(package, name) for name in names]
    assert [getattr(package, name) for name in names] == first
    assert all(callable(value) for value in first)


@pytest.mark.parametrize("package", [tracker.render])
def test_an_unknown_name_is_an_attribute_error(package: object) -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        package.nothing  # type: ignore[attr-defined] # noqa: B018
