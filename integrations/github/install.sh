#!/usr/bin/env bash
# Builds the program from the sources that this action came with, so that the two are always of one version, and puts it on the
# path of the steps that follow.
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
folder=$RUNNER_TEMP/domainxml
if [ ! -x "$folder/domainxml" ]; then
  dotnet publish src/DomainXml.Cli -c Release -v q -p:PublishAot=false -p:RunAnalyzers=false -o "$folder"
  ln -s DomainXml.Cli "$folder/domainxml"
fi
echo "$folder" >>"$GITHUB_PATH"
