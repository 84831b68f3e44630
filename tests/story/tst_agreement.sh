#!/usr/bin/env bash
# Scores real posts with models that the fasttext program trained, once with each loss, and compares every label and
# probability with what `fasttext predict-prob` prints for the same lines.
#   tst_agreement.sh TOUCHSTONE POSTS [EVERY]
set -euo pipefail

touchstone=$1
posts=$2
every=${3:-6}
[[ -f $posts/posts-until-2013-04.ndjson.zst ]] || { echo "SKIP WHOLE TEST: there are no posts in $posts"; exit 0; }
command -v fasttext >/dev/null || { echo "SKIP WHOLE TEST: the fasttext program is not installed"; exit 0; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export TOUCHSTONE_WORKSPACE=$work/w.touchstone

zstd -dcq "$posts/posts-until-2013-04.ndjson.zst" | awk -v n="$every" 'NR % n == 1' >posts.ndjson
"$touchstone" import posts.ndjson --name posts >/dev/null 2>&1
"$touchstone" split posts --by random --ratios 0.7,0.3 >/dev/null
"$touchstone" export lines posts/train --output train.txt --shuffle 1 >/dev/null 2>&1
"$touchstone" export lines posts/test --output test.txt >/dev/null 2>&1

failed=0
for loss in softmax hs ns ova; do
    fasttext supervised -input train.txt -output "$loss" -dim 32 -lr 0.5 -epoch 3 -wordNgrams 2 -bucket 100000 \
        -loss "$loss" -thread 2 -verbose 0 >/dev/null 2>&1
    fasttext predict-prob "$loss.bin" test.txt 5 >"$loss.fasttext"
    number=$("$touchstone" evaluate "./$loss.bin" posts/test --recipe standard --json 2>/dev/null |
        awk '/^  "execution": / { gsub(/[^0-9]/, ""); print }')
    "$touchstone" export predictions "$number" --csv "$loss.csv" >/dev/null
    # Columns: row,id,label,label@1..5,p@1..5. Labels of this data hold no comma. fastText prints 6 digits.
    awk -v loss="$loss" -F, '
        NR == FNR { if (FNR > 1) ours[FNR - 1] = $0; next }
        {
            rows++
            split(ours[FNR], our, ",")
            n = split($0, theirs, " ")
            step = loss == "ns" || loss == "ova" ? 1.6e-2 : 1.1e-5 # one step of the 512-step sigmoid table, at most 1/64
            second = n >= 4 ? theirs[4] : 0
            if (substr(theirs[1], 10) != our[4] && theirs[2] - second > 2e-6) firsts++
            for (k = 1; 2 * k <= n; k++) {
                p = theirs[2 * k] + 0
                p = loss == "hs" ? (p > 1 ? 1 : p) : p - 1e-5
                d = p - our[8 + k]; if (d < 0) d = -d
                values++
                if (d > largest) largest = d
                if (d > 1.1e-5) apart++
                if (d > step) far++
            }
        }
        END {
            allowed = loss == "ns" || loss == "ova" ? values / 10000 : 0
            printf "%-8s %6d rows, first label differs: %d, largest difference: %.2g, values apart: %d of %d\n",
                loss, rows, firsts, largest, apart, values
            exit rows < 1000 || firsts > 0 || far > 0 || apart > allowed
        }' "$loss.csv" "$loss.fasttext" || failed=1
done
((failed == 0)) && echo "all agree"
exit "$failed"
