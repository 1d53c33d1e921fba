"""Golden values for CycleGanTest: the same tiny CycleGAN trained by PyTorch, written independently of Janus.

    python bench/golden/cyclegan_steps.py app/src/test/resources/janus/train

Writes start.safetensors (weights of four networks and one batch, random numbers) and golden.json (losses of one warm-up
step and three full steps, and the sum of absolute weights after them).
"""
import json
import struct
import sys

import numpy as np
import torch
import torch.nn as nn

FILTERS, BLOCKS, SIDE, RATE = 2, 6, 32, 2e-4


def norm(channels):
    return nn.InstanceNorm2d(channels)


class Block(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.conv_block = nn.Sequential(
            nn.ReflectionPad2d(1), nn.Conv2d(c, c, 3), norm(c), nn.ReLU(True),
            nn.ReflectionPad2d(1), nn.Conv2d(c, c, 3), norm(c))

    def forward(self, x):
        return x + self.conv_block(x)


class Generator(nn.Module):
    def __init__(self, f=FILTERS, blocks=BLOCKS):
        super().__init__()
        layers = [nn.ReflectionPad2d(3), nn.Conv2d(3, f, 7), norm(f), nn.ReLU(True)]
        for c in (f, 2 * f):
            layers += [nn.Conv2d(c, 2 * c, 3, 2, 1), norm(2 * c), nn.ReLU(True)]
        layers += [Block(4 * f) for _ in range(blocks)]
        for c in (4 * f, 2 * f):
            layers += [nn.ConvTranspose2d(c, c // 2, 3, 2, 1, 1), norm(c // 2), nn.ReLU(True)]
        self.model = nn.Sequential(*layers, nn.ReflectionPad2d(3), nn.Conv2d(f, 3, 7), nn.Tanh())

    def forward(self, x):
        return self.model(x)


class Judge(nn.Module):
    def __init__(self, f=FILTERS):
        super().__init__()
        layers = [nn.Conv2d(3, f, 4, 2, 1), nn.LeakyReLU(0.2, True)]
        for a, b, s in ((f, 2 * f, 2), (2 * f, 4 * f, 2), (4 * f, 8 * f, 1)):
            layers += [nn.Conv2d(a, b, 4, s, 1), norm(b), nn.LeakyReLU(0.2, True)]
        self.model = nn.Sequential(*layers, nn.Conv2d(8 * f, 1, 4, 1, 1))

    def forward(self, x):
        return self.model(x)


def save(path, arrays):
    header, offset = {}, 0
    for name, a in arrays.items():
        header[name] = {"dtype": "F32", "shape": list(a.shape), "data_offsets": [offset, offset + a.nbytes]}
        offset += a.nbytes
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as f:
        f.write(struct.pack("<Q", len(text)) + text)
        for a in arrays.values():
            f.write(np.ascontiguousarray(a, "<f4").tobytes())


torch.manual_seed(7)
nets = {"mr2ct": Generator(), "ct2mr": Generator(), "judge_ct": Judge(), "judge_mr": Judge()}
for net in nets.values():
    for name, p in net.named_parameters():
        nn.init.normal_(p, 0, 0.1 if name.endswith("weight") else 0.01)
mr, ct = (torch.rand(1, 3, SIDE, SIDE) * 2 - 1 for _ in range(2))
arrays = {f"{k}/{n}": p.detach().numpy().copy() for k, net in nets.items() for n, p in net.named_parameters()}
save(sys.argv[1] + "/start.safetensors", arrays | {"mr": mr.numpy(), "ct": ct.numpy()})

g, f, dct, dmr = nets.values()
adam = lambda *n: torch.optim.Adam([p for m in n for p in m.parameters()], RATE, (0.5, 0.999))
og, od = adam(g, f), adam(dct, dmr)
mse = lambda x, t: ((x - t) ** 2).mean()
l1 = lambda x, y: (x - y).abs().mean()


def judges(fake_ct, fake_mr):
    losses = [0.5 * (mse(d(real), 1) + mse(d(fake.detach()), 0))
              for d, real, fake in ((dct, ct, fake_ct), (dmr, mr, fake_mr))]
    od.zero_grad()
    sum(losses).backward()
    od.step()
    return [x.item() for x in losses]


rows = [[0] * 6 + judges(g(mr), f(ct))]
for _ in range(3):
    fake_ct, fake_mr = g(mr), f(ct)
    parts = [mse(dct(fake_ct), 1), mse(dmr(fake_mr), 1), l1(f(fake_ct), mr), l1(g(fake_mr), ct), l1(g(ct), ct), l1(f(mr), mr)]
    og.zero_grad()
    (parts[0] + parts[1] + 10 * (parts[2] + parts[3]) + 5 * (parts[4] + parts[5])).backward()
    og.step()
    rows.append([x.item() for x in parts] + judges(fake_ct, fake_mr))
sums = {k: sum(p.detach().double().abs().sum().item() for p in net.parameters()) for k, net in nets.items()}
json.dump({"made_with": f"PyTorch {torch.__version__}, cyclegan_steps.py", "losses": rows, "absolute_weights": sums},
          open(sys.argv[1] + "/golden.json", "w"), indent=1)
print(rows, sums)
