#!/usr/bin/python3
"""Counts what a comparison counts, with scikit-learn and scipy: f1 of every label of both sides, Kolmogorov-Smirnov,
Wasserstein-1, flips. Reads the columns of two executions with numpy, prints the numbers and the seconds as JSON.
    comparison_peer.py FOLDER_OF_THE_BASELINE FOLDER_OF_THE_CANDIDATE"""
import json
import sys
import time

try:
    import numpy as np
    from scipy.stats import ks_2samp, wasserstein_distance
    from sklearn.metrics import precision_recall_fscore_support
except ImportError as problem:
    print(json.dumps({"missing": problem.name}))
    sys.exit(0)

folders = sys.argv[1:3]
started = time.perf_counter()
truth, first, p1 = [], [], []
for folder in folders:
    truth.append(np.load(folder + "/truth.npy", mmap_mode="r"))
    first.append(np.load(folder + "/label.npy", mmap_mode="r")[:, 0])
    p1.append(np.load(folder + "/probability.npy", mmap_mode="r")[:, 0])
macro = []
for side in range(2):
    f1 = precision_recall_fscore_support(truth[side], first[side], average=None, zero_division=0)[2]
    macro.append(float(f1.mean()))
ks = float(ks_2samp(p1[0], p1[1], mode="asymp").statistic)
wasserstein = float(wasserstein_distance(p1[0], p1[1]))
right = [first[side] == truth[side] for side in range(2)]
only_baseline = int((right[0] & ~right[1]).sum())
print(json.dumps({"seconds": time.perf_counter() - started, "f1_macro": macro, "ks": ks, "wasserstein": wasserstein,
                  "only_baseline": only_baseline}))
