#!/usr/bin/env bash
# Runs `domainxml validate` with the action's inputs, which come as INPUT_... and are never taken for shell.
set -euo pipefail
arguments=(--format github)
if [ -n "${INPUT_SARIF:-}" ]; then
  arguments+=(--format sarif --output "$INPUT_SARIF")
  echo "sarif=$INPUT_SARIF" >>"$GITHUB_OUTPUT"
fi
if [ -n "${INPUT_FAIL_ON:-}" ]; then
  arguments+=(--fail-on "$INPUT_FAIL_ON")
fi
while IFS= read -r line; do
  [ -z "$line" ] || arguments+=("$line")
done <<<"${INPUT_ARGUMENTS:-}"
files=()
while IFS= read -r line; do
  [ -z "$line" ] || files+=("$line")
done <<<"${INPUT_FILES:-}"
if [ ${#files[@]} -eq 0 ] && ! grep -qs '"include"' domainxml.json .domainxml.json; then
  files=(.)
fi
exec domainxml validate "${arguments[@]}" ${files[@]+"${files[@]}"}
