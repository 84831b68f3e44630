#!/usr/bin/env bash
# The whole life of a release on real posts: a model goes to production, new posts drift away from it, gates refuse it on
# them, a retrained candidate passes, a person approves it, production moves, and is rolled back. Every step checks what
# came out, so the script ends with an error where the story does not hold.
#
#   examples/acceptance-story.sh [--every N] [POSTS [WORK]]
#
# POSTS  folder with the files of posts            (default: ../shared/data/reddit beside the project)
# WORK   folder to make for everything that is written             (default: a new temporary one; kept)
# --every N      take only every Nth post of each file, for a quick look (needs the zstd program)
#
# The program is $TOUCHSTONE, else the release build, else the one that is installed.
set -euo pipefail

die() { printf 'acceptance-story: %s\n' "$*" >&2; exit 2; }

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
every=1
arguments=()
while (($# > 0)); do
    case $1 in
    --every) every=${2:?--every needs a number}; shift ;;
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
work=${arguments[1]:-$(mktemp -d -t acceptance-story.XXXXXX)}
export TOUCHSTONE_WORKSPACE="$work/reddit.touchstone"
export TOUCHSTONE_REVIEWER=${TOUCHSTONE_REVIEWER:-Ada <ada@example.org>}
[[ ! -e $TOUCHSTONE_WORKSPACE ]] || die "$TOUCHSTONE_WORKSPACE is there already: name another folder"
mkdir -p "$work"

# ---- helpers -------------------------------------------------------------------------------------------------------

say() { printf '\n== %s\n\n' "$*"; }

# step CODE COMMAND...: run one command of the program, print its answer, and expect that exit code. The answer stays in
# $work/answer.txt.
step() {
    local wanted=$1 code=0
    shift
    printf '$ touchstone %s\n' "$*"
    "$touchstone" "$@" >"$work/answer.txt" 2>"$work/messages.txt" || code=$?
    if ((code != wanted)); then
        cat "$work/answer.txt" "$work/messages.txt" >&2
        printf 'acceptance-story: that ended with %d instead of %d\n' "$code" "$wanted" >&2
        exit 1
    fi
}
# gates: what a comparison was asked.
gates() { sed -n '/^Gates$/,/^Headline/ { /^Headline/d; p }' "$work/answer.txt"; }
# version: the name of the version that a release add made.
version() { awk 'NR == 1 { print $1 }' "$work/answer.txt"; }
# number COMMAND...: run a command and give the number of its execution.
number() { "$touchstone" "$@" --json 2>/dev/null | sed -n 's/^  "execution": \([0-9]*\),\{0,1\}$/\1/p'; }
# points ALIAS VERSION: the alias is there.
points() {
    "$touchstone" release history "$1" | grep -q "^$1  *$2 " ||
        { printf 'acceptance-story: %s does not point to %s\n' "$1" "$2" >&2; exit 1; }
}
snapshot() {
    if ((every == 1)); then
        echo "$posts/$1"
    else
        zstd -dcq "$posts/$1" | awk -v n="$every" 'NR % n == 1' >"$work/${1%.zst}"
        echo "$work/${1%.zst}"
    fi
}

settings=(--dim 100 --lr 0.5 --epoch 5 --word-ngrams 2 --bucket 200000 --threads 2)

# ---- the story -----------------------------------------------------------------------------------------------------

say "A model is trained, evaluated, approved as the first one, and goes to production"
step 0 import "$(snapshot posts-until-2013-04.ndjson.zst)" --name old
step 0 split old --by random --ratios 0.8,0.1,0.1 --seed 42
old_model=$(number train old/train "${settings[@]}" --name old-posts)
old_on_old=$(number evaluate "$old_model" old/test)
step 0 release add "$old_model" --reason "the first model"
first=$(version)
step 2 release alias production "$first"
cat "$work/messages.txt"
step 0 release approve "$first" --reason "it is the first: there is nothing to compare it with"
step 0 release alias production "$first"
points production "$first"

say "It is used: what users typed has no labels, and p@1 is still there"
step 0 import "$(snapshot user-submissions-8k.ndjson.zst)" --name users --no-labels --text-columns text
step 0 evaluate production users
sed -n '/mean p@1/p' "$work/answer.txt"

say "Newer posts come in: is production still what it was?"
step 0 import "$(snapshot posts-2013-05-to-08.ndjson.zst)" --name new
step 0 split new --by random --ratios 0.8,0.1,0.1 --seed 42
step 1 drift new
sed -n '/^Retraining/,/^$/p' "$work/answer.txt"

say "The gates refuse the model in production on the new posts"
old_on_new=$(number evaluate production new)
step 1 compare "$old_on_old" "$old_on_new" --gates default
gates

say "A candidate learns old and new posts, and meets production on rows that neither has seen"
new_model=$(number train old/train+new/train "${settings[@]}" --name old-and-new-posts)
step 0 release add "$new_model" --reason "retrained with the newer posts"
second=$(version)
step 0 compare production "$second" --on new/test --gates default --markdown "$work/summary.md" \
    --html "$work/report.html" --junit "$work/gates.xml"
gates

say "A person approves it on that evidence, and production moves"
step 2 release approve "$second" --reason "without evidence"
cat "$work/messages.txt"
step 0 release approve "$second" --on new/test --compare production "$second" --reason "recall is back on new posts"
step 0 release alias production "$second" --reason "approved"
points production "$second"
step 0 drift new/test --against new/validation

say "Something goes wrong: one step back, and who looks finds it"
step 0 release rollback production --reason "users complain about politics"
points production "$first"
step 0 release export production --output "$work/serving"
cmp "$work/serving/model.bin" "$TOUCHSTONE_WORKSPACE/models/"*"$(sed -n 's/^  "model": "\(.*\)",/\1/p' "$work/serving/model.touchstone.json")".bin
step 0 release history
cat "$work/answer.txt"
step 0 release history --at "$(date -u +%F)"
step 0 release verify
cat "$work/answer.txt"

say "A changed record is found"
cp "$TOUCHSTONE_WORKSPACE/reports/"*.json "$work/frozen.json"
chmod u+w "$TOUCHSTONE_WORKSPACE/reports/"*.json
printf ' ' >>"$(ls "$TOUCHSTONE_WORKSPACE/reports/"*.json)"
step 1 release verify
cat "$work/answer.txt"
cp "$work/frozen.json" "$(ls "$TOUCHSTONE_WORKSPACE/reports/"*.json)"
step 0 release verify

echo
echo "The story holds. Everything is in $work"
