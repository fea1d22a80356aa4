package pdf

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// glyphNames are the names by which fonts call the letters and signs that
// readouts are printed in (Adobe's list, Latin part). Single letters are their
// own names; Cyrillic and the rest are told by number in glyph.
var glyphNames = pairsOf(`exclam ! quotedbl " numbersign # dollar $ percent % ampersand & quotesingle ' parenleft ( parenright )
	asterisk * plus + comma , hyphen - period . slash / zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9
	colon : semicolon ; less < equal = greater > question ? at @ bracketleft [ backslash \ bracketright ] asciicircum ^
	underscore _ braceleft { bar | braceright } asciitilde ~ quoteleft ‘ quoteright ’ quotedblleft “ quotedblright ”
	quotesinglbase ‚ quotedblbase „ guilsinglleft ‹ guilsinglright › guillemotleft « guillemotright » endash – emdash —
	bullet • ellipsis … dagger † daggerdbl ‡ perthousand ‰ fraction ⁄ minus − multiply × divide ÷ plusminus ± degree °
	section § paragraph ¶ copyright © registered ® trademark ™ cent ¢ sterling £ yen ¥ Euro € currency ¤ florin ƒ
	exclamdown ¡ questiondown ¿ periodcentered · middot · ordfeminine ª ordmasculine º onequarter ¼ onehalf ½ threequarters ¾
	onesuperior ¹ twosuperior ² threesuperior ³ brokenbar ¦ logicalnot ¬ mu µ acute ´ grave ` + "`" + ` dieresis ¨ cedilla ¸ circumflex ˆ tilde ˜
	fi fi fl fl ff ff ffi ffi ffl ffl f_i fi f_f ff f_l fl f_f_i ffi AE Æ ae æ OE Œ oe œ Oslash Ø oslash ø Lslash Ł lslash ł
	Eth Ð eth ð Thorn Þ thorn þ germandbls ß dotlessi ı dcroat đ Dcroat Đ Hbar Ħ hbar ħ Eng Ŋ eng ŋ schwa ə Schwa Ə
	sfthyphen - softhyphen - figuredash ‒ horizontalbar ― minute ′ second ″ arrowright → arrowleft ← checkmark ✓
	Aacute Á Agrave À Acircumflex Â Adieresis Ä Atilde Ã Aring Å Acaron Ǎ Abreve Ă Amacron Ā Aogonek Ą
	Adotaccent Ȧ aacute á agrave à acircumflex â adieresis ä atilde ã aring å acaron ǎ abreve ă amacron ā
	aogonek ą adotaccent ȧ Cacute Ć Ccircumflex Ĉ Ccedilla Ç Ccaron Č Cdotaccent Ċ cacute ć ccircumflex ĉ
	ccedilla ç ccaron č cdotaccent ċ Dcedilla Ḑ Dcaron Ď Ddotaccent Ḋ dcedilla ḑ dcaron ď ddotaccent ḋ
	Eacute É Egrave È Ecircumflex Ê Edieresis Ë Etilde Ẽ Ecedilla Ȩ Ecaron Ě Ebreve Ĕ Emacron Ē Eogonek Ę
	Edotaccent Ė eacute é egrave è ecircumflex ê edieresis ë etilde ẽ ecedilla ȩ ecaron ě ebreve ĕ emacron ē
	eogonek ę edotaccent ė Gacute Ǵ Gcircumflex Ĝ Gcedilla Ģ Gcaron Ǧ Gbreve Ğ Gmacron Ḡ Gdotaccent Ġ gacute ǵ
	gcircumflex ĝ gcedilla ģ gcaron ǧ gbreve ğ gmacron ḡ gdotaccent ġ Hcircumflex Ĥ Hdieresis Ḧ Hcedilla Ḩ
	Hcaron Ȟ Hdotaccent Ḣ hcircumflex ĥ hdieresis ḧ hcedilla ḩ hcaron ȟ hdotaccent ḣ Iacute Í Igrave Ì
	Icircumflex Î Idieresis Ï Itilde Ĩ Icaron Ǐ Ibreve Ĭ Imacron Ī Iogonek Į Idotaccent İ iacute í igrave ì
	icircumflex î idieresis ï itilde ĩ icaron ǐ ibreve ĭ imacron ī iogonek į Jcircumflex Ĵ jcircumflex ĵ
	jcaron ǰ Kacute Ḱ Kcedilla Ķ Kcaron Ǩ kacute ḱ kcedilla ķ kcaron ǩ Lacute Ĺ Lcedilla Ļ Lcaron Ľ lacute ĺ
	lcedilla ļ lcaron ľ Nacute Ń Ngrave Ǹ Ntilde Ñ Ncedilla Ņ Ncaron Ň Ndotaccent Ṅ nacute ń ngrave ǹ ntilde ñ
	ncedilla ņ ncaron ň ndotaccent ṅ Oacute Ó Ograve Ò Ocircumflex Ô Odieresis Ö Otilde Õ Ocaron Ǒ Obreve Ŏ
	Omacron Ō Oogonek Ǫ Odotaccent Ȯ Ohungarumlaut Ő oacute ó ograve ò ocircumflex ô odieresis ö otilde õ
	ocaron ǒ obreve ŏ omacron ō oogonek ǫ odotaccent ȯ ohungarumlaut ő Racute Ŕ Rcedilla Ŗ Rcaron Ř
	Rdotaccent Ṙ racute ŕ rcedilla ŗ rcaron ř rdotaccent ṙ Sacute Ś Scircumflex Ŝ Scedilla Ş Scaron Š
	Sdotaccent Ṡ Scommaaccent Ș sacute ś scircumflex ŝ scedilla ş scaron š sdotaccent ṡ scommaaccent ș
	Tcedilla Ţ Tcaron Ť Tdotaccent Ṫ Tcommaaccent Ț tdieresis ẗ tcedilla ţ tcaron ť tdotaccent ṫ
	tcommaaccent ț Uacute Ú Ugrave Ù Ucircumflex Û Udieresis Ü Utilde Ũ Uring Ů Ucaron Ǔ Ubreve Ŭ Umacron Ū
	Uogonek Ų Uhungarumlaut Ű uacute ú ugrave ù ucircumflex û udieresis ü utilde ũ uring ů ucaron ǔ ubreve ŭ
	umacron ū uogonek ų uhungarumlaut ű Wacute Ẃ Wgrave Ẁ Wcircumflex Ŵ Wdieresis Ẅ Wdotaccent Ẇ wacute ẃ
	wgrave ẁ wcircumflex ŵ wdieresis ẅ wring ẘ wdotaccent ẇ Yacute Ý Ygrave Ỳ Ycircumflex Ŷ Ydieresis Ÿ
	Ytilde Ỹ Ymacron Ȳ Ydotaccent Ẏ yacute ý ygrave ỳ ycircumflex ŷ ydieresis ÿ ytilde ỹ yring ẙ ymacron ȳ
	ydotaccent ẏ Zacute Ź Zcircumflex Ẑ Zcaron Ž Zdotaccent Ż zacute ź zcircumflex ẑ zcaron ž zdotaccent ż`)

