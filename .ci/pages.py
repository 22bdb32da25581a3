"""Pages are clean, small and exported.   pages.py: run after nbdev_export and nbdev_clean in a committed tree; any difference is a fault."""
import json
import subprocess
import sys
from pathlib import Path

root = Path(__file__).resolve().parent.parent
faults = []
changed = subprocess.run(["git", "status", "--porcelain", "--", "nbs", "ost_nb"], cwd=root, capture_output=True, text=True).stdout.strip()
if changed: faults.append(f"nbdev_export and nbdev_clean change the tree: commit what they make\n{changed}")
for page in sorted((root / "nbs").rglob("*.ipynb")):
    name, size = page.relative_to(root), page.stat().st_size
    if size > (1_000_000 if {"tutorials", "dashboards"} & set(name.parts) else 300_000): faults.append(f"{name}: {size / 1000:.0f} KB")
    for number, cell in enumerate(json.loads(page.read_text("utf-8"))["cells"]):
        for output in cell.get("outputs", []):
            if len(json.dumps(output)) > 150_000: faults.append(f"{name}: output of cell {number} is over 150 KB")
            if output.get("output_type") == "error": faults.append(f"{name}: cell {number} shows an error")
print(*faults, sep="\n")
sys.exit(bool(faults))
