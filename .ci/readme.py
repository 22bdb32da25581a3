"""README.md from nbs/index.ipynb.   readme.py [--check]: with --check nothing is written, and a stale README ends with status 1."""
import sys
from pathlib import Path

import nbformat
from nbconvert import MarkdownExporter

root = Path(__file__).resolve().parent.parent


def is_shown(cell) -> bool:
    return not any(line.replace(" ", "").startswith(("#|hide", "#|default_exp")) for line in cell.source.splitlines())


def render() -> str:
    page = nbformat.read(root / "nbs" / "index.ipynb", 4)
    page.cells = [cell for cell in page.cells if is_shown(cell)]
    for cell in page.cells:
        cell.source = "\n".join(line for line in cell.source.splitlines() if not line.startswith("#|"))
        for output in cell.get("outputs", []):  # pictures are files of their own: a README does not hold them as base64
            for kind in [k for k in output.get("data", {}) if k.startswith("image/")]: del output["data"][kind]
    text, _ = MarkdownExporter().from_notebook_node(page)
    return "<!-- made by .ci/readme.py from nbs/index.ipynb: edit that page -->\n\n" + text.replace("\n\n\n", "\n\n").strip() + "\n"


readme = root / "README.md"
if "--check" in sys.argv:
    if readme.read_text("utf-8") != render(): sys.exit("README.md is stale: run `make readme`")
else: readme.write_text(render(), "utf-8")
