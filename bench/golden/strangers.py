"""Writes what people have beside the published generators, by PyTorch itself and with the layers of `models/networks.py`
in junyanz/pytorch-CycleGAN-and-pix2pix: pix2pix U-Nets, ResNet generators of other forms and several
networks in one file. One filter each, so the files are small.

pip install torch==2.13.0 numpy
python bench/golden/strangers.py app/src/test/resources/janus/checkpoint
"""
import functools
import pathlib
import sys

import torch
from torch import nn

FOLDER = pathlib.Path(sys.argv[1])
BATCH = nn.BatchNorm2d
INSTANCE = functools.partial(nn.InstanceNorm2d, affine=False, track_running_stats=False)


class Skip(nn.Module):
    """UnetSkipConnectionBlock: everything below it in the U is its submodule."""

    def __init__(self, outer, inner, norm, below=None, inputs=None):
        super().__init__()
        bias = norm is not BATCH
        down = nn.Conv2d(inputs or outer, inner, 4, 2, 1, bias=bias)
        up = nn.ConvTranspose2d(inner if below is None else 2 * inner, outer, 4, 2, 1, bias=bias or inputs is not None)
        if inputs is not None:
            layers = [down, below, nn.ReLU(), up, nn.Tanh()]
        elif below is None:
            layers = [nn.LeakyReLU(0.2), down, nn.ReLU(), up, norm(outer)]
        else:
            layers = [nn.LeakyReLU(0.2), down, norm(inner), below, nn.ReLU(), up, norm(outer)]
        self.model = nn.Sequential(*layers)


class Unet(nn.Module):
    def __init__(self, depth, norm, f=1):
        super().__init__()
        block = Skip(8 * f, 8 * f, norm)
        for _ in range(depth - 5):
            block = Skip(8 * f, 8 * f, norm, block)
        for outer, inner in ((4, 8), (2, 4), (1, 2)):
            block = Skip(outer * f, inner * f, norm, block)
        self.model = Skip(3, f, norm, block, inputs=3)


class Block(nn.Module):
    def __init__(self, c, norm, dropout, bias):
        super().__init__()
        half = lambda: [nn.ReflectionPad2d(1), nn.Conv2d(c, c, 3, bias=bias), norm(c)]
        self.conv_block = nn.Sequential(*half(), nn.ReLU(), *([nn.Dropout(0.5)] if dropout else []), *half())


class Resnet(nn.Module):
    def __init__(self, norm, dropout=False, f=1):
        super().__init__()
        bias = norm is INSTANCE
        layers = [nn.ReflectionPad2d(3), nn.Conv2d(3, f, 7, bias=bias), norm(f), nn.ReLU()]
        for c in (f, 2 * f):
            layers += [nn.Conv2d(c, 2 * c, 3, 2, 1, bias=bias), norm(2 * c), nn.ReLU()]
        layers += [Block(4 * f, norm, dropout, bias) for _ in range(2)]
        for c in (4 * f, 2 * f):
            layers += [nn.ConvTranspose2d(c, c // 2, 3, 2, 1, 1, bias=bias), norm(c // 2), nn.ReLU()]
        self.model = nn.Sequential(*layers, nn.ReflectionPad2d(3), nn.Conv2d(f, 3, 7), nn.Tanh())


def save(network, name, **options):
    torch.save(network.state_dict(), FOLDER / name, **options)


torch.manual_seed(5)
save(Unet(5, BATCH), "stranger-unet-batch.pth", _use_new_zipfile_serialization=False)
save(Unet(6, INSTANCE), "stranger-unet-instance.pth", _use_new_zipfile_serialization=False)
save(Resnet(BATCH), "stranger-resnet-batch.pth", _use_new_zipfile_serialization=False)
save(Resnet(INSTANCE, dropout=True), "stranger-resnet-dropout.pth", _use_new_zipfile_serialization=False)
save(Resnet(lambda c: nn.Identity()), "stranger-resnet-no-norm.pth", _use_new_zipfile_serialization=False)
pair = {name: Resnet(INSTANCE).state_dict() for name in ("netG_A", "netG_B")}
torch.save(pair, FOLDER / "stranger-pair.pth", _use_new_zipfile_serialization=False)
weights = Resnet(INSTANCE).state_dict()
weights["model.7.weight"][1, 0, 2, 2] = float("nan")
torch.save(weights, FOLDER / "stranger-nan.pth", _use_new_zipfile_serialization=False)
