// Just as much of PNG as browsers write: 8 bits, RGB or RGBA, not interlaced (W3C PNG, section 9: filters).
import { inflateSync } from 'node:zlib';

export interface Picture {
  width: number;
  height: number;
  /** [red, green, blue] */
  at(x: number, y: number): [number, number, number];
}

export function decodePng(file: Uint8Array): Picture {
  const bytes = Buffer.from(file);
  const [width, height, depth, kind] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[24], bytes[25]];
  if (depth !== 8 || (kind !== 2 && kind !== 6) || bytes[28] !== 0) {
    throw new Error(`A PNG of ${depth} bits and kind ${kind} is none that a browser writes.`);
  }
  const wide = kind === 2 ? 3 : 4;
  const rows = unfilter(inflateSync(data(bytes)), width * wide, height, wide);
  const at = (x: number, y: number): [number, number, number] => {
    const from = (Math.floor(y) * width + Math.floor(x)) * wide;
    return [rows[from]!, rows[from + 1]!, rows[from + 2]!];
  };
  return { width, height, at };
}

function data(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
    }
  }
  return Buffer.concat(parts);
}

function unfilter(raw: Buffer, length: number, height: number, wide: number): Uint8Array {
  const out = new Uint8Array(length * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (length + 1)]!;
    for (let i = 0; i < length; i++) {
      const here = y * length + i;
      const left = i < wide ? 0 : out[here - wide]!;
      const up = y === 0 ? 0 : out[here - length]!;
      const corner = i < wide || y === 0 ? 0 : out[here - length - wide]!;
      out[here] = raw[y * (length + 1) + 1 + i]! + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
