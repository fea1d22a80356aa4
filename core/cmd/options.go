package cmd

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"time"

	"visavis/core/correct"
	"visavis/core/export"
)

// options are what the command line asks for.
type options struct {
	format    string
	published time.Time
	charset   string
	decided   correct.Decided // what the person at the keyboard knows better
	output    string          // a file, or empty for standard output
	resume    bool            // go on with the records that are in it
	files     []string
}

// errHelp says that only the help was asked for.
var errHelp = errors.New("help")

// parse reads options and files in any order: people add --format at the end.
func parse(flags *flag.FlagSet, args []string) ([]string, error) {
	flags.SetOutput(io.Discard)
	flags.Usage = func() {}
	files := []string{}
	for {
		if err := flags.Parse(args); err != nil {
			if errors.Is(err, flag.ErrHelp) {
				return nil, errHelp
			}
			return nil, err
		}
		rest := flags.Args()
		if len(rest) == 0 {
			return files, nil
		}
		if cut := len(args) - len(rest); cut > 0 && args[cut-1] == "--" {
			return append(files, rest...), nil
		}
		files, args = append(files, rest[0]), rest[1:]
	}
}

// readOptions parses the arguments of a command; only extract has a format.
func readOptions(name string, args []string, withFormat bool) (options, error) {
	var o options
	var published string
	flags := flag.NewFlagSet(name, flag.ContinueOnError)
	flags.StringVar(&published, "published", "", "")
	flags.StringVar(&o.charset, "charset", "", "")
	flags.StringVar(&o.decided.Date, "date", "", "")
	flags.Func("leaders", "", o.leaders)
	flags.Func("country", "", o.country)
	var corrections string
	if withFormat {
		flags.StringVar(&o.format, "format", "", "")
		flags.StringVar(&o.output, "output", "", "")
		flags.BoolVar(&o.resume, "resume", false, "")
		flags.StringVar(&corrections, "corrections", "", "")
	}
	files, err := parse(flags, args)
	if err != nil {
		return o, err
	}
	if o.files = files; len(files) == 0 {
		o.files = []string{"-"}
	}
	if o.published, err = day("published", published); err != nil {
		return o, err
	}
	if _, err = day("date", o.decided.Date); err != nil {
		return o, err
	}
	if err = o.correct(corrections); err != nil {
		return o, err
	}
	if withFormat {
		err = o.chooseFormat()
	}
	return o, err
}

// correct reads --corrections: a file of what was decided before. What the other
// options say counts more.
func (o *options) correct(file string) error {
	if file == "" {
		return nil
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("--corrections: %s", reason(err))
	}
	kept, err := decidedIn(data)
	if err != nil {
		return fmt.Errorf("--corrections: %s holds no corrections: %w", file, err)
	}
	o.decided.Corrections = kept.Corrections
	o.decided.Date = cmp.Or(o.decided.Date, kept.Date)
	if len(o.decided.Leaders) == 0 {
		o.decided.Leaders = kept.Leaders
	}
	if kept.Countries == nil {
		kept.Countries = map[string]string{}
	}
	maps.Copy(kept.Countries, o.decided.Countries)
	o.decided.Countries = kept.Countries
	return nil
}

// decidedIn reads what was decided. A key that it does not know is an error: a file of
// another kind, or a misspelt key, must not pass for one that decides nothing.
func decidedIn(data []byte) (kept correct.Decided, err error) {
	in := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, []byte("\uFEFF"))))
	in.DisallowUnknownFields()
	return kept, in.Decode(&kept)
}

// leaders reads --leaders "Ann Ray; Bo Lee".
func (o *options) leaders(value string) error {
	for name := range strings.SplitSeq(value, ";") {
		if name = strings.TrimSpace(name); name != "" {
			o.decided.Leaders = append(o.decided.Leaders, name)
		}
	}
	if len(o.decided.Leaders) < 2 {
		return errors.New("name two or more, with semicolons between")
	}
	return nil
}

// country reads --country "Ann Ray=NO", which may come several times.
func (o *options) country(value string) error {
	name, code, found := strings.Cut(value, "=")
	if name, code = strings.TrimSpace(name), strings.ToUpper(strings.TrimSpace(code)); !found || name == "" || len(code) < 2 {
		return errors.New("write it as NAME=CODE, such as \"Ann Ray=NO\"")
	}
	if o.decided.Countries == nil {
		o.decided.Countries = map[string]string{}
	}
	o.decided.Countries[name] = code
	return nil
}

// day reads an option that gives a day; the empty day is the zero time.
func day(option, value string) (time.Time, error) {
	if value == "" {
		return time.Time{}, nil
	}
	t, err := time.Parse(time.DateOnly, value)
	if err != nil {
		return t, fmt.Errorf("--%s %q is no day: write it as 2023-10-17", option, value)
	}
	return t, nil
}

// chooseFormat chooses where nobody did, unless how many articles the one file holds
// must tell. Only lines can be gone on with.
func (o *options) chooseFormat() error {
	if o.format == "" && (o.resume || len(o.files) > 1) {
		o.format = "jsonl"
	}
	switch {
	case o.resume && (o.output == "" || o.format != "jsonl"):
		return errors.New("--resume goes on with a file of lines: add --output FILE and --format jsonl")
	case o.format != "" && !slices.ContainsFunc(export.Formats, func(f export.Format) bool { return f.Name == o.format }):
		return fmt.Errorf("no format %q: choose one of %s", o.format, export.Names())
	}
	return nil
}

// refuse ends a command whose arguments could not be used, or whose help was
// asked for.
func (c call) refuse(err error, name, help string) int {
	if errors.Is(err, errHelp) {
		fmt.Fprint(c.stdout, help)
		return statusOK
	}
	fmt.Fprintf(c.stderr, "visavis %s: %v\nTry: visavis %s --help\n", name, err, name)
	return statusUsage
}
