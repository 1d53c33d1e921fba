"""Prints the evaluations of run.sh as a Markdown table: python3 table.py OUT."""
import json
import pathlib
import sys

METRICS = {"psnr_db": ("PSNR dB", 2), "ssim": ("SSIM", 3), "uqi": ("UQI", 3), "vif": ("VIF", 3), "mae": ("MAE", 3),
           "rmse": ("RMSE", 3), "uqi_sewar": ("UQI (sewar)", 3)}


def cell(one, digits):
    digits = 1 if abs(one["mean"]) >= 100 else digits
    return f"{one['mean']:.{digits}f} ± {one['sd']:.{digits}f}"


print("| data | direction | from | n | " + " | ".join(label for label, _ in METRICS.values()) + " |")
print("|---" * (4 + len(METRICS)) + "|")
for file in sorted(pathlib.Path(sys.argv[1]).glob("*-evaluation/summary.json")):
    data, start, target = file.parent.name.removesuffix("-evaluation").split("-")
    summary = json.loads(file.read_text())
    way = {"ct": "MR -> CT", "mr": "CT -> MR"}[target]
    row = [data, way, start, str(summary["pairs"])]
    row += [cell(summary["metrics"][name], digits) for name, (_, digits) in METRICS.items()]
    print("| " + " | ".join(row) + " |")
