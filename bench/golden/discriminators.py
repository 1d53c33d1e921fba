"""Golden values for DiscriminatorGoldenTest: PatchGANs of three scales with instance or spectral norm, their hinge loss and
its gradient, weights and inputs by a formula that both sides know, computed by PyTorch in float64.

    python bench/golden/discriminators.py app/src/test/resources/janus/train/discriminators.json
"""
import json
import math
import pathlib
import sys

import torch
import torch.nn as nn
from torch.nn.utils import spectral_norm


def numbers(seed, *shape):
    """As in networks.py."""
    count = math.prod(shape)
    return torch.tensor([math.sin(1.7 * seed + 0.37 * i * i % 1000) for i in range(count)], dtype=torch.float64).reshape(shape)


def patch(f, strided, norm):
    """pix2pix's discriminator: `strided` convolutions of stride 2, then two of stride 1; no norm in the first and last."""
    widths = [f * min(2**i, 8) for i in range(strided + 1)]
    layers = [nn.Conv2d(3, f, 4, 2, 1), nn.LeakyReLU(0.2)]
    for i in range(1, strided + 1):
        layers += [nn.Conv2d(widths[i - 1], widths[i], 4, 2 if i < strided else 1, 1), norm(widths[i]), nn.LeakyReLU(0.2)]
    return nn.Sequential(*layers, nn.Conv2d(widths[-1], 1, 4, 1, 1)).double()


def filled(net):
    with torch.no_grad():
        for seed, (name, weight) in enumerate(net.named_parameters()):
            weight.copy_((0.3 if name.endswith("weight") else 0.1) * numbers(seed, *weight.shape))
    return net


def spectral(net):
    """With the first vectors by the formula, one power iteration a forward pass."""
    for name, conv in net.named_children():
        if isinstance(conv, nn.Conv2d):
            spectral_norm(conv)
            conv.weight_u = nn.functional.normalize(numbers(7 + int(name), conv.out_channels), dim=0)
    return net


def receptive_field(strided):
    x = torch.zeros(1, 3, 640, 640, dtype=torch.float64, requires_grad=True)
    net = patch(1, strided, lambda c: nn.Identity())
    for weight in net.parameters():
        nn.init.constant_(weight, 1)
    scores = net(x)
    scores[0, 0, scores.shape[2] // 2, scores.shape[3] // 2].backward()
    return (x.grad[0, 0].abs().sum(0) > 0).sum().item()


golden = {}
for field, strided, sides in ((16, 1, (16, 24)), (70, 3, (48, 64)), (286, 5, (96, 128))):
    assert receptive_field(strided) == field
    for name, net in (
        ("instance", filled(patch(2, strided, nn.InstanceNorm2d))),
        ("spectral", spectral(filled(patch(2, strided, lambda c: nn.Identity())))),
    ):
        real, synthetic = numbers(99, 2, 3, *sides), numbers(98, 2, 3, *sides)
        on_real = net(real)
        on_synthetic = net(synthetic)
        loss = 0.5 * (torch.relu(1 - on_real).mean() + torch.relu(1 + on_synthetic).mean())
        loss.backward()
        first = net[0].weight if name == "instance" else net[0].weight_orig
        golden[f"{field} {name}"] = {
            "in": [2, 3, *sides],
            "out": list(on_real.shape),
            "scores": [round(v, 6) for v in on_real.ravel().tolist()],
            "loss": round(loss.item(), 6),
            "fooling": round(-on_synthetic.mean().item(), 6),
            "gradient": [float(f"{v:.5e}") for v in first.grad.ravel().tolist()],
        }
pathlib.Path(sys.argv[1]).write_text(json.dumps(golden, separators=(",", ":")).replace("},", "},\n") + "\n")
