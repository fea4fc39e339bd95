#!/bin/sh
# Looks for the programs that a real Kuzzle needs to be built and run, and
# installs from Debian what is missing.
set -eu
missing=
need() { command -v "$1" >/dev/null || missing="$missing $2"; }
need redis-server redis-server
need curl curl
need node nodejs
need npm npm
need g++ g++ # for the addon that is built
need make make
need python3 python3
need javac default-jdk-headless
need mvn maven
[ -n "$missing" ] || exit 0
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
	echo "these are missing (Debian's names):$missing" >&2
	exit 1
fi
echo "installing:$missing"
export DEBIAN_FRONTEND=noninteractive
apt-get update -q
# shellcheck disable=SC2086
apt-get install -q -y --no-install-recommends $missing
