package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/wailsapp/wails/v2/pkg/menu"

	"visavis/core/export"
	"visavis/desktop/library"
	"visavis/desktop/toolkit"
	"visavis/desktop/words"
	"visavis/store"
)

func TestTheWindowIsPaintedAsChosenOrElseAsTheDesktop(t *testing.T) {
	a, d := start(t, newFolders(t))
	a.showTheme()
	assert.Equal(t, toolkit.AsTheSystem, d.painted)
	a.systemTheme(true)
	assert.Equal(t, toolkit.Dark, d.painted)
	require.NoError(t, a.SetTheme("light"))
	assert.Equal(t, toolkit.Light, d.painted)
	a.systemTheme(false)
	require.NoError(t, a.SetTheme("dark"))
	assert.Equal(t, toolkit.Dark, d.painted)
	require.NoError(t, a.SetTheme("system"))
	assert.Equal(t, toolkit.Light, d.painted)
}

func TestTheMenuIsInTheLanguageOfThePage(t *testing.T) {
	a, d := start(t, newFolders(t))
	count := len(lines(a.applicationMenu()))
	for i, language := range words.Languages {
		require.NoError(t, a.SetLanguage(language))
		assert.Equal(t, i+1, d.menus)
		require.NoError(t, a.SetLanguage(language))
		assert.Equal(t, i+1, d.menus, "nothing has changed")
		all := lines(a.applicationMenu())
		assert.Len(t, all, count, "the menu can only be changed in its place while it has the same lines")
		for _, line := range all {
			assert.False(t, strings.HasPrefix(line.Label, "menu_") || strings.HasPrefix(line.Label, "format_"), "%s: %s has no words", language, line.Label)
		}
		mnemonicsDiffer(t, language, a.applicationMenu())
	}
}

func TestWhatTheProgramSaysIsInTheLanguageOfThePage(t *testing.T) {
	a, d := start(t, newFolders(t))
	require.NoError(t, a.SetLanguage("ru"))
	_, err := a.Save("md", nil)
	assert.EqualError(t, err, "Сохранять пока нечего: ни один документ не прочитан.")
	a.Open([]string{t.TempDir()})
	require.Len(t, d.heard(eventProblem), 1)
	assert.Contains(t, d.heard(eventProblem)[0], "нет файлов")

	_, err = a.Read(nil, "empty.txt", "")
	assert.EqualError(t, err, "empty.txt: Файл пуст; выберите другой.")
	a.Open([]string{filepath.Join(t.TempDir(), "missing.txt")})
	atRest(t, a)
	list, err := a.List(store.ListQuery{})
	require.NoError(t, err)
	document, err := a.Document(list.Items[0].ID)
	require.NoError(t, err)
	for _, reason := range []string{a.Documents()[0].Reason, list.Items[0].Reason, document.Item.Reason} {
		assert.Contains(t, reason, "Файла больше нет на месте")
	}
	require.NoError(t, a.SetLanguage("kk"))
	told := d.heard(eventDocuments)
	assert.Contains(t, told[len(told)-1].(library.Change).Changed[0].Reason, "Файл енді орнында жоқ", "rows that are shown follow")
	require.NoError(t, a.SetLanguage("ru"))
	_, err = a.Document("d99")
	assert.EqualError(t, err, "Такого документа в библиотеке больше нет.")

	a.Put("", article, "")
	atRest(t, a)
	d.save = filepath.Join(t.TempDir(), "gone", "memo.md")
	_, err = a.Save("md", nil)
	assert.EqualError(t, err, "Файл «memo.md» не сохранён. Папки больше нет, или это системная папка, в которую нельзя сохранять. Выберите другую.")
	a.reportProblem()
	assert.Contains(t, d.asked[0], "В отчёте есть")
	for _, language := range words.Languages {
		for _, kind := range readable(words.In(language)) {
			assert.NotContains(t, kind.label, "kind_", "%s has no name", kind.endings)
		}
	}
}

func TestANoticeOfTheLibraryHasWordsInEachLanguage(t *testing.T) {
	notices := []store.Notice{store.NoticeReadOnly, store.NoticeFull, store.NoticeInMemory, store.NoticeDamaged, store.NoticeDamagedStays, store.NoticeDamagedNoNew}
	for _, language := range words.Languages {
		for _, notice := range notices {
			key := "library_" + string(notice)
			assert.NotEqual(t, key, words.In(language).Of(key), language)
		}
	}
}

