"""Makes app/src/test/resources/janus/raster: small pictures of random numbers, and the levels that PIL or tifffile read.

Run from the repository's root with Pillow, tifffile and numpy: python bench/golden/raster.py
"""

import json
import struct
import zlib
from pathlib import Path

import numpy as np
import tifffile
from PIL import Image, PngImagePlugin

OUT = Path("app/src/test/resources/janus/raster")
OUT.mkdir(parents=True, exist_ok=True)
rng = np.random.default_rng(7)
H, W = 6, 9
golden = {}


def expect(name, levels, bits):
    """levels: [h, w] or [h, w, 3] as they should be read"""
    levels = np.asarray(levels)
    planar = levels[None] if levels.ndim == 2 else np.moveaxis(levels, -1, 0)
    golden[name] = {
        "width": planar.shape[2],
        "height": planar.shape[1],
        "channels": planar.shape[0],
        "bits": bits,
        "levels": planar.ravel().tolist(),
    }


def by_pil(name, image, mode, **options):
    image.save(OUT / name, **options)
    expect(name, np.asarray(Image.open(OUT / name).convert(mode)), 8)


grey = rng.integers(0, 256, (H, W), np.uint8)
grey.flat[:2] = 0, 255
deep = rng.integers(0, 65536, (H, W), np.uint16)
deep.flat[:2] = 0, 65535
rgb = rng.integers(0, 256, (H, W, 3), np.uint8)
alpha = rng.integers(0, 256, (H, W), np.uint8)
smooth = np.clip(np.add.outer(np.arange(32) * 4, np.arange(40) * 3), 0, 255).astype(np.uint8)

by_pil("grey8.png", Image.fromarray(grey), "L")
Image.fromarray(deep).save(OUT / "grey16.png")
expect("grey16.png", np.asarray(Image.open(OUT / "grey16.png")), 16)
by_pil("rgb8.png", Image.fromarray(rgb), "RGB")
by_pil("rgba8.png", Image.fromarray(np.dstack([rgb, alpha])), "RGB")
la = Image.merge("LA", [Image.fromarray(grey), Image.fromarray(alpha)])
la.save(OUT / "grey-alpha8.png")
expect("grey-alpha8.png", grey, 8)
by_pil("palette.png", Image.fromarray(rgb).quantize(13), "RGB")
by_pil("one-bit.png", Image.fromarray(grey > 127), "L")
for bits in (2, 4):  # Pillow writes these only as palettes, so by hand
    few = grey >> (8 - bits)
    packed = np.packbits(np.unpackbits(few[..., None], axis=-1)[..., -bits:].reshape(H, -1), axis=1)
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", W, H, bits, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"".join(b"\0" + row.tobytes() for row in packed))),
        (b"IEND", b""),
    )
    raw = b"".join(struct.pack(">I", len(c)) + t + c + struct.pack(">I", zlib.crc32(t + c)) for t, c in chunks)
    (OUT / f"grey{bits}.png").write_bytes(b"\x89PNG\r\n\x1a\n" + raw)
    spread = np.asarray(Image.open(OUT / f"grey{bits}.png").convert("L"))
    assert (spread == few.astype(int) * 255 // (2**bits - 1)).all()
    expect(f"grey{bits}.png", spread, 8)
gamma = PngImagePlugin.PngInfo()
gamma.add(b"gAMA", (45455).to_bytes(4, "big"))
gamma.add(b"sRGB", b"\0")
by_pil("gamma.png", Image.fromarray(grey), "L", pnginfo=gamma)

for name, samples, kind in (
    ("interlaced-grey16.png", deep, 0),
    ("interlaced-rgb8.png", rgb, 2),
    ("rgb16.png", np.dstack([deep, deep[::-1], deep[:, ::-1]]), 2),
    ("rgba16.png", np.dstack([deep, deep[::-1], deep[:, ::-1], deep]), 6),
):  # Pillow writes neither Adam7 nor 16-bit colours, so by hand; it reads 8 bits only, so the samples are the oracle
    bits = 8 * samples.dtype.itemsize
    passes = ((0, 0, 8, 8), (0, 4, 8, 8), (4, 0, 8, 4), (0, 2, 4, 4), (2, 0, 4, 2), (0, 1, 2, 2), (1, 0, 2, 1))
    interlaced = name.startswith("interlaced")
    lines = b""
    for y, x, down, across in passes if interlaced else ((0, 0, 1, 1),):
        part = samples[y::down, x::across].astype(">u2" if bits == 16 else np.uint8)
        lines += b"".join(b"\0" + line.tobytes() for line in part if line.size)
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", W, H, bits, kind, 0, 0, interlaced)),
        (b"IDAT", zlib.compress(lines)),
        (b"IEND", b""),
    )
    raw = b"".join(struct.pack(">I", len(c)) + t + c + struct.pack(">I", zlib.crc32(t + c)) for t, c in chunks)
    (OUT / name).write_bytes(b"\x89PNG\r\n\x1a\n" + raw)
    high = np.asarray(Image.open(OUT / name).convert("RGB" if kind else None))
    assert (high == (samples[..., :3] >> 8 if kind and bits == 16 else samples)).all()
    expect(name, samples[..., :3] if kind else samples, bits)
