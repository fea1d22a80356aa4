// Command visavis reads articles about leaders' meetings on the command line.
package main

import (
	"os"

	"visavis/core/cmd"
)

func main() { os.Exit(cmd.Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