// mnemonicsDiffer fails where two lines of one menu are chosen by the same letter.
func mnemonicsDiffer(t *testing.T, language string, of *menu.Menu) {
	t.Helper()
	letters := map[string]string{}
	for _, item := range of.Items {
		if _, after, ok := strings.Cut(item.Label, "_"); ok {
			letter := strings.ToLower(string([]rune(after)[0]))
			assert.Empty(t, letters[letter], "%s: “%s” has the letter of", language, item.Label)
			letters[letter] = item.Label
		}
		if item.SubMenu != nil {
			mnemonicsDiffer(t, language, item.SubMenu)
		}
	}
}

func TestTheKeysOfThePageAreShownInTheMenu(t *testing.T) {
	a, _ := start(t, newFolders(t))
	keys := map[string]string{}
	for _, line := range lines(a.applicationMenu()) {
		keys[line.Label] = line.Keys
	}
	assert.Equal(t, "<Control><Shift>Z", keys["_Redo"])
	assert.Empty(t, keys["_Print…"], "the menu has this key by itself")
	for _, item := range plain(a.applicationMenu()).Items {
		assert.NotContains(t, item.Label, "_")
	}
}

func TestAPageThatEndsIsLoadedAgain(t *testing.T) {
	a, d := start(t, newFolders(t))
	id := a.Put("", article, "")
	a.pageEnded("crashed")
	assert.Equal(t, 1, d.reloads)
	assert.Equal(t, id, a.Session().Selected)
	require.Len(t, d.heard(eventProblem), 1)
	assert.Contains(t, d.heard(eventProblem)[0], "Your documents are all there")

	a.pageEnded("crashed")
	a.pageEnded("crashed")
	assert.Empty(t, a.Session().Selected, "what is shown may be the reason")
	a.pageEnded("crashed")
	assert.Equal(t, 4, d.reloads)
	assert.Empty(t, d.asked)

	d.says = yes
	a.pageEnded("crashed")
	assert.Equal(t, 5, d.reloads)
	d.says = no
	a.pageEnded("crashed")
	assert.Equal(t, 5, d.reloads)
	assert.True(t, d.hasQuit)
}

func TestAPageThatEndsNowAndThenKeepsItsDocument(t *testing.T) {
	a, _ := start(t, newFolders(t))
	now := time.Now()
	for hours := range 10 {
		assert.Equal(t, 1, a.countEnd(now.Add(time.Duration(hours)*time.Hour)))
	}
}

func TestTheFirstDialogBeginsAtTheDocuments(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(home, ".config"))
	assert.Equal(t, home, documents())
	plain, named := filepath.Join(home, "Documents"), filepath.Join(home, "Документы")
	require.NoError(t, os.MkdirAll(plain, 0o700))
	assert.Equal(t, plain, documents())
	require.NoError(t, os.MkdirAll(named, 0o700))
	require.NoError(t, os.MkdirAll(filepath.Join(home, ".config"), 0o700))
	dirs := "# a remark\nXDG_DESKTOP_DIR=\"$HOME/Desktop\"\nXDG_DOCUMENTS_DIR=\"$HOME/Документы\"\n"
	require.NoError(t, os.WriteFile(filepath.Join(home, ".config", "user-dirs.dirs"), []byte(dirs), 0o600))
	assert.Equal(t, named, documents())

	a, d := start(t, newFolders(t))
	require.NoError(t, a.OpenFolder())
	assert.Equal(t, named, d.began)
}

func TestAFormatAndAFileHaveOneNameEverywhere(t *testing.T) {
	for _, form := range export.Formats {
		assert.Equal(t, form.Label, words.In("en").Of("format_"+form.Name), "as the command line has it")
	}
	seed, err := os.ReadFile("../frontend/src/examples/seed.txt")
	require.NoError(t, err)
	a, d := open(t, string(seed))
	d.save = filepath.Join(t.TempDir(), "one.md")
	_, err = a.Save("md", nil)
	require.NoError(t, err)
	assert.Equal(t, "xi-meets-kazakh-president.md", d.offered, "as the page offers it")
	assert.Equal(t, "Save as Markdown memo", d.title)
	_, err = a.SaveFile("xi-meets-kazakh-president.md", []byte("from the page"))
	require.NoError(t, err)
	assert.Equal(t, "Save as Markdown memo", d.title)
}
