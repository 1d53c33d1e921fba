"""The safetensors format in the few lines its specification takes, independent of Janus.

https://github.com/huggingface/safetensors#format: 8 bytes length N of the header as unsigned little-endian
64 bit, N bytes of UTF-8 JSON that begin with '{' (may be padded with spaces), then one buffer without holes;
data_offsets are relative to that buffer, numbers little-endian in C order.

Run as a program it lists a file and checks it: python safetensors_by_hand.py FILE
"""
import json
import struct
import sys

import numpy as np

TYPES = {"F16": "<f2", "F32": "<f4", "F64": "<f8", "I64": "<i8"}  # BF16: upper half of an F32


def encode(array, dtype):
    if dtype == "BF16":
        return (np.ascontiguousarray(array, "<f4").view("<u4") >> 16).astype("<u2").tobytes()
    return np.ascontiguousarray(array, TYPES[dtype]).tobytes()


def decode(data, dtype, shape):
    if dtype == "BF16":
        return (np.frombuffer(data, "<u2").astype("<u4") << 16).view("<f4").reshape(shape)
    return np.frombuffer(data, TYPES[dtype]).reshape(shape)


def write(path, tensors, metadata=None):
    """tensors: name -> (array, dtype)."""
    header, buffer = {}, b""
    if metadata:
        header["__metadata__"] = metadata
    for name, (array, dtype) in tensors.items():
        data = encode(array, dtype)
        offsets = [len(buffer), len(buffer) + len(data)]
        header[name] = {"dtype": dtype, "shape": list(np.shape(array)), "data_offsets": offsets}
        buffer += data
    text = json.dumps(header).encode()
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + buffer)


def read(path):
    with open(path, "rb") as file:
        data = file.read()
    (length,) = struct.unpack("<Q", data[:8])
    assert data[8:9] == b"{", "header must begin with {"
    header = json.loads(data[8 : 8 + length].decode("utf-8"))
    metadata = header.pop("__metadata__", {})
    assert all(isinstance(value, str) for value in metadata.values())
    buffer = data[8 + length :]
    tensors, end = {}, 0
    for name, place in sorted(header.items(), key=lambda item: item[1]["data_offsets"]):
        start, stop = place["data_offsets"]
        assert start == end, f"hole or overlap before {name}"
        tensors[name] = decode(buffer[start:stop], place["dtype"], place["shape"])
        end = stop
    assert end == len(buffer), "bytes behind the last tensor"
    return tensors, metadata


if __name__ == "__main__":
    found, notes = read(sys.argv[1])
    print(notes)
    for name, array in found.items():
        print(name, array.dtype, array.shape, array.reshape(-1)[:4])
