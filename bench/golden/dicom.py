"""Makes app/src/test/resources/janus/dicom: small DICOM files of random numbers, compressed by dcmtk, GDCM and a small
encoder here, and golden.json: the stored values that each must give, by independent decoders.

Run from the repository's root with pydicom 3, numpy, dcmtk and libgdcm-tools: python bench/golden/dicom.py
"""

import json
import struct
import subprocess
import tempfile
from pathlib import Path

import numpy as np
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.filereader import dcmread
from pydicom.uid import ExplicitVRLittleEndian, JPEGLossless, JPEGLosslessSV1

OUT = Path("app/src/test/resources/janus/dicom")
WORK = Path(tempfile.mkdtemp())
ROWS, COLUMNS = 14, 11
rng = np.random.default_rng(20505)
golden = {}


def head(bits, signed):
    """A smooth hill with noise, edges and both ends of the range, as a head in its scanner has."""
    y, x = np.mgrid[:ROWS, :COLUMNS]
    low = -(1 << (bits - 1)) if signed else 0
    top = (1 << (bits - 1)) - 1 if signed else (1 << bits) - 1
    hill = np.exp(-((y - 6) ** 2 / 20 + (x - 5) ** 2 / 14))
    values = low + hill * (top - low) * 0.9 + rng.normal(0, (top - low) / 200, hill.shape)
    values = np.clip(np.rint(values), low, top).astype(int)
    values[0, 0], values[-1, -1], values[0, -1] = low, top, top
    return values


def dataset(frames, bits, signed, photometric="MONOCHROME2"):
    frames = np.asarray(frames)
    d = Dataset()
    d.SOPClassUID = "1.2.840.10008.5.1.4.1.1.2"
    d.SOPInstanceUID = "2.25.20505"
    d.Modality = "CT"
    d.PatientName = "Nobody"
    d.StudyInstanceUID, d.SeriesInstanceUID = "2.25.1", "2.25.2"
    d.InstanceNumber = 1
    d.SamplesPerPixel = 1
    d.PhotometricInterpretation = photometric
    if len(frames) > 1:
        d.NumberOfFrames = len(frames)
    d.Rows, d.Columns = ROWS, COLUMNS
    d.BitsAllocated = 8 if bits <= 8 else 16
    d.BitsStored, d.HighBit, d.PixelRepresentation = bits, bits - 1, int(signed)
    kind = np.dtype(f"<{'i' if signed else 'u'}{d.BitsAllocated // 8}")
    d.PixelData = frames.astype(kind).tobytes() + b"\0" * (frames.size * kind.itemsize % 2)
    d.file_meta = FileMetaDataset()
    d.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    d.file_meta.MediaStorageSOPClassUID = d.SOPClassUID
    d.file_meta.MediaStorageSOPInstanceUID = d.SOPInstanceUID
    return d


def save(name, d, values):
    d.save_as(OUT / name, enforce_file_format=True)
    golden[name] = np.asarray(values).ravel().tolist()


def tool(name, *arguments, of, exact=True, unpack=("gdcmconv", "--raw")):
    """Lets a tool make `name` of the data set; what GDCM, or another, unpacks from it is golden."""
    plain, packed, raw = WORK / "plain.dcm", OUT / name, WORK / "raw.dcm"
    of.save_as(plain, enforce_file_format=True)
    subprocess.run([*arguments, plain, packed], check=True)
    subprocess.run([*unpack, packed, raw], check=True)
    values = dcmread(raw).pixel_array
    if exact:
        assert np.array_equal(values, of.pixel_array), name
    golden[name] = values.ravel().tolist()


# ---- a lossless JPEG encoder for what no tool writes: restart intervals, point transform, 16 bits by every predictor
def predict(p, ra, rb, rc):
    return [0, ra, rb, rc, ra + rb - rc, ra + ((rb - rc) >> 1), rb + ((ra - rc) >> 1), (ra + rb) >> 1][p]


