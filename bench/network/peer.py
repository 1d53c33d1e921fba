"""The same networks and the same step in PyTorch: python peer.py DEVICE THREADS REPEATS FORWARD_SIDE STEP_SIDE PRECISION...
prints `name seconds`, medians."""
import contextlib
import statistics
import sys
import time

import torch
import torch.nn as nn

from cyclegan import generator

DEVICE = sys.argv[1]
THREADS, REPEATS, FORWARD, STEP = map(int, sys.argv[2:6])
WARM_UP = 3
torch.set_num_threads(THREADS)
torch.set_default_device(DEVICE)


def judge(f=64):
    layers = [nn.Conv2d(3, f, 4, 2, 1), nn.LeakyReLU(0.2, True)]
    for a, b, s in ((f, 2 * f, 2), (2 * f, 4 * f, 2), (4 * f, 8 * f, 1)):
        layers += [nn.Conv2d(a, b, 4, s, 1), nn.InstanceNorm2d(b), nn.LeakyReLU(0.2, True)]
    return nn.Sequential(*layers, nn.Conv2d(8 * f, 1, 4, 1, 1))


def median(work):
    seconds = []
    for i in range(WARM_UP + REPEATS):
        start = time.perf_counter()
        work()
        if DEVICE != "cpu":
            torch.cuda.synchronize()
        if i >= WARM_UP:
            seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def main(name, cast):
    g, f, d_ct, d_mr = generator(), generator(), judge(), judge()
    torch.backends.cudnn.allow_tf32 = name == "tf32"
    picture = torch.randn(1, 3, FORWARD, FORWARD, device="cpu") * 0.5

    def forward():
        with torch.no_grad(), cast():
            g(picture.to(DEVICE)).float().cpu()

    og = torch.optim.Adam([*g.parameters(), *f.parameters()], 2e-4, (0.5, 0.999))
    od = torch.optim.Adam([*d_ct.parameters(), *d_mr.parameters()], 2e-4, (0.5, 0.999))
    mr, ct = (torch.randn(1, 3, STEP, STEP) * 0.5 for _ in range(2))
    mse = lambda x, t: ((x - t) ** 2).mean()
    l1 = nn.functional.l1_loss

    def step():
        for d in (d_ct, d_mr):
            d.requires_grad_(False)
        with cast():
            fake_ct, fake_mr = g(mr), f(ct)
            loss = (mse(d_ct(fake_ct), 1) + mse(d_mr(fake_mr), 1) + 10 * (l1(f(fake_ct), mr) + l1(g(fake_mr), ct))
                    + 5 * (l1(g(ct), ct) + l1(f(mr), mr)))
        og.zero_grad()
        loss.backward()
        og.step()
        for d in (d_ct, d_mr):
            d.requires_grad_(True)
        od.zero_grad()
        with cast():
            loss = sum(0.5 * (mse(d(real), 1) + mse(d(fake.detach()), 0))
                       for d, real, fake in ((d_ct, ct, fake_ct), (d_mr, mr, fake_mr)))
        loss.backward()
        od.step()

    print(f"forward{FORWARD}_{name} {median(forward):.4f}")
    print(f"step{STEP}_{name} {median(step):.4f}")


CASTS = {"float32": contextlib.nullcontext, "tf32": contextlib.nullcontext,
         "bf16": lambda: torch.autocast(DEVICE.split(":")[0], torch.bfloat16)}
for precision in sys.argv[6:]:
    main(precision, CASTS[precision])
