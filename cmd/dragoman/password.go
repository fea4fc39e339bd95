package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/dragoman-project/dragoman/server"
)

// passwordFlags say where a new password comes from.
type passwordFlags struct {
	file     string
	generate bool
	none     bool
}

func (f *passwordFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.file, "password-file", "", "read the password from a `file`; - is standard input")
	cmd.Flags().BoolVar(&f.generate, "generate", false, "make up a password and print it on standard output")
}

// read fails for what is no password, before anything is changed.
func (f *passwordFlags) read(cmd *cobra.Command, username string) (string, error) {
	var password string
	var err error
	switch {
	case f.none && f.generate, (f.none || f.generate) && f.file != "":
		return "", usageError{errors.New("the password can come from one place only")}
	case f.none:
		return "", nil
	case f.generate:
		return server.GeneratePassword(), nil
	case f.file != "" && f.file != "-":
		password, err = server.ReadPasswordFile(f.file)
	case f.file == "" && isTerminal(cmd.InOrStdin()):
		password, err = prompt(cmd.ErrOrStderr(), username)
	default:
		password, err = readAll(cmd.InOrStdin())
	}
	if err != nil {
		return "", fmt.Errorf("the password %w", err)
	}
	return password, nil
}

// tell prints a password that was made up, and nothing beside it.
func (f *passwordFlags) tell(cmd *cobra.Command, password string) error {
	if !f.generate {
		return nil
	}
	_, err := fmt.Fprintln(cmd.OutOrStdout(), password)
	return err
}

// maxPasswordInput keeps a wrong pipe from filling the memory.
const maxPasswordInput = 64 << 10

func readAll(in io.Reader) (string, error) {
	data, err := io.ReadAll(io.LimitReader(in, maxPasswordInput))
	if err != nil {
		return "", fmt.Errorf("cannot be read: %w", err)
	}
	return server.PasswordFrom(data)
}

func isTerminal(in io.Reader) bool {
	f, ok := in.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// prompt asks twice, without echo.
func prompt(out io.Writer, username string) (string, error) {
	first, err := ask(out, "New password for "+printable(username)+": ")
	if err != nil {
		return "", err
	}
	if err := server.CheckPassword(first); err != nil {
		return "", err
	}
	second, err := ask(out, "The same again: ")
	if err == nil && second != first {
		err = errors.New("was not the same the second time")
	}
	return first, err
}

// ask puts the terminal back as it was when it is interrupted, too.
func ask(out io.Writer, question string) (string, error) {
	fd := int(os.Stdin.Fd())
	before, err := term.GetState(fd)
	if err != nil {
		return "", fmt.Errorf("cannot be asked for: %w", err)
	}
	interrupted := make(chan os.Signal, 1)
	signal.Notify(interrupted, os.Interrupt)
	defer signal.Stop(interrupted)
	answered := make(chan struct{})
	defer close(answered)
	go func() {
		select {
		case <-interrupted:
			_ = term.Restore(fd, before)
			fmt.Fprintln(out)
			os.Exit(exitFailed)
		case <-answered:
		}
	}()
	fmt.Fprint(out, question)
	answer, err := term.ReadPassword(fd)
	fmt.Fprintln(out)
	return string(answer), err
}
