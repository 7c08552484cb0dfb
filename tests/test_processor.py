"""What the models run on is chosen by what there is and what was asked for."""

import pytest
import torch

from quoteminer.errors import BadSetting
from quoteminer.network.processor import device_for, quickest_number_type


@pytest.fixture(params=[False, True])
def has_card(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """A machine without a graphics card, and one with one."""
    there: bool = request.param
    monkeypatch.setattr(torch.cuda, "is_available", lambda: there)
    return there


def test_a_graphics_card_is_taken_where_there_is_one(has_card: bool) -> None:
    assert device_for("auto") == ("cuda" if has_card else "cpu")
    assert device_for("cpu") == "cpu"


def test_a_graphics_card_that_is_not_there_is_told(has_card: bool) -> None:
    if has_card:
        assert device_for("cuda", "float32") == "cuda"
    else:
        with pytest.raises(BadSetting, match="device: torch finds no graphics card"):
            device_for("cuda")


@pytest.mark.usefixtures("has_card")
def test_integers_of_8_bits_are_for_processors() -> None:
    assert device_for("auto", "int8") == "cpu"
    with pytest.raises(BadSetting, match="number_type: int8 is for processors"):
        device_for("cuda", "int8")


@pytest.mark.parametrize(("native", "number_type"), [(True, "bfloat16"), (False, "float32")])
def test_a_card_counts_in_what_it_is_quick_at(native: bool, number_type: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_bf16_supported", lambda including_emulation: native)
    assert quickest_number_type("cuda") == number_type
