// Package cmd is the command line: arguments and files in, records and an exit
// status out.
//
// It is the one core package that touches files. It knows intake, core and
// export by their doors only, and opens no socket: there is no `serve`, and the
// architecture test refuses the imports that it would need.
package cmd

import (
	"fmt"
	"io"
	"runtime/debug"

	"visavis/core/record"
)

// Exit statuses.
const (
	statusOK     = 0
	statusFailed = 1 // some file could not be read or written; the others came out
	statusUsage  = 2 // the command line itself was wrong

	statusStopped = 130 // a person stopped it; what shells tell of Ctrl-C
)

// Version is what --version tells. A release build sets it with
// -ldflags "-X visavis/core/cmd.Version=…"; any other tells its commit.
var Version = ""

// command is one word of the command line.
type command struct {
	name    string
	summary string
	help    string
	run     func(c call) int
}

// call is one run of a command.
type call struct {
	args           []string
	stdin          io.Reader
	stdout, stderr io.Writer

	stop     <-chan struct{} // closed when no more is wanted; nil where that cannot be
	progress *progress       // nil where nobody looks
}

func commands() []command {
	return append([]command{
		{"extract", "turn articles into records", extractHelp, extract},
		{"explain", "show how an article was read, sentence by sentence", explainHelp, explain},
		{"compare", "lay articles side by side: two accounts, or a series of meetings", compareHelp, compareFiles},
	}, tableCommands()...)
}

// Run runs the command line (without the program's name) and gives its exit status.
func Run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	if len(args) == 0 {
		fmt.Fprint(stderr, usage())
		return statusUsage
	}
	switch args[0] {
	case "--help", "-help", "-h", "help":
		return help(args[1:], stdout, stderr)
	case "--version", "-version", "version":
		fmt.Fprintf(stdout, "visavis %s (%s)\n", version(), record.SchemaID)
		return statusOK
	}
	if cmd, ok := find(args[0]); ok {
		c := call{args: args[1:], stdin: stdin, stdout: stdout, stderr: stderr}
		c.warnOfMemory()
		return cmd.run(c)
	}
	fmt.Fprintf(stderr, "visavis: no command %q\n\n%s", args[0], usage())
	return statusUsage
}

// IsCommand tells whether a program's first argument is meant for Run, for the
// desktop program, which is both.
func IsCommand(arg string) bool {
	switch arg {
	case "--help", "-help", "-h", "help", "--version", "-version", "version":
		return true
	}
	_, ok := find(arg)
	return ok
}

func find(name string) (command, bool) {
	for _, c := range commands() {
		if c.name == name {
			return c, true
		}
	}
	return command{}, false
}

func help(args []string, stdout, stderr io.Writer) int {
	if len(args) == 0 {
		fmt.Fprint(stdout, usage())
		return statusOK
	}
	cmd, ok := find(args[0])
	if !ok {
		fmt.Fprintf(stderr, "visavis: no command %q\n\n%s", args[0], usage())
		return statusUsage
	}
	fmt.Fprint(stdout, cmd.help)
	return statusOK
}

func version() string {
	if Version != "" {
		return Version
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "unknown"
}
