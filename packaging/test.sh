#!/usr/bin/env bash
# Tries a release as its users would, as root on Debian: the deb is installed on
# a clean Debian, its service started as its unit says, upgraded with its users
# kept, removed and purged; the image's layout is read back for each
# architecture and its program run; what rpm and apk hold is listed. That two
# releases of one commit are the same is packaging/twice.sh's affair.
#
#   packaging/test.sh            for this machine's architecture, as in CI
#   TARGETS=linux/amd64,linux/arm64 packaging/test.sh
#   BUILT=FOLDER packaging/test.sh     with what is in FOLDER/old (0.9.0) and FOLDER/new (0.9.1)
set -euo pipefail
cd "$(git rev-parse --show-toplevel)"

step() { printf '\n== %s  [%dm%02ds]\n' "$1" $((SECONDS / 60)) $((SECONDS % 60)); }
fail() { echo "FAILED: $1" >&2; exit 1; }

export DEBIAN_FRONTEND=noninteractive
missing=()
for pair in debootstrap:debootstrap systemd-analyze:systemd rpm:rpm; do
	command -v "${pair%%:*}" >/dev/null || missing+=("${pair##*:}")
done
python3 -m pip --version >/dev/null 2>&1 || missing+=(python3-pip)
arch=$(dpkg --print-architecture)
targets=${TARGETS:-linux/$arch}
emulator() { case $1 in amd64) echo qemu-x86_64-static ;; arm64) echo qemu-aarch64-static ;; esac; }
for target in ${targets//,/ }; do # what this machine cannot run by itself
	case $target in linux/"$arch") ;; linux/*) command -v "$(emulator "${target#*/}")" >/dev/null || missing+=(qemu-user-static) ;; esac
