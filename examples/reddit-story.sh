#!/usr/bin/env bash
# The main job on real posts: did the model in production get worse on new posts, and does training it again help?
#
#   examples/reddit-story.sh [--every N] [--no-fasttext] [POSTS [WORK]]
#
# POSTS  folder with the files of posts            (default: ../shared/data/reddit beside the project)
# WORK   folder to make for everything that is written             (default: a new temporary one; kept)
# --every N      take only every Nth post of each file, for a quick look (needs the zstd program)
# --no-fasttext  leave out the cross-check against the fasttext program
#
# The program is $TOUCHSTONE, else the release build, else the one that is installed.
set -euo pipefail

die() { printf 'reddit-story: %s\n' "$*" >&2; exit 2; }

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
every=1
with_fasttext=yes
arguments=()
while (($# > 0)); do
    case $1 in
    --every) every=${2:?--every needs a number}; shift ;;
    --no-fasttext) with_fasttext=no ;;
    -h | --help) sed -n '2,/^set/ { /^set/d; s/^# \{0,1\}//; p }' "$0"; exit ;;
    -*) die "there is no option $1 (--help lists them)" ;;
    *) arguments+=("$1") ;;
    esac
    shift
done
[[ $every =~ ^[1-9][0-9]*$ ]] || die "--every takes a number from 1 on, not '$every'"

touchstone=${TOUCHSTONE:-$root/build/release/app/touchstone}
[[ -x $touchstone ]] || touchstone=$(command -v touchstone) ||
    die "the program is not built: run packaging/bootstrap build, or set TOUCHSTONE"
posts=${arguments[0]:-$root/../shared/data/reddit}
[[ -d $posts ]] || die "there is no folder $posts: name the one with the posts"
work=${arguments[1]:-$(mktemp -d -t reddit-story.XXXXXX)}
export TOUCHSTONE_WORKSPACE="$work/reddit.touchstone"
[[ ! -e $TOUCHSTONE_WORKSPACE ]] || die "$TOUCHSTONE_WORKSPACE is there already: name another folder"
mkdir -p "$work/answers"

# ---- helpers -------------------------------------------------------------------------------------------------------

say() { printf '\n== %s\n\n' "$*"; }
show() { printf '$ %s\n' "$*"; }

# step NAME COMMAND...: run one command of the program, keep its JSON answer as NAME.
step() {
    local name=$1
    shift
    show touchstone "$@"
    "$touchstone" "$@" --json >"$work/answers/$name.json"
}

# value NAME KEY.KEY...: one value of an answer, for example `value old-on-new denominators.known.p_at_1`.
value() {
    awk -v path="$2" '
        BEGIN { last = split(path, key, "."); at = 1; indent = "  " }
        at > 1 && index($0, substr(indent, 3) "}") == 1 { exit } # the end of the block: there is no such key
        index($0, indent "\"" key[at] "\": ") == 1 {
            if (at == last) { sub(/^[^:]*: /, ""); sub(/,$/, ""); print; exit }
            at++
            indent = indent "  "
        }' "$work/answers/$1.json"
}
execution() { value "$1" execution; }

# compare NAME BASELINE CANDIDATE: the whole comparison goes to NAME.txt, its headline to the terminal.
compare() {
    local sides
    sides=("$(execution "$2")" "$(execution "$3")")
    show touchstone compare "${sides[@]}"
    "$touchstone" compare "${sides[@]}" >"$work/$1.txt"
    awk '/^Headline/ { on = 1 } /^The same/ { on = 0 } /^Why/ { on = 1 } /^p@1,/ { on = 0 } on' "$work/$1.txt"
    echo "(all of it: $work/$1.txt)"
}

# snapshot FILE: the file itself, or every Nth line of it.
snapshot() {
    if ((every == 1)); then
        echo "$posts/$1"
    else
        zstd -dcq "$posts/$1" | awk -v n="$every" 'NR % n == 1' >"$work/${1%.zst}"
        echo "$work/${1%.zst}"
    fi
}

# ---- the story -----------------------------------------------------------------------------------------------------

say "Import what the production model knows, and what came in the months after"
step import-old import "$(snapshot posts-until-2013-04.ndjson.zst)" --name old
step import-new import "$(snapshot posts-2013-05-to-08.ndjson.zst)" --name new
step split-old split old --by random --ratios 0.8,0.1,0.1 --seed 42
step split-new split new --by random --ratios 0.8,0.1,0.1 --seed 42

