package export

import (
	"fmt"
	"strconv"
	"strings"

	"visavis/core/compare"
	"visavis/core/record"
)

// Summary is a comparison in one paragraph, made of counts and subjects only.
func Summary(c compare.Comparison) string {
	v := versus{c, [2]record.Record{}}
	a, b := v.name(0), v.name(1)
	parts := []string{verdictWords(c.Same)}
	for _, n := range c.Counts {
		what := n.What
		words := countWords[what]
		if words == "" {
			words = differenceWords[compare.Difference(what)]
		}
		things := plural(len(n.Rows), string(n.Kind))
		line := strings.NewReplacer("{n}", things, "{a}", a, "{b}", b).Replace(words)
		if len(n.Topics) > 0 {
			line += " (" + topicList(n.Topics) + ")"
		}
		parts = append(parts, line+".")
	}
	return strings.Join(parts, " ")
}

var countWords = map[string]string{
	"both":   "{n} in both",
	"unsure": "{n} in both that may be the same",
	"only-a": "{n} in {a} only, not mentioned in {b}",
	"only-b": "{n} in {b} only, not mentioned in {a}",
}

var differenceWords = map[compare.Difference]string{
	compare.OtherAct:      "{n} with another act",
	compare.OtherStrength: "{n} with another strength",
	compare.OtherNegation: "{n} denied in one and said in the other",
	compare.OtherSpeaker:  "{n} given to another speaker",
	compare.OtherJoint:    "{n} said by both leaders in one and by one in the other",
	compare.OtherDetail:   "{n} with another number",
	compare.OtherOutcome:  "{n} of another kind",
}

func plural(n int, kind string) string {
	if n != 1 {
		kind += "s"
	}
	return strconv.Itoa(n) + " " + kind
}

// topicList names up to three subjects.
func topicList(topics []record.Topic) string {
	var names []string
	for _, t := range topics[:min(3, len(topics))] {
		names = append(names, inWords(topicWords, t))
	}
	return strings.Join(names, ", ")
}

func verdictWords(s compare.Sameness) string {
	sure := fmt.Sprintf(" (%d %% sure)", int(100*s.Confidence+.5))
	switch s.Verdict {
	case compare.SameMeeting:
		return "Both tell of one meeting" + sure + "."
	case compare.LikelySame:
		return "Both seem to tell of one meeting" + sure + "."
	case compare.UnsureSame:
		return "Whether both tell of one meeting is not told" + sure + "."
	}
	return "The two tell of different meetings."
}
