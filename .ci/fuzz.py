"""Damage files by the thousand and read them: `python .ci/fuzz.py [N] [SEED] [KEEP]`. Ends with 1 where one broke the promise; such files are kept."""
import sys
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from ost_nb.loading.fuzz import fuzz
from ost_nb.synth.mutants import mutants


def part(n, seed, keep): return fuzz(mutants(n, seed), tempfile.mkdtemp(prefix=f"seed{seed}-", dir=keep))


if __name__ == "__main__":
    n, seed = (int(word) for word in (*sys.argv[1:3], *("100000", "1")[len(sys.argv) - 1:]))
    keep = sys.argv[3] if len(sys.argv) > 3 else tempfile.mkdtemp(prefix="fuzz-")
    share = -(-n // 20)  # twenty parts, so that progress can be seen
    outcomes, broken, seconds, grown = Counter(), [], [], 0.0
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        for account in pool.map(part, [share] * 20, range(seed, seed + 20), [keep] * 20):
            outcomes, broken, seconds, grown = outcomes + account.outcomes, broken + account.broken, seconds + account.seconds, max(grown, account.grown_mb)
            print(f"{len(seconds)} of {20 * share}, {len(broken)} broken", flush=True)
    for outcome, count in outcomes.most_common(): print(f"{count:8d}  {outcome}")
    ordered = sorted(seconds)
    print(f"median {1e3 * ordered[len(ordered) // 2]:.1f} ms, 99.9 % {1e3 * ordered[int(0.999 * len(ordered))]:.0f} ms, longest {ordered[-1]:.2f} s; a process grew by {grown:.0f} MB at most")
    for name, outcome, path in broken: print(f"BROKEN {outcome}: {name}, kept as {path}")
    sys.exit(bool(broken))
