"""What the models run on, and the numbers that the encoder counts in there."""

import warnings

import torch
from torch import Tensor, nn

from quoteminer.errors import BadSetting
from quoteminer.network.architecture import Encoder


def device_for(wanted: str, number_type: str = "auto") -> str:
    """`cpu` or `cuda`; for `auto` a graphics card where there is one that counts in the numbers asked for.

    Raises BadSetting for a card that is not there, or that cannot count so.
    """
    if wanted == "cpu" or (wanted == "auto" and (number_type == "int8" or not torch.cuda.is_available())):
        return "cpu"
    if number_type == "int8":
        raise BadSetting("number_type", "int8 is for processors; a graphics card counts in bfloat16 or float32")
    if not torch.cuda.is_available():
        raise BadSetting("device", "torch finds no graphics card, or was installed without support for one")
    return "cuda"


def quickest_number_type(device: str = "cpu") -> str:
    """bfloat16 where the processor or the graphics card multiplies it natively, else float32.

    int8 takes a quarter off the time that float32 takes on a processor, but on PolNeAR dev 1.5 points off whole
    attributions, so that it is taken only when asked for.
    """
    if device == "cuda":
        return "bfloat16" if torch.cuda.is_bf16_supported(including_emulation=False) else "float32"
    probes = ("_is_avx512_bf16_supported", "_is_amx_tile_supported")
    native = any(getattr(torch.cpu, probe, lambda: False)() for probe in probes)
    return "bfloat16" if native else "float32"


def counting_in(number_type: str, encoder: Encoder, device: str = "cpu") -> Encoder:
    """The encoder on its device, made to count in `float32`, `bfloat16`, `int8` or, for `auto`, the quickest of the
    first two.
    """
    if number_type == "auto":
        number_type = quickest_number_type(device)
    if number_type == "int8":
        return quantized(encoder)
    return encoder.to(device, torch.bfloat16 if number_type == "bfloat16" else torch.float32)


def quantized(encoder: Encoder) -> Encoder:
    """The encoder with its layers' matrices in 8-bit integers."""
    with warnings.catch_warnings():
        # torch means to replace this call by the package torchao, which has no processor kernels as quick as these yet.
        warnings.simplefilter("ignore")
        for layer in encoder.layers:
            for name, part in list(layer.named_children()):
                if isinstance(part, nn.Linear):
                    setattr(layer, name, RowByRow(quantized_linear(part)))
    return encoder


def quantized_linear(linear: nn.Linear) -> nn.Module:
    """The same product in 8-bit integers; what it is given is scaled anew each time."""
    whole: nn.Module = torch.ao.quantization.quantize_dynamic(  # type: ignore[no-untyped-call]
        nn.Sequential(linear), {nn.Linear}, dtype=torch.qint8
    )
    return whole


class RowByRow(nn.Module):
    """A layer given one row of a batch at a time: so its scale is that of one window, and what stands in an article
    does not depend on the articles read with it."""

    def __init__(self, inner: nn.Module) -> None:
        super().__init__()
        self.inner = inner

    def forward(self, states: Tensor) -> Tensor:
        """(rows, pieces, width out) from (rows, pieces, width in), or one row of it."""
        rows = states if states.ndim == 3 else states[None]
        given = torch.stack([self.inner(row) for row in rows])
        return given if states.ndim == 3 else given[0]
