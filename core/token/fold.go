package token

import "sync"

// folded gives the plain letters for each accented Latin one, so that
// "Erdoğan" and "Erdogan" are asked for alike. From Unicode's decompositions,
// with the letters that have none ("ø", "ł") added.
var folded = sync.OnceValue(func() map[rune]string { return fold(accented) })

var accented = [][2]string{
	{"a", "ÀÁÂÃÄÅàáâãäåĀāĂăĄąƏǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ"},
	{"ae", "Ææ"},
	{"b", "ḂḃḄḅḆḇ"},
	{"c", "ÇçĆćĈĉĊċČčḈḉ"},
	{"d", "ÐðĎďĐđḊḋḌḍḎḏḐḑḒḓ"},
	{"dz", "ǄǅǆǱǲǳ"},
	{"e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ"},
	{"f", "Ḟḟ"},
	{"g", "ĜĝĞğĠġĢģǦǧǴǵḠḡ"},
	{"h", "ĤĥĦħȞȟḢḣḤḥḦḧḨḩḪḫẖ"},
	{"i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįıǏǐȈȉȊȋḬḭḮḯỈỉỊị"},
	{"ij", "Ĳĳ"},
	{"j", "Ĵĵǰ"},
	{"k", "ĶķǨǩḰḱḲḳḴḵ"},
	{"l", "ĹĺĻļĽľŁłḶḷḸḹḺḻḼḽ"},
	{"lj", "Ǉǈǉ"},
	{"m", "ḾḿṀṁṂṃ"},
	{"n", "ÑñŃńŅņŇňŊŋǸǹṄṅṆṇṈṉṊṋ"},
	{"nj", "Ǌǋǌ"},
	{"o", "ÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợ"},
	{"oe", "Œœ"},
	{"p", "ṔṕṖṗ"},
	{"r", "ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ"},
	{"s", "ŚśŜŝŞşŠšſȘșṠṡṢṣṤṥṦṧṨṩẛ"},
	{"ss", "ßẞ"},
	{"t", "ŢţŤťŦŧȚțṪṫṬṭṮṯṰṱẗ"},
	{"th", "Þþ"},
	{"u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự"},
	{"v", "ṼṽṾṿ"},
	{"w", "ŴŵẀẁẂẃẄẅẆẇẈẉẘ"},
	{"x", "ẊẋẌẍ"},
	{"y", "ÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹ"},
	{"z", "ŹźŻżŽžẐẑẒẓẔẕ"},
}

func fold(table [][2]string) map[rune]string {
	letters := make(map[rune]string, 600)
	for _, row := range table {
		for _, r := range row[1] {
			letters[r] = row[0]
		}
	}
	return letters
}
