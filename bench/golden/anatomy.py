"""Golden values for AnatomyGoldenTest: the anatomy losses and their gradients by PyTorch, written independently of Janus.

    python bench/golden/anatomy.py app/src/test/resources/janus/anatomy

Writes golden.safetensors: two made-up heads as source and synthetic, and for each loss its value and the gradient with
respect to the synthetic. Everything is computed in double precision, pixel by pixel where Janus uses whole maps.
"""
import json
import math
import struct
import sys

import numpy as np
import torch

N, H, W = 2, 26, 22
EMPTY = -0.9


def save(path, arrays):
    header, offset = {}, 0
    for name, a in arrays.items():
        header[name] = {"dtype": "F32", "shape": list(a.shape), "data_offsets": [offset, offset + a.size * 4]}
        offset += a.size * 4
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as f:
        f.write(struct.pack("<Q", len(text)) + text)
        for a in arrays.values():
            f.write(np.ascontiguousarray(a, "<f4").tobytes())


def heads(generator):
    """Ellipses with a dark ring, a hole that is empty, texture; the synthetic has other grey levels and a stain outside."""
    y, x = np.mgrid[0:H, 0:W]
    source, synthetic = np.full((N, 1, H, W), -1.0), np.full((N, 1, H, W), -1.0)
    for n in range(N):
        r = np.hypot((x - 10.3 - n) / 8.0, (y - 12.6) / 10.0)
        texture = 0.2 * np.sin(0.9 * x + n) * np.cos(0.7 * y) + 0.03 * generator.standard_normal((H, W))
        source[n, 0] = np.where(r < 1, 0.3 + texture, -1 + 0.02 * generator.random((H, W)))
        source[n, 0][(r > 0.75) & (r < 0.88)] = -0.97
        source[n, 0][np.hypot(x - 11, y - 8) < 2] = -1
        synthetic[n, 0] = np.where(r < 1.05, -0.2 - 0.8 * texture + 0.05 * generator.standard_normal((H, W)), -0.99)
        synthetic[n, 0][(r > 0.7) & (r < 0.9)] = 0.8
        synthetic[n, 0][2:4, 3:6] = -0.4
    return [torch.tensor(a.astype(np.float32)).double() for a in (source, synthetic)]


def region(source):
    inside = torch.ones_like(source)
    for n in range(N):
        a = source[n, 0] <= EMPTY
        todo = [(i, j) for i in range(H) for j in range(W) if i in (0, H - 1) or j in (0, W - 1)]
        while todo:
            i, j = todo.pop()
            if 0 <= i < H and 0 <= j < W and a[i, j] and inside[n, 0, i, j] == 1:
                inside[n, 0, i, j] = 0
                todo += [(i + 1, j), (i - 1, j), (i, j + 1), (i, j - 1)]
    return inside


def gradient(s, t, k=7, e=1e-3, noise=0.02):
    def tensors(a):
        g = torch.stack([(a[:, 0, 1:-1, 2:] - a[:, 0, 1:-1, :-2]) / 2, (a[:, 0, 2:, 1:-1] - a[:, 0, :-2, 1:-1]) / 2], -1)
        n = g / ((g ** 2).sum(-1, keepdim=True) + noise ** 2).sqrt()
        return n[..., :, None] * n[..., None, :]
    g, h = tensors(s), tensors(t)
    top, bottom = 0, 0
    for i in range(g.shape[1] - k + 1):
        for j in range(g.shape[2] - k + 1):
            for n in range(N):
                a, b = g[n, i:i + k, j:j + k], h[n, i:i + k, j:j + k]
                aa, bb, ab = [(u * v).sum((-1, -2)).mean() for u, v in ((a, a), (b, b), (a, b))]
                top = top + aa / (aa + e) * ab / ((aa + e) * (bb + e)).sqrt()
                bottom = bottom + aa / (aa + e)
    return 1 - top / bottom


def mind(s, t, e=1e-4):
    kernel = torch.tensor([[math.exp(-(i * i + j * j) / 0.5) for i in (-1, 0, 1)] for j in (-1, 0, 1)]).double()
    kernel = kernel / kernel.sum()

    def descriptor(a, n, i, j):
        here = a[n, 0, i - 1:i + 2, j - 1:j + 2]
        d = torch.stack([(kernel * (a[n, 0, i + u - 1:i + u + 2, j + v - 1:j + v + 2] - here) ** 2).sum()
                         for u, v in ((0, 1), (1, 0), (0, -1), (-1, 0))])
        m = torch.exp(-d / (d.mean() + e))
        return m / m.max()
    return torch.stack([(descriptor(s, n, i, j) - descriptor(t, n, i, j)).abs().mean()
                        for n in range(N) for i in range(2, H - 2) for j in range(2, W - 2)]).mean()


def information(s, t, bins=32):
    inside = region(s).flatten() == 1
    centres = torch.linspace(-1, 1, bins).double()
    width = 2 / (bins - 1)

    def shares(a):
        w = torch.exp(-(a.flatten()[inside][:, None] - centres) ** 2 / (2 * width ** 2))
        return w / w.sum(1, keepdim=True)
    p = torch.einsum("ka,kb->ab", shares(s), shares(t)) / inside.sum()
    entropy = lambda q: -(q * torch.log(q.clamp_min(1e-300))).sum()
    return 1 - (entropy(p.sum(1)) + entropy(p.sum(0)) - entropy(p)) / entropy(p.sum(1))


def background(s, t):
    outside = region(s) == 0
    return (t[outside] + 1).mean()


source, synthetic = heads(np.random.default_rng(5))
arrays = {"source": source.numpy(), "synthetic": synthetic.numpy()}
for name, loss in (("gradient", gradient), ("mind", mind), ("information", information), ("background", background)):
    t = synthetic.clone().requires_grad_()
    value = loss(source, t)
    value.backward()
    arrays[name] = np.array([value.item()])
    arrays[name + "_gradient"] = t.grad.numpy()
    print(name, value.item(), t.grad.abs().max().item())
save(sys.argv[1] + "/golden.safetensors", arrays)
