"""Every page as HTML, without Quarto.   preview.py FOLDER"""
import sys
from pathlib import Path

from nbconvert import HTMLExporter

root, out = Path(__file__).resolve().parent.parent / "nbs", Path(sys.argv[1])
pages = sorted(p for p in root.rglob("*.ipynb") if not any(part.startswith((".", "_")) for part in p.relative_to(root).parts))
links = []
for page in pages:
    target = out / page.relative_to(root).with_suffix(".html")
    target.parent.mkdir(parents=True, exist_ok=True)
    html, _ = HTMLExporter().from_filename(str(page))
    target.write_text(html, "utf-8")
    links.append(f'<li><a href="{target.relative_to(out)}">{page.relative_to(root).with_suffix("")}</a></li>')
(out / "pages.html").write_text(f"<!doctype html><meta charset=utf-8><title>pages</title><ul>{''.join(links)}</ul>", "utf-8")
print(f"{len(pages)} pages: open {out}/pages.html")
