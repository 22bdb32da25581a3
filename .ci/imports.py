"""What each module needs when it is imported: in a fresh interpreter all packages that it must not need are made absent.

Looking at sys.modules afterwards would not do: Numba and astropy take SciPy or pandas along where they happen to be installed.
"""
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

root = Path(__file__).resolve().parent.parent
HEAVY = {"torch", "fastai", "timm", "scipy", "sklearn", "pandas", "pyarrow", "matplotlib", "IPython", "ipywidgets", "sep", "onnx", "safetensors", "lmdb", "h5py"}
TORCH = {"torch", "fastai", "timm"}
LIGHT = ("core.", "loading.", "model.bundle", "model.registry", "calibration.decide", "calibration.gate", "inference.", "cli.")
TORCH_OK = ("datasets.augment", "datasets.blocks", "model.backbone", "model.fusion", "model.export", "training.")


def forbidden(module:str) -> set[str]:
    if module.startswith(LIGHT) and module != "inference.distributed": return HEAVY
    allowed = set(TORCH) if module.startswith(TORCH_OK) else set()
    if module.startswith(("datasets.", "model.", "training.")): return TORCH - allowed
    return (TORCH | {"matplotlib"} | (set() if module.startswith("dashboards.") else {"ipywidgets", "IPython"})) - allowed


BLOCK = """
import sys
class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.split('.')[0] in {names!r}: raise ModuleNotFoundError(f'{{name}} is needed', name=name)
sys.meta_path.insert(0, Absent())
import ost_nb.{module}
"""


def check(module:str) -> str:
    done = subprocess.run([sys.executable, "-c", BLOCK.format(names=sorted(forbidden(module)), module=module)], capture_output=True, text=True, cwd=root)
    return f"ost_nb.{module}: {done.stderr.strip().splitlines()[-1]}" if done.returncode else ""


package = root / "ost_nb"
modules = [".".join(p.relative_to(package).with_suffix("").parts) for p in sorted(package.rglob("*.py")) if not p.name.startswith("_")]
with ThreadPoolExecutor(2) as pool: faults = [f for f in pool.map(check, modules) if f]
print(*faults, f"{len(modules) - len(faults)} of {len(modules)} modules import without what they must not need", sep="\n")
sys.exit(bool(faults))
