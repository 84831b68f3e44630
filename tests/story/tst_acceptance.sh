#!/usr/bin/env bash
# Runs examples/acceptance-story.sh, which checks itself, on every third of the real posts.
#   tst_acceptance.sh TOUCHSTONE PROJECT SCRATCH
set -euo pipefail

export TOUCHSTONE=$1
project=$2
scratch=$3/acceptance-scratch
posts=$project/../shared/data/reddit
if [[ ! -r $posts/posts-until-2013-04.ndjson.zst ]]; then
    echo "SKIP WHOLE TEST: there are no real posts in $posts"
    exit 0
fi
if ! command -v zstd >/dev/null; then
    echo "SKIP WHOLE TEST: the zstd program, which takes a part of the posts, is not installed"
    exit 0
fi
rm -rf "$scratch"
mkdir -p "$scratch"
trap 'rm -rf "$scratch"' EXIT
"$project/examples/acceptance-story.sh" --every 3 "$posts" "$scratch/work"
