# Runs steps, counts what they report and prints the summary. To be sourced by .ci/run.

artefacts=$(mktemp -d)
trap 'rm -rf "$artefacts"' EXIT

passed=0
failed=0
rows=()

# step NAME COMMAND...: runs the command under a heading and adds its result to the summary.
step() {
  local name=$1 began=$SECONDS status result=passed cases=- good=0 bad=0
  shift
  printf '\n=== %s\n' "$name"
  : > "$artefacts/cases"
  # In a subshell of its own and outside of any condition: only there does the first failing command end the step.
  set +e
  (set -e; "$@")
  status=$?
  set -e
  if [[ -s $artefacts/cases ]]; then
    read -r good bad < "$artefacts/cases"
    cases="$good/$((good + bad))"
  fi
  ((passed += good, failed += bad)) || true
  if ((status == 0)); then
    ((passed += 1))
  else
    result=FAILED
    ((failed += 1))
  fi
  rows+=("$(printf '%-8s %5ss %11s  %s' "$result" "$((SECONDS - began))" "$cases" "$name")")
  printf -- '--- %s: %s, %ss\n' "$name" "$result" "$((SECONDS - began))"
}

# skip NAME WHY: says loudly that a step did not run.
skip() {
  printf '\n=== %s\n!!! SKIPPED: %s\n' "$1" "$2"
  rows+=("$(printf '%-8s %6s %11s  %s (%s)' SKIPPED - - "$1" "$2")")
}

# cases PASSED FAILED: what a step tells about the cases within it.
cases() {
  echo "$1 $2" > "$artefacts/cases"
}

# fail MESSAGE: ends a step.
fail() {
  echo "$1" >&2
  return 1
}

# The state of the checkout: changes since the last commit and the files that git does not know.
fingerprint() {
  git diff --binary HEAD
  git ls-files --others --exclude-standard -z | xargs -0 --no-run-if-empty sha256sum
}

summary() {
  printf '\n%-8s %6s %11s  %s\n' result time cases step
  printf '%s\n' "${rows[@]}"
  echo "$passed passed, $failed failed"
  ((failed == 0))
}
