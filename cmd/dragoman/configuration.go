package main

import "github.com/spf13/cobra"

// newConfigurationTopic is help without a command: dragoman help configuration.
func newConfigurationTopic() *cobra.Command {
	return &cobra.Command{
		Use:   "configuration",
		Short: "How flags, variables and the file work together",
		Long: `Every setting has one name, which is spelled three ways:

  --listen-cloud 127.0.0.1:12400            a flag
  DRAGOMAN_LISTEN_CLOUD=127.0.0.1:12400     a variable
  listen-cloud: 127.0.0.1:12400             a line of the file

A flag wins over a variable, a variable over the file, the file over the default.
The file is YAML and is named by --config or DRAGOMAN_CONFIG. Everything is checked at
start; a name that is not known is an error. "dragoman serve --help" lists the settings.

The administrator's first password has no flag, because other users of the machine can
read flags: DRAGOMAN_ADMIN_PASSWORD, or DRAGOMAN_ADMIN_PASSWORD_FILE with the name of a
file. It counts on the very first start only; later, use "dragoman user passwd admin".

A file with what it can hold beyond single lines:

  database: postgres://dragoman@db.example.org/dragoman
  listen-fusion: off
  admin-password-file: /run/secrets/admin

  # What only one door understands; its page in docs/dialects lists it.
  # As a flag: --set kuzzle.dialect=v1. As a variable: DRAGOMAN_SET=kuzzle.dialect=v1
  dialects:
    kuzzle:
      settings:
        dialect: v1

  # Roles that have different names at different doors. A door that is left out
  # shows the shared name.
  roles:
    - name: "@support"
      elasticsearch: support
      kuzzle: support_agents`,
	}
}
