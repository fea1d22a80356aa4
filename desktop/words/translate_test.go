package words

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTranslateSaysWhatIsKnownAndKeepsTheRest(t *testing.T) {
	gone := In("en").Of("reason_gone") + " " + In("en").Of("row_text_kept")
	assert.Equal(t, gone, Translate(gone, "en"))
	assert.Equal(t, In("ru").Of("reason_gone")+" "+In("ru").Of("row_text_kept"), Translate(gone, "ru"))
	assert.Equal(t, "文件已不在原处，可能已被移动、重命名或删除：请从其现在的位置打开。先前读取的文本予以保留。", Translate(gone, "zh"))
	large := In("en").Of("row_too_long", "size", "100 MB", "limit", "8 MB")
	assert.Equal(t, In("ru").Of("row_too_long", "size", "100 МБ", "limit", "8 МБ"), Translate(large, "ru"))
	line := "Line 12 is not valid JSON. " + In("en").Of("intake_broken")
	assert.Equal(t, In("kk").Of("intake_no_json_line", "n", "12")+" "+In("kk").Of("intake_broken"), Translate(line, "kk"))
	assert.Equal(t, In("ru").Of("reason_empty")+" Something else.", Translate(In("en").Of("reason_empty")+" Something else.", "ru"))
	assert.Equal(t, "input/output error", Translate("input/output error", "ru"))
	assert.Empty(t, Translate("", "ru"))
}

// What the library and the reading of files write down is what is translated.
func TestEverySentenceThatIsWrittenDownCanBeTranslated(t *testing.T) {
	sentence := regexp.MustCompile(`" ?((?:[A-Z]|“)[^"\n]* [^"\n]*\.)"`)
	all := []string{}
	for _, folder := range []string{"../../core/intake", "../library"} {
		paths, err := filepath.Glob(filepath.Join(folder, "*.go"))
		require.NoError(t, err)
		for _, path := range paths {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			source, err := os.ReadFile(path)
			require.NoError(t, err)
			for _, one := range sentence.FindAllStringSubmatch(string(source), -1) {
				text := strings.NewReplacer("%d", "7", "%s", "7 MB").Replace(one[1])
				for _, language := range Languages[1:] {
					assert.NotContains(t, Translate(text, language), text, "%s in %s", language, path)
				}
				all = append(all, text)
			}
		}
	}
	for key, text := range read(sentences, "sentences", "en") {
		if group, _, _ := strings.Cut(key, "_"); group == "row" || group == "intake" {
			assert.True(t, slices.ContainsFunc(all, patternOf(text).MatchString), "%s is written down nowhere", key)
		}
	}
}
