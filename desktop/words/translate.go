package words

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// Translate says in a language what was written down in English, sentence by
// sentence: reasons lie in the library in one language, whatever the person speaks
// when they are read. From the first sentence that is not known all stays as it is.
func Translate(english, language string) string {
	if language == "" || language == Languages[0] {
		return english
	}
	said, rest := []string{}, english
	for rest != "" {
		sentence, after, known := translateFirst(rest, In(language))
		if !known {
			sentence, after = rest, ""
		}
		said, rest = append(said, sentence), after
	}
	return strings.Join(said, between(language))
}

// between is what stands between two sentences.
func between(language string) string {
	if language == "zh" {
		return ""
	}
	return " "
}

func translateFirst(text string, in Words) (sentence, rest string, known bool) {
	for _, one := range writtenDown() {
		found := one.pattern.FindStringSubmatch(text)
		if found == nil {
			continue
		}
		blanks := []string{}
		for i, name := range one.pattern.SubexpNames()[1:] {
			blanks = append(blanks, name, inUnits(found[i+1], in))
		}
		return in.Of(one.key, blanks...), strings.TrimPrefix(text[len(found[0]):], " "), true
	}
	return "", "", false
}

// inUnits says a size in the units of the language ("8 MB").
func inUnits(text string, in Words) string {
	number, unit, _ := strings.Cut(text, " ")
	for _, key := range []string{"size_mb", "size_kb", "size_bytes"} {
		if In(Languages[0]).Of(key, "n", number) == number+" "+unit {
			return in.Of(key, "n", number)
		}
	}
	return text
}

// written is a sentence that is written down in English.
type written struct {
	key     string
	pattern *regexp.Regexp
}

// writtenDown are those sentences, the longest first: one may begin like another.
var writtenDown = sync.OnceValue(func() []written {
	all := []written{}
	english := In(Languages[0])
	for key, text := range english {
		if group, _, _ := strings.Cut(key, "_"); slices.Contains([]string{"row", "intake", "reason"}, group) && !strings.HasPrefix(text, "{") {
			all = append(all, written{key, patternOf(text)})
		}
	}
	slices.SortFunc(all, func(a, b written) int {
		return cmp.Or(cmp.Compare(len(english[b.key]), len(english[a.key])), cmp.Compare(a.key, b.key))
	})
	return all
})

var quotedBlank = regexp.MustCompile(`\\\{([a-z]+)\\\}`)

func patternOf(text string) *regexp.Regexp {
	return regexp.MustCompile("^" + quotedBlank.ReplaceAllString(regexp.QuoteMeta(text), "(?P<$1>.+?)"))
}
