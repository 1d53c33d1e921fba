"""Writes the small files of app/src/test/resources/janus/checkpoint: random numbers in every layout PyTorch
can give a tensor, by PyTorch itself, and the values expected of them as safetensors by hand.

python bench/golden/checkpoints.py app/src/test/resources/janus/checkpoint
"""
import collections
import pathlib
import sys
import zipfile

import numpy as np
import torch

import safetensors_by_hand

FOLDER = pathlib.Path(sys.argv[1])
torch.manual_seed(7)


def numbers(*shape):
    """Exact in float16 and bfloat16."""
    return torch.randint(-64, 64, shape).float() / 8


def tensors():
    base = numbers(4, 5)
    return collections.OrderedDict(
        [
            ("whole", base),
            ("transposed", base.t()),
            ("rows", base[1:3]),
            ("column", base[:, 2]),
            ("every_other", base[::2, ::3]),
            ("channels_last", numbers(2, 3, 4, 5).contiguous(memory_format=torch.channels_last)),
            ("expanded", numbers(1, 3).expand(2, 3)),
            ("scalar", torch.tensor(2.5)),
            ("empty", torch.zeros(0, 3)),
            ("float64", numbers(3, 2).double()),
            ("float16", numbers(3, 2).half()),
            ("bfloat16", numbers(3, 2).bfloat16()),
            ("bfloat16_transposed", numbers(3, 2).bfloat16().t()),
            ("norm.running_mean", numbers(3)),
            ("norm.num_batches_tracked", torch.tensor(9)),
        ]
    )


def big_endian(source, target, sizes):
    """What PyTorch writes on a big-endian machine; torch.load below confirms it."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name.endswith("byteorder"):
                data = b"big"
            if "/data/" in name:
                data = np.frombuffer(data, f"<u{sizes[name.split('/')[-1]]}").byteswap().tobytes()
            new.writestr(zipfile.ZipInfo(name), data)


def main():
    state = tensors()
    expected = {k: v for k, v in state.items() if not k.startswith("norm.")}
    torch.save(state, FOLDER / "layouts.pth")
    torch.save(state, FOLDER / "layouts-protocol-4.pth", pickle_protocol=4)
    torch.save(state, FOLDER / "layouts-legacy.pth", _use_new_zipfile_serialization=False)
    safetensors_by_hand.write(
        FOLDER / "layouts.safetensors",
        {k: (v.float().numpy(), "F32") for k, v in expected.items()},
        {"origin": "bench/golden/checkpoints.py", "torch": torch.__version__.split("+")[0]},
    )
    kinds = {"F16": numbers(2, 3), "BF16": numbers(3), "F32": numbers(2, 2, 2), "F64": numbers(5)}
    safetensors_by_hand.write(
        FOLDER / "types.safetensors",
        {kind: (value.numpy(), kind) for kind, value in kinds.items()}
        | {"norm.num_batches_tracked": (np.array(9), "I64")},
    )
    safetensors_by_hand.write(
        FOLDER / "types-expected.safetensors",
        {kind: (value.numpy(), "F32") for kind, value in kinds.items()},
    )
    small = {"a": numbers(3), "b": numbers(2, 2).double(), "c": numbers(2).half()}
    torch.save(small, FOLDER / "little.pth")
    big_endian(FOLDER / "little.pth", FOLDER / "big-endian.pth", {"0": 4, "1": 8, "2": 2})
    for name, value in torch.load(FOLDER / "big-endian.pth").items():
        assert torch.equal(value, small[name]), name
    weights = {"a": torch.nn.Parameter(numbers(3)), "b": numbers(2, 2)}
    torch.save(
        {"epoch": 3, "optimizer": {"state": {0: {"m": numbers(3)}}, "lr": 2e-4}, "model": weights},
        FOLDER / "training.pth",
    )
    safetensors_by_hand.write(
        FOLDER / "training-expected.safetensors",
        {k: (v.detach().numpy(), "F32") for k, v in weights.items()},
    )
    torch.save(torch.nn.Conv2d(1, 1, 1), FOLDER / "whole-model.pth")
    torch.save({"steps": torch.tensor([1, 2])}, FOLDER / "integers.pth")
    torch.serialization.set_crc32_options(False)
    torch.save(state, FOLDER / "layouts-no-checksums.pth")


main()
