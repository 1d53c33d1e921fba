"""Writes a tiny random generator, a random picture and what PyTorch makes of it, as the authors' test script does:
`ResnetGenerator(norm=InstanceNorm2d)` of models/networks.py and `tensor2im` of util/util.py in
junyanz/pytorch-CycleGAN-and-pix2pix, with `--preprocess none`.

python bench/golden/zoo_run.py app/src/test/resources/janus/cli
"""
import pathlib
import sys

import numpy as np
import torch
from PIL import Image
from torch import nn

FOLDER = pathlib.Path(sys.argv[1])


class Block(nn.Module):
    def __init__(self, dim):
        super().__init__()
        half = lambda: [nn.ReflectionPad2d(1), nn.Conv2d(dim, dim, 3), nn.InstanceNorm2d(dim)]
        self.conv_block = nn.Sequential(*half(), nn.ReLU(), *half())

    def forward(self, x):
        return x + self.conv_block(x)


class Generator(nn.Module):
    def __init__(self, f, blocks):
        super().__init__()
        down = lambda i, o: [nn.Conv2d(i, o, 3, 2, 1), nn.InstanceNorm2d(o), nn.ReLU()]
        up = lambda i, o: [nn.ConvTranspose2d(i, o, 3, 2, 1, 1), nn.InstanceNorm2d(o), nn.ReLU()]
        self.model = nn.Sequential(
            nn.ReflectionPad2d(3), nn.Conv2d(3, f, 7), nn.InstanceNorm2d(f), nn.ReLU(),
            *down(f, 2 * f), *down(2 * f, 4 * f),
            *[Block(4 * f) for _ in range(blocks)],
            *up(4 * f, 2 * f), *up(2 * f, f),
            nn.ReflectionPad2d(3), nn.Conv2d(f, 3, 7), nn.Tanh(),
        )

    def forward(self, x):
        return self.model(x)


def main():
    torch.manual_seed(3)
    generator = Generator(3, 2).eval()
    torch.save(generator.state_dict(), FOLDER / "tiny.pth", _use_new_zipfile_serialization=False)
    photo = np.random.default_rng(3).integers(0, 256, (24, 40, 3), dtype=np.uint8)
    Image.fromarray(photo).save(FOLDER / "photo.png")
    x = torch.from_numpy(photo).permute(2, 0, 1)[None].float() / 255
    x = (x - 0.5) / 0.5  # ToTensor and Normalize, which is v / 127.5 - 1
    with torch.no_grad():
        y = generator(x)[0].numpy()
    image = (np.transpose(y, (1, 2, 0)) + 1) / 2.0 * 255.0
    Image.fromarray(image.astype(np.uint8)).save(FOLDER / "translated.png")


main()
