#!/usr/bin/env bash
# The steps of packaging/ci on the demo's data: drift is found, a candidate is trained and passes; rows like those that
# production was approved on need nothing.
#   tst_ci.sh TOUCHSTONE PROJECT SCRATCH
set -euo pipefail

export TOUCHSTONE=$1
project=$2
scratch=$3/ci-scratch
rm -rf "$scratch"
mkdir -p "$scratch"
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
export TOUCHSTONE_WORKSPACE=$scratch/demo.touchstone TOUCHSTONE_REVIEWER="Ada <ada@example.org>"

fail() { echo "FAIL: $*" >&2; exit 1; }

"$TOUCHSTONE" demo demo.touchstone --json >/dev/null 2>demo.err || { cat demo.err; fail "no demo"; }
"$TOUCHSTONE" release add 5 >added.txt
version=$(cut -d ' ' -f 1 added.txt)
"$TOUCHSTONE" release approve "$version" --reason "the first one" >/dev/null
"$TOUCHSTONE" release alias production "$version" >/dev/null
"$TOUCHSTONE" export lines posts-new/test --output new.txt >/dev/null
"$TOUCHSTONE" export lines posts-old/test --output same.txt >/dev/null

# ---- new posts: retraining is due ----------------------------------------------------------------------------------
export GITHUB_STEP_SUMMARY=$scratch/step.md
export TRAIN_ON=posts-old/train+posts-new/train TRAIN_OPTIONS="--dim 50 --lr 0.5 --epoch 8 --threads 1 --seed 1"
# What GATES asks has to fit rows as few as these.
cat >gates.json <<'END'
{"gates": [
  {"name": "P@1", "rule": "change", "metric": "p_at_1", "at_least": -0.01},
  {"name": "removed-labels", "rule": "removed-labels", "at_most": 0},
  {"name": "rows", "rule": "rows", "at_least": 300}
]}
END
code=0
DATASET=arrived OUT=report GATES=gates.json "$project/packaging/ci/touchstone-ci" new.txt >ci.txt 2>ci.err || code=$?
((code == 0)) || { cat ci.txt ci.err; fail "a candidate that passes ended with $code"; }
grep -q "Retraining is due" report/drift.txt || fail "drift was not found"
grep -q "passes: it waits for a person" ci.txt || fail "no candidate"
grep -q "### Gates" report/summary.md || fail "no gates in the summary"
grep -q '<section id="gates">' report/report.html || fail "no HTML report"
grep -q '<section id="posts">' report/report.html && fail "texts of posts in the report of CI"
grep -q '<testcase name="P@1" classname="touchstone.gates.change"' report/gates.xml || fail "no JUnit report"
grep -q "## Drift check" step.md || fail "the step has no summary of the drift"
grep -q "## Comparison of two text classifiers" step.md || fail "the step has no summary of the comparison"
"$TOUCHSTONE" release history --json >history.json
grep -q '"state": "pending"' history.json || fail "the candidate is no version"
[[ $("$TOUCHSTONE" release history production --json | grep -c "\"version\": \"$version\"") -ge 1 ]] ||
    fail "production moved by itself"

# ---- gates that it cannot meet -------------------------------------------------------------------------------------
cat >strict.json <<'END'
{"gates": [{"name": "perfect", "rule": "value", "metric": "p_at_1", "at_least": 0.99}]}
END
code=0
DATASET=arrived OUT=report GATES=strict.json "$project/packaging/ci/touchstone-ci" new.txt >ci.txt 2>ci.err || code=$?
((code == 1)) || { cat ci.txt ci.err; fail "a candidate that fails ended with $code"; }
grep -q '<failure message=' report/gates.xml || fail "the failed gate is no failed test"

# ---- posts like the old ones: nothing is due -----------------------------------------------------------------------
code=0
DATASET=same OUT=report "$project/packaging/ci/touchstone-ci" same.txt >ci.txt 2>ci.err || code=$?
((code == 0)) || { cat ci.txt ci.err; fail "the same kind of posts ended with $code"; }
grep -q "nothing to do" ci.txt || { cat ci.txt; fail "the same kind of posts led to a candidate"; }
echo "all steps of packaging/ci do what they should"
