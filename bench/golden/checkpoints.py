"""Writes the small files of app/src/test/resources/janus/checkpoint: random numbers in every layout PyTorch
can give a tensor, by PyTorch itself, and the values expected of them by the safetensors package. At the end it
reads `written.safetensors`, which Janus wrote (SafetensorsTest), with that package.

pip install torch==2.13.0 numpy safetensors==0.8.0
python bench/golden/checkpoints.py app/src/test/resources/janus/checkpoint
"""
import collections
import pathlib
import sys
import zipfile

import numpy as np
import torch
from safetensors import safe_open
from safetensors.torch import save_file

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


def save(tensors, name, metadata=None):
    plain = {k: v.detach().float().contiguous().clone() for k, v in tensors.items()}
    save_file(plain, FOLDER / f"{name}.safetensors", metadata)


def check_written():
    with safe_open(FOLDER / "written.safetensors", "pt") as file:
        assert file.metadata() == {"janus.origin": 'photo "2" paint \u00e9 \u2192'}
        found = {name: file.get_tensor(name) for name in file.keys()}
    wanted = {
        "model.1.weight": torch.tensor([1, -2.5, 1e-30, 3e38]).reshape(2, 1, 1, 2),
        "model.1.bias": torch.tensor([-0.0]),
        "empty": torch.zeros(0, 3),
        "scalar": torch.tensor(0.1),
    }
    assert found.keys() == wanted.keys()
    for name, value in wanted.items():
        assert found[name].dtype == torch.float32 and torch.equal(found[name], value), name
    assert torch.signbit(found["model.1.bias"]).item()


def main():
    state = tensors()
    expected = {k: v for k, v in state.items() if not k.startswith("norm.")}
    torch.save(state, FOLDER / "layouts.pth")
    torch.save(state, FOLDER / "layouts-protocol-4.pth", pickle_protocol=4)
    torch.save(state, FOLDER / "layouts-legacy.pth", _use_new_zipfile_serialization=False)
    save(expected, "layouts", {"origin": "bench/golden/checkpoints.py"})
    kinds = {
        "F16": numbers(2, 3).half(),
        "BF16": numbers(3).bfloat16(),
        "F32": numbers(2, 2, 2),
        "F64": numbers(5).double(),
    }
    save(kinds, "types-expected")
    statistic = {"norm.num_batches_tracked": torch.tensor(9)}
    save_file(kinds | statistic, FOLDER / "types.safetensors")
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
    save(weights, "training-expected")
    torch.save(torch.nn.Conv2d(1, 1, 1), FOLDER / "whole-model.pth")
    torch.save({"steps": torch.tensor([1, 2])}, FOLDER / "integers.pth")
    torch.serialization.set_crc32_options(False)
    torch.save(state, FOLDER / "layouts-no-checksums.pth")


main()
check_written()
