"""Golden outputs for NetworkGoldenTest: generators of 6 and 9 blocks and a PatchGAN, weights and inputs by a formula
that both sides know, computed by PyTorch in float64.

    python bench/golden/networks.py app/src/test/resources/janus/network
"""
import json
import math
import pathlib
import sys

import torch
import torch.nn as nn

FOLDER = pathlib.Path(sys.argv[1])
FOLDER.mkdir(parents=True, exist_ok=True)


def numbers(seed, *shape):
    """In [-1, 1] and without a pattern that a wrong order of axes would keep."""
    count = math.prod(shape)
    return torch.tensor([math.sin(1.7 * seed + 0.37 * i * i % 1000) for i in range(count)], dtype=torch.float64).reshape(shape)


class Block(nn.Module):
    def __init__(self, c):
        super().__init__()
        half = lambda: [nn.ReflectionPad2d(1), nn.Conv2d(c, c, 3), nn.InstanceNorm2d(c)]
        self.conv_block = nn.Sequential(*half(), nn.ReLU(), *half())

    def forward(self, x):
        return x + self.conv_block(x)


def generator(f, blocks, inputs=3, outputs=3):
    layers = [nn.ReflectionPad2d(3), nn.Conv2d(inputs, f, 7), nn.InstanceNorm2d(f), nn.ReLU()]
    for c in (f, 2 * f):
        layers += [nn.Conv2d(c, 2 * c, 3, 2, 1), nn.InstanceNorm2d(2 * c), nn.ReLU()]
    layers += [Block(4 * f) for _ in range(blocks)]
    for c in (4 * f, 2 * f):
        layers += [nn.ConvTranspose2d(c, c // 2, 3, 2, 1, 1), nn.InstanceNorm2d(c // 2), nn.ReLU()]
    return nn.Sequential(*layers, nn.ReflectionPad2d(3), nn.Conv2d(f, outputs, 7), nn.Tanh())


def patch(f, norm=nn.InstanceNorm2d):
    layers = [nn.Conv2d(3, f, 4, 2, 1), nn.LeakyReLU(0.2)]
    for a, b, s in ((f, 2 * f, 2), (2 * f, 4 * f, 2), (4 * f, 8 * f, 1)):
        layers += [nn.Conv2d(a, b, 4, s, 1), norm(b), nn.LeakyReLU(0.2)]
    return nn.Sequential(*layers, nn.Conv2d(8 * f, 1, 4, 1, 1))


def filled(net):
    net = net.double()
    with torch.no_grad():
        for seed, (name, weight) in enumerate(net.named_parameters()):
            weight.copy_((0.3 if name.endswith("weight") else 0.1) * numbers(seed, *weight.shape))
    return net


def receptive_field():
    """Of one score, by the gradient; norm looks at the whole picture and is left out."""
    x = torch.zeros(1, 3, 256, 256, dtype=torch.float64, requires_grad=True)
    net = patch(1, lambda c: nn.Identity()).double()
    for weight in net.parameters():
        nn.init.constant_(weight, 1)
    net(x)[0, 0, 15, 15].backward()
    return (x.grad[0, 0].abs().sum(0) > 0).sum().item(), (x.grad[0, 0].abs().sum(1) > 0).sum().item()


assert receptive_field() == (70, 70)
golden = {}
for name, net, shape in (
    ("generator 2 6 3 3", generator(2, 6), (2, 3, 16, 24)),
    ("generator 3 9 3 3", generator(3, 9), (1, 3, 24, 16)),
    ("generator 5 6 1 2", generator(5, 6, 1, 2), (1, 1, 8, 12)),
    ("discriminator 2", patch(2), (2, 3, 48, 64)),
):
    with torch.no_grad():
        out = filled(net)(numbers(99, *shape))
    golden[name] = {"in": list(shape), "out": list(out.shape), "values": [round(v, 6) for v in out.ravel().tolist()]}
(FOLDER / "golden.json").write_text(json.dumps(golden, separators=(",", ":")).replace("},", "},\n") + "\n")
