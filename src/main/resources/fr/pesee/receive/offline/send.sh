#!/bin/sh
# Sends a bid that `pesee seal` sealed, and deposits it, with curl and openssl alone.
#
#   PESEE_TOKEN=… sh send.sh https://pesee.example
#
# PESEE_TOKEN is an access token of the bidder. Where it lasts for less than the sending, PESEE_TOKEN_COMMAND names a
# command that prints a fresh one, and is run for each part. Nothing counts before "Deposited" is shown; after any
# failure, run it again: what arrived is not sent twice, and the same deposit gets the same receipt. What the server signs
# of a refusal is kept in refusal.json.
set -eu
cd "$(dirname "$0")"
language=@LANGUAGE@

say() { # FRENCH ENGLISH
  if [ "$language" = fr ]; then printf '%s\n' "$1"; else printf '%s\n' "$2"; fi
}

[ $# -eq 1 ] || { say 'usage : sh send.sh https://SERVEUR' 'usage: sh send.sh https://SERVER' >&2; exit 2; }
[ -n "${PESEE_TOKEN:-}${PESEE_TOKEN_COMMAND:-}" ] || {
  say "Rien n'est envoyé : donnez un jeton d'accès du candidat dans PESEE_TOKEN." \
    'Nothing is sent: give an access token of the bidder in PESEE_TOKEN.' >&2
  exit 2
}
lot=${1%/}@ADDRESS@
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

fail() { # FRENCH ENGLISH
  say "$@" >&2
  if [ -s "$answer" ]; then
    cat "$answer" >&2
    echo >&2
    proof=$(sed -n 's/^.*"proof":\({.*}\)}$/\1/p' "$answer")
    if [ -n "$proof" ]; then
      printf '%s\n' "$proof" >refusal.json
      say "Le refus que le serveur a signé est dans refusal.json ; gardez-le." \
        "The refusal that the server signed is in refusal.json; keep it." >&2
    fi
  fi
  exit 1
}

token() {
  if [ -n "${PESEE_TOKEN_COMMAND:-}" ]; then
    sh -c "$PESEE_TOKEN_COMMAND"
  else
    printf '%s' "$PESEE_TOKEN"
  fi
}

# The token goes in by standard input: the list of processes would show it.
ask() {
  printf 'header = "Authorization: Bearer %s"\n' "$bearer" |
    curl --config - --silent --show-error --header 'Expect:' --header 'Accept: application/json' \
      --header "Accept-Language: $language" --output "$answer" --write-out '%{http_code}' "$@" || true
}

# Again after a cut or a busy server; what the server refuses is told at once.
send() {
  tries=0
  while :; do
    bearer=$(token) && [ -n "$bearer" ] ||
      fail "PESEE_TOKEN_COMMAND n'a pas donné de jeton. $failed" "PESEE_TOKEN_COMMAND gave no token. $failed"
    status=$(ask "$@")
    case $status in
      20[0-9]) return 0 ;;
      '' | 000 | 408 | 429 | 5??) ;;
      *) fail "Le serveur refuse ceci ($status). $failed" "The server refuses this ($status). $failed" ;;
    esac
    tries=$((tries + 1))
    [ "$tries" -lt 8 ] || fail \
      "Le serveur ne répond pas ($status). Relancez : ce qui est arrivé n'est pas envoyé deux fois." \
      "The server does not answer ($status). Run this again: what arrived is not sent twice."
    sleep $((tries * 2))
  done
}

failed=$(say "Cette fois, rien n'est déposé." 'This run has deposited nothing.')
count=$(find envelopes -type f | wc -l)
number=0
for part in $(find envelopes -type f | sort); do
  number=$((number + 1))
  say "Envoi de la partie $number sur $((count))" "Sending part $number of $((count))"
  digest=$(openssl dgst -sha256 -binary "$part" | openssl base64 -A)
  send --header "Content-Digest: sha-256=:$digest:" --upload-file "$part" "$lot/$part"
done

deposit=$(cat deposit-id)
send --request PUT --header 'Content-Type: application/json' --data-binary @deposit.json "$lot/deposits/$deposit"
failed=$(say "Le pli est déposé ; seul son accusé n'a pu être lu. Relancez." \
  'The bid is deposited; only its receipt could not be fetched. Run this again.')
send "$lot/deposits/$deposit/receipt"
cp "$answer" receipt.json
say "Déposé. L'accusé signé du serveur est receipt.json ; gardez-le avec proof.json." \
  "Deposited. The server's signed receipt is receipt.json; keep it with proof.json."
if grep -q '"onTime":false' receipt.json; then
  say "Il est arrivé EN RETARD, après la limite : il reste scellé, et ne compte que s'il est réadmis." \
    "It came LATE, after the deadline: it is kept sealed, and does not count unless it is readmitted." >&2
  exit 3
fi
