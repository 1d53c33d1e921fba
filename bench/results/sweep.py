"""Prints a sweep.csv of janus sweep as Markdown, a table a direction: python3 sweep.py FILE [val|test]."""
import csv
import sys

WAYS = {"mr2ct": "MR -> CT", "ct2mr": "CT -> MR"}
split = sys.argv[2] if len(sys.argv) > 2 else "test"
rows = [row for row in csv.DictReader(open(sys.argv[1], newline="")) if row["split"] == split]


def fixed(text, digits=3):
    return f"{float(text):.{digits}f}" if text else "-"


for way in dict.fromkeys(row["direction"] for row in rows):
    here = sorted((row for row in rows if row["direction"] == way), key=lambda row: int(row["rank"]))
    print(f"\n| {WAYS[way]} | {here[0]['metric']} | sd over seeds | gain over scratch | distance |\n|---|---|---|---|---|")
    for row in here:
        name = row["row"] + (" (baseline)" if row["kind"] == "baseline" else "")
        mean, sd, gain, distance = (fixed(row[key]) for key in ("mean", "sd_over_seeds", "gain_over_scratch", "distance"))
        print(f"| {name} | {mean} | {sd} | {gain} | {distance} |")
