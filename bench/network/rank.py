"""How many directions a generator's features take on the slices of a Dataset, with PyTorch:

    python rank.py DATASET mr|ct CHECKPOINT.pth...

For each checkpoint of the CycleGAN authors, for random weights with the mean and deviation of each of its tensors, and for random
weights as training from scratch starts, a row: the effective rank (exponential of the entropy of the covariance's eigenvalues; roy2007
with these in place of singular values) of the channels behind the encoder, the third, sixth and last block, and of the last features.
Slices of the Dataset's training split, 128 pixels, as they are. docs/results.md says what it is for."""
import csv
import pathlib
import sys

import numpy as np
import torch
import torch.nn as nn
from PIL import Image

from cyclegan import generator

SIDE = 128
torch.manual_seed(1)


def weights(file):
    return {name.removeprefix("model."): value for name, value in torch.load(file, map_location="cpu", weights_only=True).items()
            if name.endswith(("weight", "bias"))}


def slices(dataset, modality):
    rows = csv.DictReader(open(dataset / "manifest.csv"))
    files = [dataset / row["file"] for row in rows if row["modality"] == modality and row["split"] == "train"]
    values = [np.array(Image.open(file)).astype(np.float32) for file in files]
    low, high = min(v.min() for v in values), max(v.max() for v in values)
    pictures = [torch.from_numpy((v - low) / (high - low) * 2 - 1)[None, None] for v in values]
    small = [nn.functional.interpolate(p, (SIDE, SIDE), mode="area") for p in pictures]
    return torch.cat(small).expand(-1, 3, SIDE, SIDE)


def effective_rank(features):
    flat = features.permute(1, 0, 2, 3).flatten(1)
    flat = flat - flat.mean(1, keepdim=True)
    values = torch.linalg.eigvalsh(flat @ flat.T / flat.shape[1]).clamp(min=0)
    parts = values / values.sum()
    return float(torch.exp(-(parts * torch.log(parts + 1e-12)).sum()))


@torch.no_grad()
def row(name, state, pictures):
    blocks = sum(1 for key in state if key.endswith("conv_block.1.weight"))
    network = generator(state["1.weight"].shape[0], blocks)
    network.load_state_dict(state)
    ends = {9, 9 + min(3, blocks), 9 + min(6, blocks), 9 + blocks, len(network) - 4}
    ranks = []
    x = pictures
    for i, layer in enumerate(network):
        x = layer(x)
        if i in ends:
            ranks.append(effective_rank(x))
    print(f"| {name} | " + " | ".join(f"{rank:.1f}" for rank in ranks) + " |", flush=True)


pictures = slices(pathlib.Path(sys.argv[1]), sys.argv[2])
print(f"{len(pictures)} slices")
print("| weights | encoder | block 3 | block 6 | last block | last features |\n|---|---|---|---|---|---|")
for file in map(pathlib.Path, sys.argv[3:]):
    trained = weights(file)
    row(file.stem, trained, pictures)
    row(f"random, statistics of {file.stem}", {k: torch.randn_like(v) * v.std() + v.mean() for k, v in trained.items()}, pictures)
    row("scratch", {k: torch.randn_like(v) * 0.02 if k.endswith("weight") else torch.zeros_like(v) for k, v in trained.items()}, pictures)
