#!/bin/sh
# Says where there is a browser that the tests can drive, or fails.
for name in chromium chromium-browser google-chrome google-chrome-stable; do
	command -v "$name" && exit
done
echo "there is no Chromium or Chrome (Debian: apt-get install chromium)" >&2
exit 1
