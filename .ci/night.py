"""A small simulated night with truth.csv for the check of the wheel.   night.py FOLDER"""
import sys
from pathlib import Path

from ost_nb.synth.night import simulate_night

folder = Path(sys.argv[1])
truth = simulate_night(folder, 44, seed=1_900_001, wrong_rate=0.0, workers=2, progress=False)
truth[["file", "label"]].to_csv(folder / "truth.csv", index=False)
print(f"{len(truth)} frames of {truth.camera.nunique()} cameras")
