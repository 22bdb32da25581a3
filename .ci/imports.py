"""What each module brings along when it is imported, in a fresh interpreter: light modules stay light (DESIGN: arrows point one way only)."""
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

root = Path(__file__).resolve().parent.parent
HEAVY = {"torch", "fastai", "timm", "scipy", "sklearn", "pandas", "pyarrow", "matplotlib", "IPython", "ipywidgets", "sep", "onnx", "safetensors", "lmdb", "h5py"}
TORCH = {"torch", "fastai", "timm"}
LIGHT = ("core.", "loading.", "model.bundle", "model.registry", "calibration.decide", "inference.", "cli.")
TORCH_OK = ("datasets.augment", "datasets.blocks", "model.backbone", "model.fusion", "model.export", "training.")


def forbidden(module:str) -> set[str]:
    if module.startswith(LIGHT) and module != "inference.distributed": return HEAVY
    allowed = set(TORCH) if module.startswith(TORCH_OK) else set()
    if module.startswith(("datasets.", "model.", "training.")): return TORCH - allowed
    return (TORCH | {"matplotlib"} | (set() if module.startswith("dashboards.") else {"ipywidgets", "IPython"})) - allowed


def check(module:str) -> str:
    code = f"import sys, warnings\nimport ost_nb.{module}\nprint(*sorted({{m.split('.')[0] for m in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=root)
    if done.returncode: return f"ost_nb.{module} cannot be imported: {done.stderr.strip().splitlines()[-1]}"
    found = set(done.stdout.split()) & forbidden(module)
    return f"ost_nb.{module} brings along {', '.join(sorted(found))}" if found else ""


package = root / "ost_nb"
modules = [".".join(p.relative_to(package).with_suffix("").parts) for p in sorted(package.rglob("*.py")) if not p.name.startswith("_")]
with ThreadPoolExecutor(2) as pool: faults = [f for f in pool.map(check, modules) if f]
print(*faults, f"{len(modules) - len(faults)} of {len(modules)} modules import what they may", sep="\n")
sys.exit(bool(faults))
