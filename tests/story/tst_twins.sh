#!/usr/bin/env bash
# Retraining alone must not look like a change: four models of the same real posts and settings that differ in their
# seeds. One pair tells how much retraining changes (--twin); of the labels of a second pair at most 2 % may then be
# called degraded or improved, on about 20,000 rows and on about 70,000.
#   tst_twins.sh TOUCHSTONE FOLDER_OF_REAL_POSTS SCRATCH
set -euo pipefail

touchstone=$1
posts=$2/posts-until-2013-04.ndjson.zst
scratch=$3/twins-scratch
if [[ ! -r $posts ]]; then
    echo "SKIP WHOLE TEST: there are no real posts in $2"
    exit 0
fi
mkdir -p "$scratch"
trap 'rm -rf "$scratch"' EXIT
export TOUCHSTONE_WORKSPACE=$scratch/twins.touchstone
rm -rf "$TOUCHSTONE_WORKSPACE"
failures=0

# number FIELD: of the JSON document on standard input.
number() {
    python3 -c 'import functools, json, sys
print(functools.reduce(lambda value, key: value[key], sys.argv[1].split("."), json.load(sys.stdin)))' "$1"
}

"$touchstone" import "$posts" --name old >/dev/null 2>&1
for ratios in 0.8,0.1,0.1 0.58,0.1,0.32; do
    "$touchstone" split old --by random --ratios "$ratios" >/dev/null 2>&1
    models=()
    for seed in 1 2 3 4; do
        if ((seed == 1)); then
            models+=("$("$touchstone" train old/train --dim 32 --lr 0.5 --epoch 5 --word-ngrams 2 --bucket 200000 \
                --seed 1 --json 2>/dev/null | number execution)")
        else # a twin has the seed after that of its original
            models+=("$("$touchstone" train --twin-of "${models[-1]}" --json 2>/dev/null | number execution)")
        fi
    done
    # The noise floor comes from 1 and 2, the pair that is judged is 3 and 4.
    "$touchstone" compare "${models[2]}" "${models[3]}" --on old/test --twin "${models[1]}" --json 2>/dev/null \
        >"$scratch/judged.json"
    "$touchstone" compare "${models[2]}" "${models[3]}" --on old/test --json 2>/dev/null >"$scratch/alone.json"
    rows=$(number baseline.rows <"$scratch/judged.json")
    labels=$(number f1_change_distribution.labels <"$scratch/judged.json")
    called=$(($(number verdicts.degraded <"$scratch/judged.json") + $(number verdicts.improved <"$scratch/judged.json")))
    alone=$(($(number verdicts.degraded <"$scratch/alone.json") + $(number verdicts.improved <"$scratch/alone.json")))
    tau=$(number twin.tau <"$scratch/judged.json")
    echo "$rows rows, $labels labels: $called called with the noise floor (tau $tau), $alone without"
    if ((labels < 250 || called * 50 > labels)); then
        echo "FAIL: more than 2 % of the labels of two twins are called changed, or too few were judged" >&2
        failures=$((failures + 1))
    fi
done
((failures == 0)) && echo "PASS: retraining alone is not called a change"
exit $((failures > 0))
