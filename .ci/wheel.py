"""The wheel alone, without extras, in a fresh environment: complete, lean, and able to sort a night.

wheel.py NIGHT [PIP_CACHE]: NIGHT is a folder with simulated frames and truth.csv (file, label), made beforehand: the lean installation has no simulator.
"""
import csv
import json
import os
import subprocess
import sys
import tempfile
import time
import venv
import zipfile
from pathlib import Path

root, night = Path(__file__).resolve().parent.parent, Path(sys.argv[1]).resolve()
HEAVY = {"torch", "scipy", "scikit-learn", "pandas", "pyarrow", "matplotlib"}
LEAN_MIB = 550  # as `du -m` counts, with the byte code that pip compiles


def run(*command, **kwargs) -> str:
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, **kwargs)
    if done.returncode: sys.exit(f"{' '.join(map(str, command))}\n{done.stdout[-2000:]}{done.stderr[-3000:]}")
    return done.stdout


with tempfile.TemporaryDirectory() as folder:
    folder = Path(folder)
    run(sys.executable, "-m", "build", "--outdir", folder / "dist", root)
    wheel = next((folder / "dist").glob("*.whl"))
    packed = set(zipfile.ZipFile(wheel).namelist())
    wanted = {str(p.relative_to(root)) for p in (root / "ost_nb").rglob("*") if p.is_file() and "__pycache__" not in p.parts} | {"inference_runner.py"}
    if wanted - packed: sys.exit(f"the wheel lacks {', '.join(sorted(wanted - packed))}")

    start = time.perf_counter()
    venv.create(folder / "env", with_pip=True)
    bare = sum(p.stat().st_size for p in (folder / "env").rglob("*") if p.is_file() and not p.is_symlink())
    python = folder / "env" / "bin" / "python"
    run(python, "-m", "pip", "install", "-q", "-c", root / "constraints.txt", wheel)
    seconds = time.perf_counter() - start
    size = (sum(p.stat().st_size for p in (folder / "env").rglob("*") if p.is_file() and not p.is_symlink()) - bare) / 2**20
    packages = {p["name"].lower() for p in json.loads(run(python, "-m", "pip", "list", "--format=json"))}
    if packages & HEAVY: sys.exit(f"the lean installation brings along {', '.join(sorted(packages & HEAVY))}")
    if size > LEAN_MIB: sys.exit(f"the lean installation takes {size:.0f} MiB, more than {LEAN_MIB}")

    env = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    report = folder / "report.json"
    run(python.parent / "ost-classify", "filesystem", "--input_dir", night, "--output_json", report, cwd=folder, env=env)
    run(python, "-c", "from inference_runner import ClassifierService", cwd=folder, env=env)
    run(python.parent / "ost-nb", "model", "info", cwd=folder, env=env)
    truth = {row["file"]: row["label"] for row in csv.DictReader((night / "truth.csv").open())}
    results = {Path(r["path"]).name: r for r in json.loads(report.read_text())["results"]}
    right = sum(results[f].get("top_class", results[f].get("class")) == label for f, label in truth.items())
    if set(truth) - set(results): sys.exit("the report lacks files of the night")
    if right < 0.7 * len(truth): sys.exit(f"only {right} of {len(truth)} frames are right")
    print(f"wheel {wheel.stat().st_size / 1e6:.1f} MB; lean installation {size:.0f} MiB in {seconds:.0f} s; {right} of {len(truth)} frames right")