def encode(image, bits, predictor, lines_to_restart=0, shift=0):
    image = image.astype(int) >> shift
    codes = {category: (category, 5) for category in range(17)}  # 17 codes of 5 bits
    out = bytearray(b"\xff\xd8")
    out += b"\xff\xc4" + struct.pack(">HB", 2 + 1 + 16 + 17, 0)
    out += bytes([0, 0, 0, 0, 17] + [0] * 11) + bytes(range(17))
    out += b"\xff\xc3" + struct.pack(">HBHHBBBB", 11, bits, *image.shape, 1, 1, 0x11, 0)
    if lines_to_restart:
        out += b"\xff\xdd" + struct.pack(">HH", 4, lines_to_restart * image.shape[1])
    out += b"\xff\xda" + struct.pack(">HBBBBBB", 8, 1, 1, 0, predictor, 0, shift)
    written, restarts = "", 0

    def flush():
        nonlocal written
        written += "1" * (-len(written) % 8)
        data = int(written or "0", 2).to_bytes(len(written) // 8, "big")
        written = ""
        return data.replace(b"\xff", b"\xff\x00")

    for y, row in enumerate(image):
        fresh = y == 0 or (lines_to_restart and y % lines_to_restart == 0)
        if fresh and y:
            out += flush() + bytes([0xFF, 0xD0 + restarts % 8])
            restarts += 1
        for x, value in enumerate(row):
            if x == 0:
                guess = 1 << (bits - shift - 1) if fresh else image[y - 1, 0]
            elif fresh:
                guess = row[x - 1]
            else:
                guess = predict(predictor, row[x - 1], image[y - 1, x], image[y - 1, x - 1])
            difference = (int(value) - int(guess)) & 0xFFFF
            difference -= 0x10000 if difference > 0x8000 else 0
            category = abs(difference).bit_length()
            written += format(codes[category][0], f"0{codes[category][1]}b")
            if 0 < category < 16:
                extra = difference if difference > 0 else difference + (1 << category) - 1
                written += format(extra, f"0{category}b")
    return bytes(out + flush() + b"\xff\xd9")


def encoded(name, images, bits, syntax, check=True, **how):
    d = dataset(images, bits, False)
    values = d.pixel_array.copy()
    d.PixelData = encapsulate([encode(image, bits, **how) for image in images])
    d["PixelData"].is_undefined_length = True
    d.file_meta.TransferSyntaxUID = syntax
    shift = how.get("shift", 0)
    save(name, d, values >> shift << shift)
    if check:  # another decoder agrees with the encoder
        raw = WORK / "raw.dcm"
        subprocess.run(["dcmdjpeg", OUT / name, raw], check=True)
        assert np.array_equal(dcmread(raw).pixel_array.ravel(), golden[name]), name


OUT.mkdir(parents=True, exist_ok=True)
twelve = dataset([head(12, False)], 12, False)
signed = dataset([head(16, True)], 16, True)
eight = dataset([head(8, False)], 8, False)
frames = dataset([head(12, False) for _ in range(3)], 12, False)

for value in range(1, 8):
    tool(f"lossless-sv{value}.dcm", "dcmcjpeg", "+el", "+sv", str(value), of=twelve)
tool("lossless-first.dcm", "dcmcjpeg", "+e1", of=twelve)
tool("lossless-signed.dcm", "dcmcjpeg", "+e1", of=signed)
tool("lossless-8.dcm", "dcmcjpeg", "+e1", of=eight)
tool("lossless-frames.dcm", "dcmcjpeg", "+e1", of=frames)
tool("rle-12.dcm", "dcmcrle", of=twelve)
tool("rle-8.dcm", "dcmcrle", of=eight)
tool("rle-signed.dcm", "dcmcrle", of=signed)
tool("rle-frames.dcm", "dcmcrle", of=frames)
tool("baseline.dcm", "dcmcjpeg", "+eb", of=eight, exact=False)
tool("j2k-12.dcm", "gdcmconv", "--j2k", of=twelve)
tool("j2k-8.dcm", "gdcmconv", "--j2k", of=eight)
tool("j2k-signed.dcm", "gdcmconv", "--j2k", of=signed)
tool("j2k-frames.dcm", "gdcmconv", "--j2k", of=frames)
tool("j2k-lossy.dcm", "gdcmconv", "--j2k", "--lossy", "-q", "40", of=twelve, exact=False)
tool("ls-12.dcm", "dcmcjpls", of=twelve)
tool("ls-8.dcm", "dcmcjpls", of=eight)
tool("ls-signed.dcm", "dcmcjpls", of=signed)
tool("ls-frames.dcm", "dcmcjpls", of=frames)
tool("ls-gdcm.dcm", "gdcmconv", "--jpegls", of=twelve)
tool("ls-near.dcm", "dcmcjpls", "+en", "+md", "3", of=twelve, exact=False)
tool("extended-12.dcm", "dcmcjpeg", "+ee", "+q", "95", of=twelve, exact=False, unpack=["dcmdjpeg"])
tool("extended-8.dcm", "dcmcjpeg", "+ee", "+q", "95", of=eight, exact=False, unpack=["dcmdjpeg"])
unread = dataset([np.zeros((ROWS, COLUMNS), int)], 12, False)
unread.PixelData = encapsulate([b"\xff\x4f\xff\x51"])
unread["PixelData"].is_undefined_length = True
unread.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.4.201"
save("refused-htj2k.dcm", unread, [])

for predictor in range(1, 8):
    encoded(f"lossless-16-sv{predictor}.dcm", [head(16, False)], 16, JPEGLossless, predictor=predictor)
encoded("lossless-restart.dcm", [head(12, False)], 12, JPEGLosslessSV1, predictor=1, lines_to_restart=3)
encoded("lossless-shift.dcm", [head(12, False)], 12, JPEGLossless, predictor=4, shift=2)

(OUT / "golden.json").write_text(json.dumps(golden, indent=None, separators=(",", ":")) + "\n")
