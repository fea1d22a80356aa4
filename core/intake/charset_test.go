package intake_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"visavis/core/intake"
)

const (
	russian  = "Президент провёл переговоры с главой государства. Стороны обсудили торговлю, энергетику и транспорт, а также обменялись мнениями о положении в регионе. Он отметил, что отношения развиваются успешно."
	chinese  = "国家主席在北京同来华进行国事访问的总统举行会谈。双方一致同意深化贸易和投资合作，支持彼此维护国家主权、安全和发展利益，共同推动地区和平与稳定。"
	taiwan   = "總統今天在台北會見來訪的外賓。雙方同意加強貿易和投資的合作，並且支持區域的和平與穩定，這是兩國關係的重要發展，在未來的一年中會有更多交流。"
	japan    = "総理大臣は東京で大統領と会談を行いました。両首脳は貿易と投資の協力を深めることで一致し、地域の平和と安定のために緊密に連携することを確認した。"
	korea    = "대통령은 서울에서 총리와 회담을 가졌다. 양측은 무역과 투자 협력을 강화하기로 하고 지역의 평화와 안정을 위해 긴밀히 협력하는 데 의견을 같이했다고 밝혔다."
	turkish  = "Cumhurbaşkanı, Ankara'da konuk Cumhurbaşkanı ile görüştü. İki ülke arasındaki ilişkilerin güçlendirilmesi ve işbirliğinin artırılması için çalışıldığını söyledi. Bölgesel barış ve güvenlik konuları da ele alındı."
	french   = "Le Président de la République s'est entretenu à Paris avec son homologue. Les deux chefs d'État ont évoqué la coopération économique, l'énergie et la sécurité européenne."
	polished = "The leaders’ talks – “candid and fruitful” – lasted an hour at the café."
)

var charsets = []struct {
	name, text string
	set        encoding.Encoding
}{
	{"windows-1251", russian, charmap.Windows1251},
	{"koi8-r", russian, charmap.KOI8R},
	{"gb18030", chinese, simplifiedchinese.GB18030},
	{"big5", taiwan, traditionalchinese.Big5},
	{"shift_jis", japan, japanese.ShiftJIS},
	{"euc-kr", korea, korean.EUCKR},
	{"windows-1254", turkish, charmap.ISO8859_9},
	{"windows-1252", french, charmap.Windows1252},
	{"windows-1252", polished, charmap.Windows1252},
	{"utf-16le", polished + chinese, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
	{"utf-16be", polished, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
	{"utf-16le", polished, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)},
	{"utf-8", polished + russian + chinese, unicode.UTF8},
	{"utf-8", polished, unicode.UTF8BOM},
}

func TestCharsetsAreGuessed(t *testing.T) {
	for _, c := range charsets {
		data, err := c.set.NewEncoder().Bytes([]byte(c.text))
		require.NoError(t, err)
		docs, err := intake.Read(data, "", intake.Options{Decode: hostDecode})
		require.NoError(t, err, c.name)
		assert.Equal(t, c.name, docs[0].Charset)
		assert.Equal(t, c.text, docs[0].Text, c.name)
	}
}

func TestCharsetsAreGuessedInMixedText(t *testing.T) {
	for _, c := range charsets {
		mixed := "BEIJING, Oct. 17 (Wire) -- The President of one country met the President of another.\n\n" + c.text + "\n\nThey agreed on trade."
		data, err := c.set.NewEncoder().Bytes([]byte(mixed))
		require.NoError(t, err)
		docs, err := intake.Read(data, "", intake.Options{Decode: hostDecode})
		require.NoError(t, err, c.name)
		assert.Equal(t, mixed, docs[0].Text, c.name)
	}
}

func TestEnglishWithMarksOfAsia(t *testing.T) {
	for _, c := range charsets {
		if c.name != "gb18030" && c.name != "big5" && c.name != "shift_jis" && c.name != "windows-1252" {
			continue
		}
		text := "The talks were “candid”, he said. “We agreed” … and left."
		data, err := c.set.NewEncoder().Bytes([]byte(text))
		require.NoError(t, err)
		docs, err := intake.Read(data, "", intake.Options{Decode: hostDecode})
		require.NoError(t, err, c.name)
		assert.Equal(t, text, docs[0].Text, c.name)
	}
}

func TestDeclaredCharsetIsBelieved(t *testing.T) {
	for _, c := range charsets {
		if strings.HasPrefix(c.name, "utf") {
			continue
		}
		page := `<html><head><meta http-equiv="Content-Type" content="text/html; charset=` + c.name + `"><title>A</title></head><body><p>` + c.text + `</p></body></html>`
		data, err := c.set.NewEncoder().Bytes([]byte(page))
		require.NoError(t, err)
		docs, err := intake.Read(data, "", intake.Options{Decode: hostDecode})
		require.NoError(t, err, c.name)
		assert.Contains(t, docs[0].Text, c.text)
		assert.Equal(t, c.name, docs[0].Charset)
	}
}

func TestUTF8BeatsAnOldDeclaration(t *testing.T) {
	page := `<html><head><meta charset="gb2312"></head><body><p>` + chinese + `</p></body></html>`
	docs, err := intake.Read([]byte(page), "", intake.Options{})
	require.NoError(t, err)
	assert.Equal(t, "utf-8", docs[0].Charset)
	assert.Contains(t, docs[0].Text, chinese)
}

func TestAPersonsChoiceBeatsAll(t *testing.T) {
	data, err := charmap.KOI8R.NewEncoder().Bytes([]byte("Да."))
	require.NoError(t, err)
	docs, err := intake.Read(data, "", intake.Options{Charset: "KOI8-R"})
	require.NoError(t, err)
	assert.Equal(t, "Да.", docs[0].Text)

	_, err = intake.Read(data, "", intake.Options{Charset: "klingon"})
	assert.Equal(t, intake.CodeCharset, intake.CodeOf(err))
}

func TestEveryOfferedCharsetIsKnown(t *testing.T) {
	for _, name := range intake.Charsets {
		_, err := intake.Read([]byte("plain words here"), "", intake.Options{Charset: name, Decode: hostDecode})
		assert.NoError(t, err, name)
	}
}

func TestHeaderWordsInOldCharsets(t *testing.T) {
	mail := "From: a@b.c\r\nTo: d@e.f\r\nMIME-Version: 1.0\r\nSubject: =?windows-1251?B?z+Xw5ePu4u7w+w==?= =?utf-8?q?_in_Astana?=\r\nDate: 17 Oct 2023 10:00:00 +0600\r\n\r\nText of the mail.\r\n"
	docs, err := intake.Read([]byte(mail), "", intake.Options{})
	require.NoError(t, err)
	assert.Equal(t, "Переговоры in Astana", docs[0].Title)
	assert.Equal(t, "2023-10-17", docs[0].Published)
}