say "Train the production model, evaluate it on its own test part and on the new posts"
settings=(--dim 100 --lr 0.5 --epoch 5 --word-ngrams 2 --bucket 200000 --threads 2)
step old-model train old/train "${settings[@]}" --name old-posts
old_model=$(execution old-model)
step old-on-old evaluate "$old_model" old/test
step old-on-new evaluate "$old_model" new

say "Drift: the same model on old and on new posts"
compare drift old-on-old old-on-new

say "Train again, with the new posts, and evaluate both models on both test parts"
step new-model train old/train+new/train "${settings[@]}" --name old-and-new-posts
new_model=$(execution new-model)
step old-on-new-test evaluate "$old_model" new/test
step new-on-new-test evaluate "$new_model" new/test
step new-on-old evaluate "$new_model" old/test

say "Does it help on new posts?"
compare retrained-on-new old-on-new-test new-on-new-test

say "Does it harm on old ones?"
compare retrained-on-old old-on-old new-on-old

say "What users typed has no labels: is the model as certain there as on its test part?"
step import-users import "$(snapshot user-submissions-8k.ndjson.zst)" --name users --no-labels --text-columns text
step users evaluate "$old_model" users
compare users old-on-old users

# ---- what came out -------------------------------------------------------------------------------------------------

# row TITLE NAME BLOCK: one line of the table; BLOCK says which rows count.
row() {
    local key
    printf '%-45s' "$1"
    for key in rows p_at_1 recall_at_5 f1_macro mean_p_at_1; do
        printf '%s\n' "$(value "$2" "$3.$key")"
    done | awk '{ printf $1 == "" || $1 == "null" ? "         -" : NR == 1 ? "%10d" : "%10.3f", $1 } END { print "" }'
}

say "What came out"
printf '%-45s%10s%10s%10s%10s%10s\n' "" rows P@1 recall@5 "f1 macro" "mean p@1"
row "old model, old test part" old-on-old metrics
row "old model, new posts" old-on-new metrics
row "  of these, posts with a label that it knows" old-on-new denominators.known
row "old model, new test part" old-on-new-test metrics
row "retrained model, new test part" new-on-new-test metrics
row "retrained model, old test part" new-on-old metrics
row "old model, what users typed" users metrics

# ---- the same with the fasttext program ----------------------------------------------------------------------------

# fasttext_test LINES K: "rows P@K R@K"; the program leaves out lines whose label it does not know.
fasttext_test() { fasttext test "$work/fasttext.bin" "$1" "$2" | awk '{ printf "%s ", $2 }'; }

# side_by_side TITLE NAME BLOCK LINES
side_by_side() {
    echo "$(value "$2" "$3.rows") $(value "$2" "$3.p_at_1") $(value "$2" "$3.recall_at_5")" \
        "$(fasttext_test "$4" 1) $(fasttext_test "$4" 5)" |
        awk -v title="$1" '{
            format = "%-22s%-12s%9d%9.3f%9.3f%+9.3f\n"
            if ($1 != $4) { print title ": " $1 " rows here, " $4 " there" > "/dev/stderr"; exit 1 }
            printf format, title, "P@1", $1, $2, $5, $2 - $5
            printf format, "", "recall@5", $1, $3, $9, $3 - $9
        }'
}

if [[ $with_fasttext == yes ]] && command -v fasttext >/dev/null; then
    say "The same lines and settings, with the fasttext program"
    step train-lines export lines old/train --shuffle 42 --output "$work/train.txt"
    step test-lines export lines old/test --output "$work/test.txt"
    step new-lines export lines new --output "$work/new.txt"
    options=(-dim 100 -lr 0.5 -epoch 5 -wordNgrams 2 -bucket 200000 -thread 2)
    show fasttext supervised -input "$work/train.txt" -output "$work/fasttext" "${options[@]}"
    fasttext supervised -input "$work/train.txt" -output "$work/fasttext" "${options[@]}" -verbose 0
    printf '\n%-34s%9s%9s%9s%9s\n' "" rows here fasttext change
    side_by_side "old test part" old-on-old denominators.known "$work/test.txt"
    side_by_side "new, known labels" old-on-new denominators.known "$work/new.txt"
fi

echo
echo "Everything is in $work; open it with: touchstone $TOUCHSTONE_WORKSPACE"
