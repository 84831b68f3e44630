#!/usr/bin/env bash
# Real posts, scored by the fasttext program and written as the reference pipeline writes them, are taken in and give the
# same comparison as evaluating the same two models here, to the last digit that the file holds.
#   tst_foreignpredictions.sh TOUCHSTONE POSTS [EVERY]
set -euo pipefail

touchstone=$1
posts=$2
every=${3:-6}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[[ -f $posts/posts-until-2013-04.ndjson.zst ]] || { echo "SKIP WHOLE TEST: there are no posts in $posts"; exit 0; }
command -v fasttext >/dev/null || { echo "SKIP WHOLE TEST: the fasttext program is not installed"; exit 0; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export TOUCHSTONE_WORKSPACE=$work/w.touchstone

# The number of the last execution in what a command printed as JSON.
number() { python3 -c 'import json, sys
d = json.load(sys.stdin); print(d.get("execution") or d["executions"][-1]["execution"])'; }

zstd -dcq "$posts/posts-until-2013-04.ndjson.zst" | awk -v n="$every" 'NR % n == 1' >posts.ndjson
"$touchstone" import posts.ndjson --name posts >/dev/null 2>&1
"$touchstone" split posts --by random --ratios 0.7,0.3 >/dev/null
"$touchstone" export lines posts/train --output train.txt --shuffle 1 >/dev/null 2>&1
"$touchstone" export lines posts/test --output test.txt >/dev/null 2>&1

evaluated=()
taken=()
for epochs in 2 5; do
    folder=$work/run-$epochs
    mkdir "$folder"
    fasttext supervised -input train.txt -output "$folder/model" -dim 32 -lr 0.5 -epoch "$epochs" -wordNgrams 2 \
        -bucket 100000 -loss softmax -thread 2 -verbose 0 >/dev/null 2>&1
    fasttext predict-prob "$folder/model.bin" test.txt 5 >answers.txt
    printf '{"epoch": %d, "dim": 32, "loss": "softmax"}\n' "$epochs" >"$folder/parameters.json"
    # Texts of the standard recipe and labels of this data hold neither comma nor quote.
    awk -v OFS=, '
        BEGIN { print "text,label,label@1,label@2,label@3,label@4,label@5,p@1,p@2,p@3,p@4,p@5,error" }
        NR == FNR { lines[FNR] = $0; next }
        {
            line = lines[FNR]
            space = index(line, " ")
            label = substr(line, 10, (space ? space : length(line) + 1) - 10)
            text = space ? substr(line, space + 1) : ""
            n = split($0, answer, " ")
            row = text OFS label
            for (k = 1; k <= 5; k++) row = row OFS (2 * k <= n ? substr(answer[2 * k - 1], 10) : "")
            for (k = 1; k <= 5; k++) row = row OFS (2 * k <= n ? answer[2 * k] : "")
            print row, (substr(answer[1], 10) == label ? "False" : "True")
        }' test.txt answers.txt >"$folder/test_predictions.csv"
    evaluated+=("$("$touchstone" evaluate "$folder/model.bin" posts/test --recipe standard --json 2>/dev/null | number)")
    taken+=("$("$touchstone" import-executions "$folder" --dataset posts/test --json 2>/dev/null | number)")
done

"$touchstone" compare "${evaluated[@]}" --json >evaluated.json 2>/dev/null
"$touchstone" compare "${taken[@]}" --json >taken.json 2>/dev/null
"$touchstone" compare "${evaluated[1]}" "${taken[1]}" --json >same.json 2>/dev/null
python3 "$here/samecomparison.py" evaluated.json taken.json same.json

# Without a dataset, one is made of each file; as the posts are the same, so is the dataset.
one=$("$touchstone" import-executions run-2/test_predictions.csv --new-dataset made --json 2>/dev/null | number)
two=$("$touchstone" import-executions run-5/test_predictions.csv --new-dataset made --json 2>/dev/null | number)
"$touchstone" compare "$one" "$two" --json 2>/dev/null |
    python3 -c 'import json, sys; d = json.load(sys.stdin); assert d["paired"], "not paired"'
echo "the comparisons are the same"
