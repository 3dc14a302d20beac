# What the steps do. To be sourced by .ci/run, after lib.sh.

install_tools() {
  local tool packages=(fish lua5.1 openssl zsh)
  if ! type "${packages[@]}"; then
    apt-get update -q
    DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${packages[@]}"
  fi
  for tool in git go node npm "${packages[@]}"; do
    command -v "$tool" || fail "$tool is not installed"
  done
  tools/opm/install
  node --version
}

readme_test() {
  local command='npm ci && npm test' status=0
  bash -c "$command -- --json --outputFile='$artefacts/jest.json'" || status=$?
  jest_cases
  grep -F "$command" README.md || fail "README.md does not say: $command"
  return "$status"
}

newest_node() {
  local status=0
  newest node --version
  newest node node_modules/jest/bin/jest.js --ci --json --outputFile="$artefacts/jest.json" || status=$?
  jest_cases
  newest node bin/addons.js synth --check
  return "$status"
}

newest() {
  npm exec --yes --package=node@latest -- "$@"
}

# Reports the cases of the jest run that has just ended; a test file that does not even load is one failed case.
jest_cases() {
  local report
  [[ -e $artefacts/jest.json ]] || fail 'jest did not run'
  report=$(node -p 'const r = require(process.argv[1]); `${r.numPassedTests} ${r.numFailedTests + r.numRuntimeErrorTestSuites}`' "$artefacts/jest.json")
  rm "$artefacts/jest.json"
  # shellcheck disable=SC2086 # two words
  cases $report
}

# `cdk8s synth` empties dist/ before it begins, so it gets a copy of the checkout.
cdk8s_synth() {
  local copy=$artefacts/copy
  mkdir "$copy"
  git ls-files --cached --others --exclude-standard -z | tar --create --null --files-from=- | tar --extract --directory="$copy"
  ln -s "$PWD/node_modules" "$copy/node_modules"
  (cd "$copy" && CDK8S_CHECK_UPGRADE=false npx cdk8s synth)
  [[ -n $(find dist -name '*.yaml') ]] || fail 'dist/ is empty'
  diff --recursive --brief dist "$copy/dist"
}

# unchanged COMMAND...: the command must leave the checkout as it was.
unchanged() {
  local before
  before=$(fingerprint)
  "$@"
  [[ $(fingerprint) == "$before" ]] || { git status --short; fail "Not up to date: run \`$*\` and commit the result"; }
}

same_as_at_start() {
  fingerprint | cmp - "$artefacts/at-start" || { git status --short; fail 'The checks have changed the checkout'; }
}

# lane NAME: runs test/lanes/NAME/run (or run.sh), whose last line is `N passed, M failed`.
lane() {
  local folder=test/lanes/$1 run status=0
  run=$folder/run
  [[ -e $run ]] || run=$folder/run.sh
  [[ -x $run ]] || fail "$folder has no executable run or run.sh"
  "$run" | tee "$artefacts/lane" || status=$?
  [[ $(tail -n 1 "$artefacts/lane") =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]] || fail "$run did not say how many cases passed"
  cases "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}"
  ((status == 0 && BASH_REMATCH[1] > 0 && BASH_REMATCH[2] == 0))
}
