"""Prints a leaderboard.csv of janus leaderboard as Markdown, a table a direction: python3 leaderboard.py FILE."""
import csv
import sys

WAYS = {"mr2ct": "MR -> CT", "ct2mr": "CT -> MR"}
rows = list(csv.DictReader(open(sys.argv[1], newline="")))


def cell(row):
    if not row["mean"]:
        return "-"
    digits = 1 if abs(float(row["mean"])) >= 100 else 3
    mean, low, high = (f"{float(row[key]):.{digits}f}" if row[key] else "" for key in ("mean", "ci95_low", "ci95_high"))
    mean = f"**{mean}**" if row["best"] == "true" else mean + (" †" if row["tie"] == "true" else "")
    return f"{mean} [{low}, {high}]" if low else mean


for way in dict.fromkeys(row["direction"] for row in rows):
    here = [row for row in rows if row["direction"] == way]
    metrics = list(dict.fromkeys(row["metric"] for row in here))
    print(f"\n| {WAYS.get(way, way)} | " + " | ".join(metrics) + " |\n|---" + "|---" * len(metrics) + "|")
    for model in dict.fromkeys(row["model"] for row in here):
        cells = {row["metric"]: row for row in here if row["model"] == model}
        name = model + (" (baseline)" if cells[metrics[0]]["baseline"] == "true" else "")
        print(f"| {name} | " + " | ".join(cell(cells[metric]) for metric in metrics) + " |")
