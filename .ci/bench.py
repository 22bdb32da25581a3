"""The page of benchmarks in full: its cells run in order, its tables go to the terminal."""
import json
import os
from pathlib import Path

os.environ["OST_NB_BENCH"] = "full"
import pandas as pd  # noqa: E402

pd.set_option("display.width", 160, "display.max_columns", 20)
names = {"__name__": "benchmarks"}
for cell in json.loads(Path("nbs/benchmarks.ipynb").read_text("utf-8"))["cells"]:
    if cell["cell_type"] == "code": exec(compile("".join(cell["source"]), cell["id"], "exec"), names)
for title, table in (("plain 16-bit FITS, all features and the network's picture", "plain"), ("forms of 8.3 megapixels", "packed"), ("threads and memory", "both"), ("start of a process, one file", "started"), ("the network", "answering"), ("8.3 megapixels against the goals", "report")):
    print(f"\n{title}\n{names[table].to_string()}", flush=True)
