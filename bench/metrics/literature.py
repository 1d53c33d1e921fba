"""Prints docs/metrics.md's table: how far the literature-compatible values lie from the exact ones, pair by pair.

./janus evaluate --truth ../shared/fixtures/metrics/truth --synthetic ../shared/fixtures/metrics/synthetic --out fixtures
python3 bench/metrics/literature.py fixtures/evaluation.csv
"""

import csv
import sys

COLUMNS = (("uqi", "uqi_sewar"), ("ssim", "ssim_skimage"), ("psnr_db", "psnr_8bit_db"))


def cells(row):
    for exact, compatible in COLUMNS:
        digits = 2 if exact == "psnr_db" else 4
        a, b = float(row[exact]), float(row[compatible])
        yield from (f"{a:.{digits}f}", f"{b:.{digits}f}", "0" if a == b else f"{b - a:+.{digits}f}")


def main(path):
    print("| pair | " + " | ".join(f"`{a}` | `{b}` | apart" for a, b in COLUMNS) + " |")
    print("|---" * (1 + 3 * len(COLUMNS)) + "|")
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            print(f"| {row['name']} | " + " | ".join(cells(row)) + " |")


if __name__ == "__main__":
    main(*sys.argv[1:])
