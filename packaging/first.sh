# Sourced into the scripts after unpacking: the folder of the database, and a
# first password that only the service and root can read.
prepare() {
	install -d -o dragoman -g dragoman -m 0700 /var/lib/dragoman
	if [ ! -e /var/lib/dragoman/dragoman.db ] && [ ! -e /etc/dragoman/admin-password ]; then
		(
			umask 077
			# Letters and digits: every door takes them.
			head -c 256 /dev/urandom | LC_ALL=C tr -dc 'a-zA-Z0-9' | head -c 20 >/etc/dragoman/admin-password
			printf '7a\n' >>/etc/dragoman/admin-password
		)
		chown root:dragoman /etc/dragoman/admin-password
		chmod 0640 /etc/dragoman/admin-password
		echo "dragoman: the first password of \"admin\" is in /etc/dragoman/admin-password"
	fi
}
