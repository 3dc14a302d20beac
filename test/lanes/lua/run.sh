#!/bin/sh
# Runs the health checks for Argo CD in a real Lua 5.1 on the same cases as the unit tests, which run in Lua 5.4.
# Needs Debian's lua5.1. Ends with the line "N passed, M failed"; fails if anything failed.
set -eu
cd "$(dirname "$0")/../../.."
if ! command -v lua5.1 >/dev/null; then
  echo 'lua lane: lua5.1 is missing: apt-get install -y lua5.1' >&2
  exit 1
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
node_modules/.bin/tsx test/lanes/lua/export.ts >"$work/cases.lua"
lua5.1 test/lanes/lua/run.lua "$work/cases.lua"
