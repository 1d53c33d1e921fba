"""Golden values for janus.augment by SciPy's interpolation, on random numbers.

    pip install scipy==1.17.1 numpy==2.4.6
    python bench/golden/augment.py app/src/test/resources/janus/augment/golden.json

Pictures are rotated, scaled and warped with linear interpolation and a constant outside (grid-constant
in SciPy's words); warps take their displacements from cubic B-splines over control values.
"""
import json
import sys

import numpy as np
from scipy import ndimage

rng = np.random.default_rng(11)
SIDE, OUTSIDE = 24, -1024.0
slice_ = rng.uniform(-1000, 2000, (SIDE, SIDE)).astype(np.float32).astype(float)
HOW = dict(order=1, mode="grid-constant", cval=OUTSIDE)


def listed(array):
    return [round(float(v), 6) for v in np.asarray(array).ravel()]


cases = []
for degrees in (10.0, -7.3, 0.5):
    # SciPy turns anticlockwise as the picture is looked at
    cases.append({"what": "rotation", "degrees": degrees,
                  "out": listed(ndimage.rotate(slice_, -degrees, reshape=False, **HOW))})
middle = (SIDE - 1) / 2
for factor in (1.1, 0.93):
    cases.append({"what": "scaling", "factor": factor,
                  "out": listed(ndimage.affine_transform(
                      slice_, np.eye(2) / factor, offset=middle - middle / factor, **HOW))})

rows, columns = np.mgrid[0:SIDE, 0:SIDE].astype(float)
for pixel_mm in (1.0, 4.0):
    spacing = 32 / pixel_mm
    count = max(1, int(np.ceil((SIDE - 1) / spacing))) + 3
    across, down = rng.uniform(-3.5, 3.5, (2, count, count))
    at = [rows / spacing + 1, columns / spacing + 1]
    dx, dy = (ndimage.map_coordinates(field, at, order=3, prefilter=False) / pixel_mm
              for field in (across, down))
    cases.append({"what": "warp", "pixel_mm": pixel_mm, "across": listed(across), "down": listed(down),
                  "out": listed(ndimage.map_coordinates(slice_, [rows + dy, columns + dx], **HOW))})

# all movements after each other, interpolated once: forwards flip, shift, rotation, scaling
angle = np.deg2rad(6.0)
x, y = (columns - middle) / 0.95, (rows - middle) / 0.95
x, y = (middle + np.cos(angle) * x + np.sin(angle) * y, middle - np.sin(angle) * x + np.cos(angle) * y)
x, y = SIDE - 1 - (x - 1), y + 1
cases.append({"what": "all", "out": listed(ndimage.map_coordinates(slice_, [y, x], **HOW))})

with open(sys.argv[1], "w") as out:
    json.dump({"side": SIDE, "outside": OUTSIDE, "slice": listed(slice_), "cases": cases}, out)
    out.write("\n")