func pairsOf(s string) map[string]string {
	fields := strings.Fields(s)
	m := make(map[string]string, len(fields)/2+4)
	for i := 0; i+1 < len(fields); i += 2 {
		m[fields[i]] = fields[i+1]
	}
	m["space"], m["nbspace"], m["nonbreakingspace"] = " ", " ", " "
	return m
}

// glyph gives the characters of a glyph's name, "" where it tells none.
func glyph(n string) string {
	if s, known := glyphNames[n]; known {
		return s
	}
	if utf8.RuneCountInString(n) == 1 {
		return n
	}
	base, _, variant := strings.Cut(n, ".") // "a.sc": a small capital
	if variant && base != "" {
		return glyph(base)
	}
	switch {
	case strings.HasPrefix(n, "uni") && len(n) >= 7:
		return hexGlyph(n[3:7])
	case strings.HasPrefix(n, "u") && len(n) >= 5 && len(n) <= 7:
		return hexGlyph(n[1:])
	case strings.HasPrefix(n, "afii"):
		return cyrillic(n[4:])
	}
	return ""
}

func hexGlyph(s string) string {
	r, err := strconv.ParseUint(s, 16, 32)
	if err != nil || r == 0 || r > utf8.MaxRune || !utf8.ValidRune(rune(r)) {
		return ""
	}
	return string(rune(r))
}

// cyrillic: Adobe numbers the Russian alphabet from 10017 (А) and 10065 (а),
// with Ё and ё in their places.
func cyrillic(s string) string {
	n, err := strconv.Atoi(s)
	switch {
	case err != nil:
		return ""
	case n == 10023:
		return "Ё"
	case n == 10071:
		return "ё"
	case n >= 10017 && n <= 10049:
		return string(rune(0x410 + n - 10017 - past(n, 10023)))
	case n >= 10065 && n <= 10097:
		return string(rune(0x430 + n - 10065 - past(n, 10071)))
	case n == 61352:
		return "№"
	}
	return ""
}

func past(n, mark int) int {
	if n > mark {
		return 1
	}
	return 0
}
