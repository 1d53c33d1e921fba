"""Makes app/src/test/resources/janus/nifti: small NIfTI files of random numbers, and what nibabel reads in them. At the
end nibabel reads written-*.nii, which Janus wrote (NiftiWrittenTest).

Run from the repository's root with nibabel 5 and numpy: python bench/golden/nifti.py
"""

import json
from pathlib import Path

import nibabel as nib
import numpy as np

OUT = Path("app/src/test/resources/janus/nifti")
TYPES = "uint8 int8 int16 uint16 int32 uint32 int64 uint64 float32 float64".split()
SHAPE = (4, 3, 2)
rng = np.random.default_rng(20501)
golden = {}


def numbers(dtype, shape=SHAPE):
    dtype = np.dtype(dtype)
    if dtype.kind == "f":
        return rng.normal(0, 1000, shape).astype(dtype)
    info = np.iinfo(dtype)
    # both ends of the range, and whole numbers that a double holds exactly
    values = rng.integers(info.min, info.max, shape, dtype, endpoint=True)
    values.flat[0], values.flat[-1] = info.min, info.max
    return values


def rotation(b, c, d):
    return nib.quaternions.quat2mat([np.sqrt(1 - b * b - c * c - d * d), b, c, d])


def oblique(handed=1):
    affine = np.eye(4)
    affine[:3, :3] = rotation(0.3, -0.5, 0.6) @ np.diag([0.9, 1.1, 2.5 * handed])
    affine[:3, 3] = [12.5, -34.25, 56.75]
    return affine


def save(name, image, data=None):
    path = OUT / name
    nib.save(image, path)
    loaded = nib.load(path)
    golden[name] = {
        "shape": list(loaded.shape),
        "affine": np.asarray(loaded.affine, float).tolist(),
        "values": [float(v) for v in loaded.get_fdata(dtype=np.float64).ravel(order="F")],
    }


def image(data, affine=None, cls=nib.Nifti1Image, endianness="<"):
    header = cls.header_class(endianness=endianness)
    header.set_data_dtype(data.dtype)
    made = cls(data, np.diag([-2.0, 2, 3, 1]) if affine is None else affine, header)
    made.header.set_slope_inter(1, 0)
    return made


def patched(name, source, **fields):
    """A copy of a file of ours with header fields that nibabel would not write itself."""
    raw = bytearray((OUT / source).read_bytes())
    header = np.frombuffer(raw, nib.Nifti1Header.template_dtype, 1).copy()[0]
    for key, value in fields.items():
        header[key] = value
    (OUT / name).write_bytes(header.tobytes() + bytes(raw[348:]))
    loaded = nib.load(OUT / name)
    golden[name] = {
        "shape": list(loaded.shape),
        "affine": np.asarray(loaded.affine, float).tolist(),
        "values": [float(v) for v in loaded.get_fdata().ravel(order="F")],
    }


OUT.mkdir(parents=True, exist_ok=True)
for dtype in TYPES:
    for order, mark in (("le", "<"), ("be", ">")):
        save(f"{dtype}-{order}.nii", image(numbers(dtype), endianness=mark))
for order, mark in (("le", "<"), ("be", ">")):
    save(f"nifti2-{order}.nii.gz", image(numbers("int16"), oblique(), nib.Nifti2Image, mark))
save("int16.nii.gz", image(numbers("int16")))
save("one-slice.nii", image(numbers("int16", (5, 4))))
save("one-volume.nii", image(numbers("int16", (4, 3, 2, 1))))

both = image(numbers("int16"), oblique())
both.set_sform(oblique(), 2)
both.set_qform(np.diag([3.0, 3, 3, 1]), 1)
save("both-forms.nii", both)
for name, handed in (("qform.nii", 1), ("qform-left-handed.nii", -1)):
    made = image(numbers("int16"), oblique(handed))
    made.set_qform(oblique(handed), 1)
    made.set_sform(None, 0)
    save(name, made)
sheared = oblique()
sheared[0, 1] += 0.7
made = image(numbers("int16"), oblique())
made.set_qform(oblique(), 1)
made.set_sform(None, 0)
nib.save(made, OUT / "sheared-with-qform.nii")
golden_qform = nib.load(OUT / "sheared-with-qform.nii").affine.tolist()
made.set_sform(sheared, 2)
save("sheared-with-qform.nii", made)
golden["sheared-with-qform.nii"]["affine"] = golden_qform  # Janus falls back to it
made = image(numbers("int16"), sheared)
made.set_sform(sheared, 2)
made.header["qform_code"] = 0
nib.save(made, OUT / "refused-sheared.nii")
made = image(numbers("int16"))
made.set_sform(None, 0)
made.set_qform(None, 0)
save("no-forms.nii", made)

extended = image(numbers("int16"))
extended.header.extensions.append(nib.nifti1.Nifti1Extension("comment", b"random numbers"))
save("extension.nii", extended)
save("plain.nii", image(rng.integers(0, 4096, SHAPE).astype("uint16")))
patched("scaled.nii", "plain.nii", scl_slope=0.25, scl_inter=-1024)
patched("slope-zero.nii", "plain.nii", scl_slope=0, scl_inter=7)
patched("slope-nan.nii", "plain.nii", scl_slope=np.nan, scl_inter=np.nan)

nib.save(image(numbers("int16", (4, 3, 2, 2))), OUT / "refused-4d.nii")
rgb = np.zeros(SHAPE, [("R", "u1"), ("G", "u1"), ("B", "u1")])
nib.save(nib.Nifti1Image(rgb, np.eye(4)), OUT / "refused-rgb.nii")
nib.save(nib.Nifti1Image(numbers("float32").astype("complex64"), np.eye(4)), OUT / "refused-complex.nii")
pair = nib.Nifti1Pair(numbers("int16"), np.eye(4))
nib.save(pair, OUT / "refused-pair.hdr")
(OUT / "refused-pair.img").unlink()
nib.save(nib.AnalyzeImage(numbers("int16"), np.eye(4)), OUT / "refused-analyze.hdr")
(OUT / "refused-analyze.img").unlink()
(OUT / "golden.json").write_text(json.dumps(golden, indent=None, separators=(",", ":")).replace("},", "},\n") + "\n")

for name, dtype in (("written-int16.nii", "<i2"), ("written-float32.nii", "<f4")):
    written = nib.load(OUT / name)
    affine = np.eye(4)
    affine[:3] = [[-0.3, 0.6, 0, -12.5], [-0.4, -0.45, 0, 34.25], [0, 0, -2.5, 56.75]]
    for found in (written.affine, written.get_sform(), written.get_qform()):
        assert np.allclose(found, affine, atol=1e-6), name
    assert written.header["qform_code"] == written.header["sform_code"] == 1, name
    assert written.header.get_xyzt_units()[0] == "mm" and written.header.get_data_dtype() == dtype, name
    values = np.arange(24).reshape((4, 3, 2), order="F") * 100.25 - 1024
    assert (written.get_fdata() == (np.floor(values + 0.5) if dtype == "<i2" else values)).all(), name
