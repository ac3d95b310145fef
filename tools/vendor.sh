#!/usr/bin/env bash
# Builds the scripts that others wrote and that Pesée serves: age for browsers (age-encryption) and SHA-256
# (@noble/hashes), without the key types that Pesée does not take; the same for sealing large files, with compiled code
# (libsodium, hash-wasm); and what reads price schedules (papaparse, fflate, saxen). For maintainers; needs Node. The build of Pesée does not: what this makes is committed. A build of the same
# versions gives the same bytes.
set -euo pipefail

home=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd)
vendor=$home/src/main/resources/META-INF/resources/assets/vendor
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

# bundle NAME "ESBUILD OPTIONS" PACKAGE…: the script, the licences of what is in it, and its digest.
bundle() {
  local name=$1 options=$2
  shift 2
  mkdir "$work/$name"
  cp "$home/tools/$name"/* "$work/$name"
  cd "$work/$name"
  npm ci --ignore-scripts --no-audit --no-fund --silent
  # shellcheck disable=SC2086
  npx --no-install esbuild entry.js --bundle --minify --format=esm --target=es2022 --platform=browser \
    --legal-comments=eof $options --outfile="$vendor/$name.js" --log-level=warning
  {
    for package in "$@"; do
      printf '%s %s\n\n' "$package" "$(node -p "require('./node_modules/$package/package.json').version")"
      cat "node_modules/$package/LICENSE"
      printf '\n----------------------------------------\n\n'
    done
  } > "$vendor/$name.LICENSES.txt"
  (cd "$vendor" && sha256sum "$name.js" > "$name.js.sha256" && cat "$name.js.sha256")
}

without="--alias:@noble/post-quantum/hybrid.js=./unused.js --alias:@noble/curves/nist.js=./unused.js"
bundle age "$without" age-encryption @noble/hashes @noble/ciphers @noble/curves @scure/base
bundle seal "$without --alias:@noble/ciphers/chacha.js=./chacha.js" \
  age-encryption @noble/hashes @noble/ciphers @noble/curves @scure/base libsodium libsodium-wrappers hash-wasm
bundle sheets "" papaparse fflate saxen
