#!/usr/bin/env python3
"""Compares what Touchstone learns from real posts with what the fasttext program learns from the same lines.

Trains both with the same parameters and threads, over several seeds, with each loss, and Touchstone with its own
choice of batch, with fastText's rule (batch 1) and with the largest batch (16). Every model is evaluated by
`touchstone evaluate` on the same held-back posts. Prints a Markdown table: mean and standard deviation over the
seeds, and the difference from the library with its 95 % interval (Welch's t over the seeds; the held-back posts are
the same, so their chance is not in it).

    tests/story/quality.py TOUCHSTONE FOLDER_OF_REAL_POSTS [--training-rows 40000] [--held-back 20000] [--batches 0,1,16]

Exit code 1: somewhere Touchstone with its own choice of batch is worse by more than --allowed and the seeds' noise.
"""

import argparse
import json
import math
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

try:
    from scipy import stats
except ImportError:
    print("SKIP WHOLE TEST: scipy is not installed")
    sys.exit(0)

METRICS = ("p_at_1", "recall_at_5", "ece", "mean_p_at_1")
JUDGED = ("p_at_1", "recall_at_5", "ece")
VARIANTS = {
    "dim 32, bigrams, lr 0.5": {"dim": 32, "wordNgrams": 2, "bucket": 200000, "lr": 0.5, "epoch": 5},
    "dim 100, words, lr 0.2": {"dim": 100, "wordNgrams": 1, "bucket": 0, "lr": 0.2, "epoch": 5},
}
LOSSES = ("softmax", "ova", "ns", "hs")


