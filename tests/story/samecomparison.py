"""Two comparisons of the same two models on the same rows: evaluated here, and taken in from files that hold probabilities
with six digits. Everything that is counted must be equal, what is made of probabilities must agree to these digits.

    samecomparison.py EVALUATED.json TAKEN.json SAME.json
"""
import json
import sys

evaluated, taken, same = (json.load(open(name, encoding="utf-8")) for name in sys.argv[1:])
problems = []


def equal(what, left, right, within=0.0):
    if left is None or right is None:
        if left is not right:
            problems.append(f"{what}: {left} and {right}")
    elif abs(left - right) > within:
        problems.append(f"{what}: {left} and {right}")


assert evaluated["paired"] and taken["paired"]
assert evaluated["baseline"]["rows"] > 1000
for name in ("p_at_1", "recall_at_5", "f1_macro", "f1_weighted"):
    for value in ("baseline", "candidate", "change", "p"):
        equal(f"{name} {value}", evaluated["headline"][name][value], taken["headline"][name][value])
for value in ("baseline", "candidate", "change"):
    equal(f"mean_p_at_1 {value}", evaluated["headline"]["mean_p_at_1"][value],
          taken["headline"]["mean_p_at_1"][value], 1e-6)
for name in ("ks", "wasserstein", "jensen_shannon", "psi"):
    equal(name, evaluated["p_at_1"][name], taken["p_at_1"][name], 2e-4)
for name, value in evaluated["flips"].items():
    if isinstance(value, (int, float)):
        equal(f"flips {name}", value, taken["flips"][name])
for name, value in evaluated["decomposition"].items():
    if isinstance(value, (int, float)):
        equal(f"decomposition {name}", value, taken["decomposition"][name])
theirs = {label["label"]: label for label in taken["labels"]}
assert len(theirs) == len(evaluated["labels"]) > 250
for label in evaluated["labels"]:
    other = theirs[label["label"]]
    for name in ("support", "predicted", "precision", "recall", "f1"):
        for side in (0, 1):
            equal(f"{label['label']} {name}", label[name][side], other[name][side])
    for name in ("f1_change", "p", "q", "shrunken_change"):
        equal(f"{label['label']} {name}", label[name], other[name], 1e-12)
    if (label["status"], label["verdict"]) != (other["status"], other["verdict"]):
        problems.append(f"{label['label']}: {label['verdict']} and {other['verdict']}")
equal("rows that differ of the same model", same["flips"]["only_baseline"] + same["flips"]["only_candidate"], 0)
equal("mean p@1 of the same model", same["headline"]["mean_p_at_1"]["change"], 0, 1e-6)
if problems:
    print("\n".join(problems[:20]))
    sys.exit(f"{len(problems)} values differ")
