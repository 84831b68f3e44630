#!/usr/bin/python3
"""Made golden.json with Debian 12's python3-sklearn 1.2.1, python3-statsmodels 0.13.5 and python3-numpy 1.24.2:
    python3 golden.py > golden.json
Random predictions with skewed labels, rows without a label, labels that the model lacks, rows with fewer answers than k,
and many equal probabilities."""
import json
import sys
import warnings

import numpy as np
from sklearn.calibration import calibration_curve
from sklearn.isotonic import IsotonicRegression
from sklearn.metrics import f1_score, precision_recall_fscore_support
from statsmodels.stats.proportion import proportion_confint

warnings.filterwarnings("ignore")
rng = np.random.default_rng(7)
N, MODEL, LABELS, K = 900, 12, 15, 6
gold = rng.choice(LABELS, N, p=(w := 1 / np.arange(1, LABELS + 1)) / w.sum())
gold[rng.random(N) < 0.1] = -1
label = np.full((N, K), -1)
probability = np.zeros((N, K), np.float32)
for i in range(N):
    order = rng.permutation(MODEL)
    if 0 <= gold[i] < MODEL and rng.random() < 0.6:
        order = np.concatenate([[gold[i]], order[order != gold[i]]])
    p = np.sort(rng.dirichlet(np.full(MODEL, 0.3)))[::-1]
    answers = K if rng.random() < 0.9 else rng.integers(0, K)
    label[i, :answers] = order[:answers]
    probability[i, :answers] = np.round(p[:answers], 2)

labelled = gold >= 0
first, p1 = label[:, 0], probability[:, 0].astype(np.float64)


def metrics(rows):
    y, prediction, top = gold[rows], first[rows], label[rows]
    present = np.unique(y)
    known = present[present < MODEL]
    hits = (top == y[:, None]).sum()
    return {
        "rows": int(rows.sum()),
        "p_at_1": float((y == prediction).mean()),
        "recall_at_5": float((top[:, :5] == y[:, None]).any(axis=1).mean()),
        "p_at_k": float(hits / (top >= 0).sum()),
        "r_at_k": float(hits / len(y)),
        "f1_macro": f1_score(y, prediction, labels=present, average="macro"),
        "f1_macro_known_labels": f1_score(y, prediction, labels=known, average="macro"),
        "f1_weighted": f1_score(y, prediction, labels=present, average="weighted"),
    }


precision, recall, f1, support = precision_recall_fscore_support(gold[labelled], first[labelled], labels=range(LABELS))
right = (gold == first)[labelled].astype(int)
accuracy, confidence = calibration_curve(right, p1[labelled], n_bins=15, strategy="quantile")
inner = np.percentile(p1[labelled], np.linspace(0, 100, 16))[1:-1]
sizes = np.bincount(np.searchsorted(inner, p1[labelled]), minlength=15)
sizes = sizes[sizes > 0]
lower, upper = proportion_confint(np.round(accuracy * sizes), sizes, method="wilson")
curve = IsotonicRegression(out_of_bounds="clip").fit(p1[labelled], right)
asked = np.linspace(0, 1, 41)
json.dump({
    "k": K, "model_labels": MODEL, "labels": LABELS,
    "truth": gold.tolist(), "label": label.ravel().tolist(), "probability": [round(float(p), 2) for p in probability.ravel()],
    "all": metrics(labelled), "known": metrics(labelled & (gold < MODEL)),
    "precision": precision.tolist(), "recall": recall.tolist(), "f1": f1.tolist(), "support": support.tolist(),
    "predicted": [int((first[labelled] == l).sum()) for l in range(LABELS)],
    "mean_p_at_1": float(p1.mean()), "histogram": np.histogram(p1, np.arange(21) / 20)[0].tolist(),
    "calibration": {"rows": sizes.tolist(), "confidence": confidence.tolist(), "accuracy": accuracy.tolist(),
        "lower": lower.tolist(), "upper": upper.tolist()},
    "curve": {"confidence": asked.tolist(), "accuracy": curve.predict(asked).tolist()},
    "ece": float((sizes * np.abs(confidence - accuracy)).sum() / sizes.sum()),
}, sys.stdout)
print()