done
[ ${#missing[@]} -eq 0 ] || { apt-get update -q; apt-get install -q -y --no-install-recommends "${missing[@]}"; }

work=$(mktemp -d)
root=$work/root
server=
clean() {
	[ -z "$server" ] || kill "$server" 2>/dev/null || true
	mountpoint -q "$root/proc" && umount "$root/proc"
	rm -rf "$work"
}
trap clean EXIT

if [ -n "${BUILT:-}" ]; then
	cp -R "$BUILT/old" "$BUILT/new" "$work/"
else
	step "A release, and the package before it"
	go test -C tools/dist ./...
	go build -C tools/dist -o "$work/dist" .
	"$work/dist" -version 0.9.1 -only "$targets" -out "$work/new"
	(cd "$work/new" && sha256sum --check --quiet SHA256SUMS)
	"$work/dist" -version 0.9.0 -only "linux/$arch" -deb-only -out "$work/old" >/dev/null
fi

step "The unit"
dpkg-deb --extract "$work/new/dragoman_0.9.1_$arch.deb" "$work/unpacked"
# Here are neither the program nor its pages, only the unit.
complaints=$(systemd-analyze verify "$work/unpacked/usr/lib/systemd/system/dragoman.service" 2>&1 |
	grep dragoman | grep -v 'is not executable\|man dragoman' || true)
[ -z "$complaints" ] || fail "systemd-analyze verify: $complaints"
systemd-analyze security --offline=true --threshold=20 "$work/unpacked/usr/lib/systemd/system/dragoman.service" | tail -1

step "A clean Debian"
mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list 2>/dev/null |
	sed -n 's/^deb \(\[[^]]*\] \)\?\([^ ]*\) .*/\2/p; s/^URIs: *\([^ ]*\).*/\1/p' || true)
mirror=${mirror%%$'\n'*}
release=$(. /etc/os-release; echo "$VERSION_CODENAME")
debs=${XDG_CACHE_HOME:-$HOME/.cache}/dragoman/debs # which need not come again the next time
mkdir -p "$debs"
debootstrap --variant=minbase --cache-dir="$debs" "$release" "$root" "$mirror" >"$work/debootstrap.log" 2>&1 || { tail "$work/debootstrap.log"; fail debootstrap; }
mount -t proc proc "$root/proc"
inside() { chroot "$root" /usr/bin/env PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C "$@"; }
before=$(cd "$root" && find etc usr var/lib -xdev -not -path 'var/lib/dpkg/*' -not -path 'etc/*-' | sort)
accounts=$(cat "$root/etc/passwd" "$root/etc/group")

# start runs the program as the unit says: its user, folder, file mask and command.
start() {
	local unit=$root/usr/lib/systemd/system/dragoman.service command folder
	command=$(sed -n 's/^ExecStart=//p' "$unit")
	folder=$(sed -n 's/^WorkingDirectory=//p' "$unit")
	chroot "$root" /sbin/runuser -u "$(sed -n 's/^User=//p' "$unit")" -- \
		/bin/sh -c "cd $folder && umask 0077 && exec $command" >"$work/service.log" 2>&1 &
	server=$!
	for _ in $(seq 150); do
		inside dragoman healthcheck 2>/dev/null && return
		sleep 0.2
	done
	cat "$work/service.log"
	fail "dragoman healthcheck"
}
stop() { pkill -TERM -P "$server" || true; wait "$server" || true; server=; }
ask() { curl -fsS -u "admin:$(cat "$root/etc/dragoman/admin-password")" "$@"; }

step "Installed"
cp "$work"/old/*.deb "$work"/new/*.deb "$root/"
inside dpkg --install "/dragoman_0.9.0_$arch.deb"
start
ask -X PUT http://127.0.0.1:9200/_security/user/jack -H 'Content-Type: application/json' -d '{"password":"s3cret-password1","roles":[]}'
echo
[ "$(stat -c %U:%a "$root/var/lib/dragoman")" = "$(stat -c %U "$root/var/lib/dragoman"):700" ] || fail "the database's folder is open to others"
[ "$(stat -c %a "$root/etc/dragoman/admin-password")" = 640 ] || fail "the password is open to others"
inside dragoman version
stop

step "Upgraded"
echo '# mine' >>"$root/etc/dragoman/dragoman.yaml"
inside dpkg --install "/dragoman_0.9.1_$arch.deb"
grep -q '# mine' "$root/etc/dragoman/dragoman.yaml" || fail "the upgrade lost the configuration"
inside dragoman version | grep -q 0.9.1 || fail "the old program is still there"
start
curl -fsS -u jack:s3cret-password1 http://127.0.0.1:9200/_security/_authenticate >/dev/null || fail "the upgrade lost a user"
stop

step "Removed, and installed again"
inside dpkg --remove dragoman
[ -e "$root/var/lib/dragoman/dragoman.db" ] || fail "removing took the users along"
inside dpkg --install "/dragoman_0.9.1_$arch.deb"
start
curl -fsS -u jack:s3cret-password1 http://127.0.0.1:9200/_security/_authenticate >/dev/null || fail "a user is lost"
stop

step "Purged"
inside dpkg --purge dragoman
rm "$root"/*.deb
after=$(cd "$root" && find etc usr var/lib -xdev -not -path 'var/lib/dpkg/*' -not -path 'etc/*-' | sort)
[ "$before" = "$after" ] || { diff <(echo "$before") <(echo "$after"); fail "purging leaves files"; }
[ "$accounts" = "$(cat "$root/etc/passwd" "$root/etc/group")" ] || fail "purging leaves accounts"

step "The image"
for target in ${targets//,/ }; do
	[ "${target%/*}" = linux ] || continue
	image=$work/image-${target#*/}
	go run -C tools/dist ./readback -arch "${target#*/}" "$work/new/dragoman_0.9.1_oci.tar" "$image"
	mkdir -p "$image/proc"
	chown 65532:65532 "$image/var/lib/dragoman"
	program=(/usr/bin/dragoman)
	if [ "${target#*/}" != "$arch" ]; then
		emulator=$(emulator "${target#*/}")
		cp "$(command -v "$emulator")" "$image/usr/bin/"
		program=("/usr/bin/$emulator" /usr/bin/dragoman)
	fi
	chroot --userspec=65532:65532 "$image" "${program[@]}" version
	chroot --userspec=65532:65532 "$image" "${program[@]}" serve --ephemeral >"$work/ready" 2>"$work/image.log" &
	server=$!
	for _ in $(seq 600); do [ -s "$work/ready" ] && break; sleep 0.1; done
	grep '"ready":true' "$work/ready" || { cat "$work/image.log"; fail "the program of the image for $target is not ready"; }
	address=$(sed 's/.*"elasticsearch":"\([^"]*\)".*/\1/' "$work/ready")
	curl -fsS -u admin:ephemeral-admin-1 "$address/_security/_authenticate" >/dev/null || fail "the program of the image for $target answers nobody"
	kill "$server"; wait "$server" || true; server=
done

step "rpm and apk"
# All of it is read: who stops early has the other end of the pipe fail.
rpm -qp --nosignature --scripts "$work"/new/*.rpm | grep 'useradd' >/dev/null || fail "the rpm makes no user"
rpm -qpl --nosignature "$work"/new/*.rpm | grep /usr/lib/systemd/system/dragoman.service >/dev/null || fail "the rpm has no unit"
tar -tzf "$(ls "$work"/new/*.apk | head -1)" 2>/dev/null | grep etc/init.d/dragoman >/dev/null || fail "the apk has no service"

step "Well"
