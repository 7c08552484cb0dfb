"""The numbers that the encoder counts in, chosen for what this machine's processor is quick at."""

import warnings

import torch
from torch import nn

from quoteminer.network.architecture import Encoder


def quickest_number_type() -> str:
    """bfloat16 where the processor multiplies it natively, else float32.

    int8 is quicker than float32 but is taken only when asked for: its scales are those of a whole batch, so what stands
    in an article would depend a little on the articles read with it.
    """
    probes = ("_is_avx512_bf16_supported", "_is_amx_tile_supported")
    native = any(getattr(torch.cpu, probe, lambda: False)() for probe in probes)
    return "bfloat16" if native else "float32"


def counting_in(number_type: str, encoder: Encoder) -> Encoder:
    """The encoder made to count in `float32`, `bfloat16`, `int8` or, for `auto`, in the quickest of the first two."""
    if number_type == "auto":
        number_type = quickest_number_type()
    if number_type == "bfloat16":
        return encoder.to(torch.bfloat16)
    if number_type == "int8":
        return quantized(encoder)
    return encoder.float()


def quantized(encoder: Encoder) -> Encoder:
    """The encoder with its layers' matrices in 8-bit integers."""
    with warnings.catch_warnings():
        # torch means to replace this call by the package torchao, which has no processor kernels as quick as these yet.
        warnings.simplefilter("ignore")
        quantize = torch.ao.quantization.quantize_dynamic
        encoder.layers = quantize(encoder.layers, {nn.Linear}, dtype=torch.qint8)  # type: ignore[no-untyped-call]
    return encoder
