"""Run each page's plain cells against the installed module instead of its exported cells: what a page only defines for itself breaks here.

replay.py [PAGE ...]: all pages without arguments; a failed page is named, and the status is 1.
"""
import importlib
import json
import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from configparser import ConfigParser
from pathlib import Path

root = Path(__file__).resolve().parent.parent
_config = ConfigParser(delimiters=["="], interpolation=None)
_config.read(root / "settings.ini", encoding="utf-8")
FLAGS = _config["DEFAULT"]["tst_flags"].split()


def directives(source:str) -> list[str]:
    return [line.lstrip()[2:].strip() for line in source.splitlines() if line.lstrip().startswith("#|")]


def replay(page:str) -> None:
    from execnb.shell import CaptureShell

    cells = [cell for cell in json.loads(Path(page).read_text("utf-8"))["cells"] if cell["cell_type"] == "code"]
    sources = ["".join(cell["source"]) for cell in cells]
    module = next((d.split()[1] for s in sources for d in directives(s) if d.startswith("default_exp ")), None)
    shell = CaptureShell(Path(page).parent)
    if module: shell.user_ns.update({k: v for k, v in vars(importlib.import_module(f"ost_nb.{module}")).items() if not k.startswith("__")})
    for source in sources:
        marks = [d.split(":")[0].split()[0] for d in directives(source) if d]
        if {"export", "exports", "exporti", "default_exp"} & set(marks) or set(FLAGS) & set(marks): continue
        if any(d.replace(" ", "") == "eval:false" for d in directives(source)) or "nbdev.nbdev_export()" in source: continue
        shell.run(source)
        if shell.exc: raise RuntimeError(f"in the cell\n{source}") from shell.exc


def one(page:Path) -> tuple[Path, float, str]:
    start = time.perf_counter()
    # a folder of its own for byte code and a working directory beside the page, as nbdev_test has it
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "IN_TEST": "1", "MPLBACKEND": "agg", "MPLCONFIGDIR": folder}
        done = subprocess.run([sys.executable, __file__, "--one", str(page)], cwd=page.parent, env=env, capture_output=True, text=True, timeout=240)
    return page, time.perf_counter() - start, "" if done.returncode == 0 else (done.stderr or done.stdout)[-3000:]


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]: replay(sys.argv[2])
    else:
        nbs = root / "nbs"
        pages = [Path(p).resolve() for p in sys.argv[1:]] or sorted(p for p in nbs.rglob("*.ipynb") if not any(part.startswith((".", "_")) for part in p.relative_to(nbs).parts))
        with ThreadPoolExecutor(2) as pool: results = list(pool.map(one, pages))
        failed = [(page, error) for page, _, error in results if error]
        for page, error in failed: print(f"--- {page.relative_to(root)}\n{error}")
        print(f"replayed {len(results) - len(failed)} of {len(results)} pages against the installed modules")
        sys.exit(bool(failed))
