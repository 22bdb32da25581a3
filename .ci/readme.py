"""README.md and its pictures from nbs/index.ipynb.   readme.py [--check]: with --check nothing is written, and a stale README ends with status 1."""
import sys
from pathlib import Path

import nbformat
from nbconvert import MarkdownExporter

root = Path(__file__).resolve().parent.parent


def is_shown(cell) -> bool:
    return not any(line.replace(" ", "").startswith(("#|hide", "#|default_exp")) for line in cell.source.splitlines())


def render() -> tuple[str, dict[str, bytes]]:
    "The text, and its pictures by file name: a README holds no base64, and no style sheets of tables."
    page = nbformat.read(root / "nbs" / "index.ipynb", 4)
    page.cells = [cell for cell in page.cells if is_shown(cell)]
    page.metadata["language_info"] = {"name": "python"}
    for cell in page.cells:
        if "#| echo: false" in cell.source:
            table = "\n".join("".join(output["data"]["text/plain"]) for output in cell.outputs)
            cell.update(nbformat.v4.new_markdown_cell(f"```\n{table}\n```"))
        cell.source = "\n".join(line for line in cell.source.splitlines() if not line.startswith("#|"))
        for output in cell.get("outputs", []): output.get("data", {}).pop("text/html", None)
    text, resources = MarkdownExporter().from_notebook_node(page)
    pictures = resources["outputs"]
    for name in pictures: text = text.replace(f"({name})", f"(nbs/images/{name})")
    while "\n\n\n" in text: text = text.replace("\n\n\n", "\n\n")
    return "<!-- made by .ci/readme.py from nbs/index.ipynb: edit that page -->\n\n" + text.strip() + "\n", pictures


readme, folder = root / "README.md", root / "nbs" / "images"
text, pictures = render()
if "--check" in sys.argv:
    if readme.read_text("utf-8") != text or any((folder / name).read_bytes() != data for name, data in pictures.items()): sys.exit("README.md is stale: run `make readme`")
else:
    folder.mkdir(exist_ok=True)
    for old in folder.glob("output_*"): old.unlink()
    for name, data in pictures.items(): (folder / name).write_bytes(data)
    readme.write_text(text, "utf-8")
