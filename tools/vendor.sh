#!/usr/bin/env bash
# Builds the one script that others wrote and that Pesée serves: age for browsers (age-encryption) and SHA-256
# (@noble/hashes), without the key types that Pesée does not take. For maintainers; needs Node. The build of Pesée does
# not: what this makes is committed. A build of the same versions gives the same bytes.
set -euo pipefail

home=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd)
vendor=$home/src/main/resources/META-INF/resources/assets/vendor
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

cp "$home"/tools/age/* "$work"
cd "$work"
npm ci --ignore-scripts --no-audit --no-fund --silent
npx --no-install esbuild entry.js --bundle --minify --format=esm --target=es2022 --platform=browser \
  --legal-comments=eof --alias:@noble/post-quantum/hybrid.js=./unused.js --alias:@noble/curves/nist.js=./unused.js \
  --outfile="$vendor/age.js" --log-level=warning

{
  for package in age-encryption @noble/hashes @noble/ciphers @noble/curves @scure/base; do
    printf '%s %s\n\n' "$package" "$(node -p "require('./node_modules/$package/package.json').version")"
    cat "node_modules/$package/LICENSE"
    printf '\n----------------------------------------\n\n'
  done
} > "$vendor/age.LICENSES.txt"
(cd "$vendor" && sha256sum age.js > age.js.sha256 && cat age.js.sha256)
