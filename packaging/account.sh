#!/bin/sh
# Makes the user and the group that the service runs as, where they are missing.
# Before the files are unpacked, on every system.
set -e
if ! getent group dragoman >/dev/null 2>&1; then
	if command -v groupadd >/dev/null 2>&1; then groupadd --system dragoman; else addgroup -S dragoman; fi
fi
if ! getent passwd dragoman >/dev/null 2>&1; then
	if command -v useradd >/dev/null 2>&1; then
		useradd --system --gid dragoman --home-dir /var/lib/dragoman --no-create-home \
			--shell /usr/sbin/nologin --comment Dragoman dragoman
	else
		adduser -S -D -H -h /var/lib/dragoman -s /sbin/nologin -G dragoman -g Dragoman dragoman
	fi
fi
