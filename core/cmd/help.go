package cmd

import (
	"strings"

	"visavis/core/export"
)

func usage() string {
	var out strings.Builder
	out.WriteString(`Vis-à-vis reads news about leaders' meetings: who met, who said what, what was
settled, each line tied to its words. It works on this machine alone and opens no
network connection.

Usage: visavis COMMAND [OPTIONS] FILE…

Commands:
`)
	for _, c := range commands() {
		out.WriteString("  " + c.name + "   " + c.summary + "\n")
	}
	out.WriteString(`
Options:
  --help      this text; visavis COMMAND --help tells of one command
  --version   the program's version and the record's

Examples:
  visavis extract article.txt
  visavis extract --format md article.txt > memo.md
  visavis explain article.txt

Exit status: 0 all went well, 1 some file failed, 2 wrong usage.
`)
	return out.String()
}

var extractHelp = `Turn articles into records and write them to standard output.

Usage: visavis extract [OPTIONS] [FILE…]

Text, Markdown, HTML, saved pages, mail, Word (.docx), OpenDocument, RTF, PDF,
subtitles, articles as JSON and archives (.zip) of any of these are read, and each
of them packed as .gz; what a file is, is told by its content. A folder stands for
the files in it and below, a pattern in quotation marks ("*.html") for those that
fit. Without a FILE, or where FILE is -, standard input is read. A file of JSON
lines, one article a line, may be of any length. Of a project (.visavis.json),
each document comes out as it was read and put right there. What cannot be read
is told on standard error with the reason and left out; the others come out, in
order.

Options:
  --format FORMAT    ` + strings.ReplaceAll(export.Names(), " jsonld,", "\n                     jsonld,") + `
                     (json for one article, jsonl for several)
  --output FILE      write there instead of to standard output; a file that has
                     something in it is not written over
  --resume           after a stop or a crash, go on where FILE ends (jsonl): it
                     becomes what a run without a stop makes of the same input
  --published DATE   the day of publication as YYYY-MM-DD, for articles that
                     do not tell it; "yesterday" and "on Tuesday" count from it
  --charset NAME     read the files in this character set, such as gb18030,
                     where the one that was found out is wrong
  --leaders NAMES    who met, where you know better: "Ann Ray; Bo Lee", people
                     whom the text names; the rest is read with that in mind
  --country NAME=CC  for which country somebody speaks, such as "Ann Ray=NO";
                     may be given several times
  --date DATE        the day on which they met as YYYY-MM-DD
  --corrections FILE what was decided before, as JSON: {"corrections": […]} and
                     what these options say; what became of each correction is
                     told in the record, also where its words are gone
  --help             this text

Examples:
  visavis extract article.txt
  visavis extract --format jsonl readouts/*.txt > readouts.jsonl
  visavis extract --output readouts.jsonl --resume archive.jsonl.gz more/
  visavis extract --format csv readouts/*.txt > statements.csv
  visavis extract --format html --published 2023-10-17 < article.txt > report.html

Exit status: 0 all went well, 1 something could not be read or written, 2 wrong
usage, 130 stopped by Ctrl-C.
`

const explainHelp = `Show how an article was read: every sentence with its kind, and every statement
and outcome in it with the rule that decided, the cue, the speaker and the
confidence.

Usage: visavis explain [OPTIONS] [FILE…]

Options:
  --published DATE   the day of publication as YYYY-MM-DD
  --charset NAME     read the files in this character set
  --leaders NAMES, --country NAME=CC, --date DATE
                     what you know better, as in visavis extract
  --help             this text

Examples:
  visavis explain article.txt
  visavis explain < article.txt | less

Exit status: 0 all went well, 1 some file failed, 2 wrong usage.
`