exif = Image.Exif()
exif[0x112] = 6  # "turn by 90 degrees to look at it"
by_pil("exif-turned.jpg", Image.fromarray(smooth), "L", quality=95, exif=exif)
by_pil("grey.jpg", Image.fromarray(smooth), "L", quality=95)
by_pil("rgb.jpg", Image.fromarray(np.dstack([smooth, 255 - smooth, smooth // 2])), "RGB", quality=95, subsampling=0)
by_pil("progressive.jpg", Image.fromarray(smooth), "L", quality=95, progressive=True)

for name, data, bits, options in (
    ("grey8.tif", grey, 8, {}),
    ("grey16.tif", deep, 16, {}),
    ("grey16-big-endian.tif", deep, 16, {"byteorder": ">"}),
    ("rgb8.tif", rgb, 8, {"photometric": "rgb"}),
    ("rgb16.tif", np.dstack([deep, deep[::-1], deep[:, ::-1]]), 16, {"photometric": "rgb"}),
    ("deflate16.tif", deep, 16, {"compression": "zlib", "predictor": False}),
    ("predictor16.tif", deep, 16, {"compression": "zlib", "predictor": True}),
    ("planes.tif", np.moveaxis(rgb, -1, 0), 8, {"photometric": "rgb", "planarconfig": "separate"}),
    ("tiles16.tif", np.pad(deep, ((0, 30), (0, 40)), "wrap"), 16, {"tile": (16, 16)}),
):
    tifffile.imwrite(OUT / name, data, metadata=None, **options)
    read = tifffile.imread(OUT / name)
    expect(name, np.moveaxis(read, 0, -1) if name == "planes.tif" else read, bits)
tifffile.imwrite(OUT / "white-is-zero.tif", grey, photometric="miniswhite", metadata=None)
expect("white-is-zero.tif", 255 - grey, 8)
by_pil("lzw.tif", Image.fromarray(grey), "L", compression="tiff_lzw")
by_pil("one-bit.tif", Image.fromarray(grey > 127), "L")
by_pil("palette.tif", Image.fromarray(rgb).quantize(13), "RGB")

tifffile.imwrite(OUT / "refused-float.tif", grey.astype(np.float32), metadata=None)
tifffile.imwrite(OUT / "refused-signed.tif", deep.astype(np.int16), metadata=None)
tifffile.imwrite(OUT / "refused-signed8.tif", grey.astype(np.int8), metadata=None)
tifffile.imwrite(OUT / "refused-big.tif", grey, bigtiff=True, metadata=None)
tifffile.imwrite(OUT / "refused-pages.tif", np.stack([grey, grey]), photometric="minisblack", metadata=None)
by_pil("cmyk.jpg", Image.fromarray(np.dstack([smooth] * 4), "CMYK"), "RGB")
(OUT / "golden.json").write_text(json.dumps(golden, separators=(",", ":")).replace("},", "},\n") + "\n")
