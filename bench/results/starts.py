"""Starts between a published generator and nothing, for finding out what of it helps or harms:

    python starts.py CHECKPOINT.pth OUT

writes OUT/fresh-decoder.pth (encoder and blocks of the checkpoint of the CycleGAN authors, the decoder as from scratch) and
OUT/half-noise.pth (each weight tensor w as 0.5 w + 0.866 noise of its own deviation, which keeps the deviation). docs/results.md."""
import pathlib
import sys

import torch

DECODER = 19  # number of its first layer, with 9 blocks
trained = torch.load(sys.argv[1], map_location="cpu", weights_only=True)
out = pathlib.Path(sys.argv[2])
out.mkdir(parents=True, exist_ok=True)

draws = torch.Generator().manual_seed(7)
fresh = dict(trained)
for name, value in trained.items():
    if int(name.split(".")[1]) >= DECODER:
        fresh[name] = torch.randn(value.shape, generator=draws) * 0.02 if name.endswith("weight") else torch.zeros_like(value)
torch.save(fresh, out / "fresh-decoder.pth")

torch.manual_seed(1)
noisy = {
    name: 0.5 * value + 0.75**0.5 * torch.randn_like(value) * value.std() if value.dim() > 1 else value
    for name, value in trained.items()
}
torch.save(noisy, out / "half-noise.pth")