class Bench:
    def __init__(self, touchstone, folder, threads):
        self.touchstone = touchstone
        self.folder = pathlib.Path(folder)
        self.threads = threads
        self.environment = dict(os.environ, TOUCHSTONE_WORKSPACE=str(self.folder / "quality.touchstone"))

    def run(self, *arguments):
        """The JSON that a command of Touchstone prints, or None where it fails with exit code 2."""
        done = subprocess.run([self.touchstone, *arguments, "--json"], env=self.environment, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if done.returncode == 2 and "the weights grew" in done.stderr:
            return None
        if done.returncode != 0:
            sys.exit(f"{' '.join(arguments)}: exit {done.returncode}\n{done.stdout}{done.stderr}")
        return json.loads(done.stdout)

    def evaluate(self, model):
        metrics = self.run("evaluate", str(model), "posts/test", "--recipe", "standard")["metrics"]
        return {name: metrics[name] for name in METRICS}

    def library(self, loss, variant, seed):
        output = self.folder / "library"
        command = ["fasttext", "supervised", "-input", str(self.folder / "train.txt"), "-output", str(output),
                   "-loss", loss, "-thread", str(self.threads), "-seed", str(seed), "-verbose", "0"]
        for name, value in variant.items():
            command += ["-" + name, str(value)]
        begin = time.monotonic()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        seconds = time.monotonic() - begin
        return self.evaluate(output.with_suffix(".bin")) | {"seconds": seconds, "batch": None}

    def ours(self, loss, variant, seed, batch):
        options = {"wordNgrams": "word-ngrams"}
        command = ["train", "posts/train", "--loss", loss, "--threads", str(self.threads), "--seed", str(seed),
                   "--batch", str(batch)]
        for name, value in variant.items():
            if name != "bucket" or value > 0:
                command += ["--" + options.get(name, name), str(value)]
        begin = time.monotonic()
        trained = self.run(*command)
        seconds = time.monotonic() - begin
        if trained is None:
            return None
        execution = trained["execution"]
        used = self.run("show", str(execution))["metrics"]["batch"]
        return self.evaluate(execution) | {"seconds": seconds, "batch": used}


def prepare(bench, posts, training_rows, held_back):
    wanted = training_rows + held_back
    unpacked = subprocess.run(["zstd", "-dcq", str(posts)], check=True, stdout=subprocess.PIPE).stdout
    lines = unpacked.splitlines(keepends=True)
    chosen = random.Random(8).sample(lines, min(wanted, len(lines)))
    file = bench.folder / "posts.ndjson"
    file.write_bytes(b"".join(chosen))
    bench.run("import", str(file), "--name", "posts")
    share = training_rows / wanted
    parts = bench.run("split", "posts", "--by", "random", "--ratios", f"{share:.6f},{1 - share:.6f}")["parts"]
    bench.run("export", "lines", "posts/train", "--output", str(bench.folder / "train.txt"), "--shuffle", "1")
    return parts


def difference(ours, theirs):
    """Difference of the means with the half width of its 95 % interval."""
    change = statistics.mean(ours) - statistics.mean(theirs)
    a = statistics.variance(ours) / len(ours)
    b = statistics.variance(theirs) / len(theirs)
    if a + b == 0:
        return change, 0.0
    freedom = (a + b) ** 2 / (a ** 2 / (len(ours) - 1) + b ** 2 / (len(theirs) - 1))
    return change, float(stats.t.ppf(0.975, freedom)) * math.sqrt(a + b)


def cell(values):
    return f"{statistics.mean(values):.4f} ± {statistics.stdev(values):.4f}"


def row_of(name, runs, peers, used):
    cells = [name, used]
    for metric in METRICS:
        values = [run[metric] for run in runs]
        text = cell(values)
        if peers is not None:
            change, half = difference(values, [run[metric] for run in peers])
            text += f" ({change:+.4f} ± {half:.4f})"
        cells.append(text)
    cells.append(f"{statistics.median(run['seconds'] for run in runs):.1f}")
    return "| " + " | ".join(cells) + " |"


def is_worse(runs, peers, allowed):
    """Names of the metrics where `runs` are worse beyond `allowed` and the seeds' noise."""
    names = []
    for metric in JUDGED:
        change, half = difference([run[metric] for run in runs], [run[metric] for run in peers])
        loss = change if metric == "ece" else -change
        if loss > allowed and loss > half:
            names.append(f"{metric} by {loss:.4f}")
    return names


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("touchstone")
    parser.add_argument("posts", type=pathlib.Path)
    parser.add_argument("--training-rows", type=int, default=40000)
    parser.add_argument("--held-back", type=int, default=20000)
    parser.add_argument("--seeds", default="1,2,3")
    parser.add_argument("--losses", default=",".join(LOSSES))
    parser.add_argument("--batches", default="0,1,16", help="0: Touchstone's own choice")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--allowed", type=float, default=0.005)
    options = parser.parse_args()
    if shutil.which("fasttext") is None:
        print("SKIP WHOLE TEST: the fasttext program is not installed")
        return 0
    posts = options.posts / "posts-until-2013-04.ndjson.zst"
    if not posts.is_file():
        print(f"SKIP WHOLE TEST: there are no real posts in {options.posts}")
        return 0
    seeds = [int(seed) for seed in options.seeds.split(",")]
    batches = [int(batch) for batch in options.batches.split(",")]
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options.touchstone, folder, options.threads)
        parts = prepare(bench, posts, options.training_rows, options.held_back)
        print(f"{parts['train']} training rows, {parts['test']} held-back rows, {options.threads} threads, "
              f"seeds {options.seeds}\n")
        for title, variant in VARIANTS.items():
            print(f"### {title}, {variant['epoch']} epochs\n")
            print("| | batch used | P@1 | recall@5 | ECE | mean p@1 | seconds |\n|---|---|---|---|---|---|---|")
            for loss in options.losses.split(","):
                peers = [bench.library(loss, variant, seed) for seed in seeds]
                print(row_of(f"{loss}: fasttext", peers, None, "-"), flush=True)
                for batch in batches if loss in ("softmax", "ova") else batches[:1]:
                    runs = [bench.ours(loss, variant, seed, batch) for seed in seeds]
                    name = f"{loss}: " + ("touchstone" if batch == 0 else f"touchstone, batch {batch}")
                    if None in runs:
                        print(f"| {name} | {batch} | diverged with {runs.count(None)} of {len(seeds)} seeds "
                              "| | | | |", flush=True)
                        continue
                    used = "/".join(sorted({str(run["batch"]) for run in runs}))
                    print(row_of(name, runs, peers, used), flush=True)
                    if batch == 0:
                        problems += [f"{loss}, {title}: {problem}"
                                     for problem in is_worse(runs, peers, options.allowed)]
            print()
    for problem in problems:
        print(f"FAIL: worse than the library: {problem}", file=sys.stderr)
    if not problems:
        print("PASS: nowhere worse than the library beyond the seeds' noise")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
