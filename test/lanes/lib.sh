# What lanes have in common. To be sourced; `work` is the lane's own folder, and its last line is that of `report`.

passed=0
failed=0

# check NAME COMMAND…: runs the command quietly; shows what it said if it fails
check() {
  local name=$1
  shift
  if ("$@") >"$work/log" 2>&1; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "failed: $name" && tail -n 40 "$work/log"
  fi
}

# report: the last line of a lane; fails if a case has, or if there was none
report() {
  echo "$passed passed, $failed failed"
  ((failed == 0 && passed > 0))
}

# need TOOL[=PACKAGE]…: installs Debian's packages of the tools that are missing, as root, and fails if one is missing afterwards
need() {
  local each missing=()
  for each in "$@"; do command -v "${each%%=*}" >/dev/null || missing+=("${each#*=}"); done
  if ((${#missing[@]} > 0)); then
    apt-get update -q
    DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${missing[@]}"
  fi >&2
  for each in "$@"; do
    command -v "${each%%=*}" >/dev/null || { echo "${each%%=*} is not installed" >&2; exit 1; }
  done
}

free_port() {
  node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

declare -A servers=()

# serve NAME PORT COMMAND…: runs a server until it listens; its log is $work/NAME.log
serve() {
  local name=$1 port=$2 try
  shift 2
  "$@" >>"$work/$name.log" 2>&1 &
  servers[$name]=$!
  disown
  for try in {1..100}; do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && return
    sleep 0.1
  done
  echo "the server $name does not listen after $try tries" >&2
  tail -n 5 "$work/$name.log" >&2
  exit 1
}

# crash NAME: ends a server as a crash would
crash() {
  kill -9 "${servers[$1]}" 2>/dev/null || true
  while kill -0 "${servers[$1]}" 2>/dev/null; do sleep 0.01; done
}

# clean_up: ends all servers and removes $work; for `trap clean_up EXIT`
clean_up() {
  local name
  for name in "${!servers[@]}"; do kill -9 "${servers[$name]}" 2>/dev/null || true; done
  rm -rf "$work"
}

# addons ARGUMENTS…: the command without any setting of the machine; TRUST is a file of certificates, LOGIN a folder with a config.json.
# EXEC=exec puts it in the place of a shell in the background
addons() {
  mkdir -p "$work/home"
  ${EXEC:-} env -u REGISTRY_AUTH_FILE -u SSL_CERT_FILE -u NODE_EXTRA_CA_CERTS -u QUAY_APIKEY -u XDG_RUNTIME_DIR \
    DOCKER_CONFIG="$work/${LOGIN:-no-login}" HOME="$work/home" ${TRUST:+NODE_EXTRA_CA_CERTS="$TRUST"} node "$root/bin/addons.js" "$@"
}
