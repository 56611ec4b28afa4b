#!/usr/bin/env bash
# Builds the program from the sources that this action came with, so that the two are always of one version, and puts it on the
# path of the steps that follow.
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
folder=$RUNNER_TEMP/domainxml
if [ ! -x "$folder/domainxml" ]; then
  dotnet build src/DomainXml.Cli -c Release -v q -p:RunAnalyzers=false
  mkdir -p "$folder"
  ln -s "$PWD/src/DomainXml.Cli/bin/Release/net10.0/DomainXml.Cli" "$folder/domainxml"
fi
echo "$folder" >>"$GITHUB_PATH"
