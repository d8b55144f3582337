/* What a member would miss: the activity that the letters meant, nothing but it, marked where it is. */
#include "test.h"

#include "base/pinyin.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "i18n/language.h"

/* The letters that find a text of one character, in the order of the alphabet. */
static const char *initials(const char *character)
{
	static char found[27];
	size_t count = 0;
	for (char typed[2] = "a"; typed[0] <= 'z'; typed[0]++) {
		if (pinyin_match(character, typed))
			found[count++] = typed[0];
	}
	found[count] = '\0';
	return found;
}

static void assert_initials(const char *character, size_t length, const char *expected)
{
	char one[5] = {0};
	memcpy(one, character, length);
	if (strcmp(initials(one), expected) != 0)
		fail_msg("%s is found by '%s', not by '%s'", one, initials(one), expected);
}

static void test_common_characters_have_their_initial(void **state)
{
	(void)state;
	static const char *const groups[][2] = {
		{"a", "安爱案按岸"},
		{"b", "办报表班部帮保本病补"},
		{"c", "财才产春成出处场筹"},
		{"d", "代党第点动导队端电大地"},
		{"e", "二而"},
		{"f", "发法服妇费福防父反访"},
		{"g", "工公管改关国岗观"},
		{"h", "活后怀环汇户婚花和"},
		{"j", "教节季计金经检健加建届九竞基奖纪"},
		{"k", "开考课康科口困款看"},
		{"l", "立利联理领礼老劳六两零"},
		{"m", "民名美门目每母"},
		{"n", "年女农内能男南"},
		{"o", "偶欧"},
		{"p", "评培品平跑片票聘"},
		{"q", "秋全群权七清庆球签"},
		{"r", "人热入日任认让"},
		{"s", "师审生三山四事施双书赛史诉"},
		{"t", "体团退谈通统题同厅"},
		{"w", "委文卫温位五问外务慰"},
		{"x", "学宣习协小新项下先选响休县信修效"},
		{"y", "员月一元议院育优演幼原阳医"},
		{"z", "主织职组总助中政制周支作"},
	};
	for (size_t i = 0; i < sizeof(groups) / sizeof(groups[0]); i++) {
		const char *character = groups[i][1];
		uint32_t c;
		for (size_t step; (step = utf8_next(character, &c)); character += step)
			assert_initials(character, step, groups[i][0]);
	}
}

static void test_heteronyms_have_all_their_initials(void **state)
{
	(void)state;
	static const char *const heteronyms[][2] = {
		{"重", "cz"}, {"长", "cz"}, {"行", "hx"}, {"会", "hk"}, {"乐", "ly"}, {"单", "cds"},
		{"调", "dt"}, {"参", "cs"}, {"校", "jx"}, {"系", "jx"}, {"给", "gj"}, {"曾", "cz"},
		{"朝", "cz"}, {"传", "cz"}, {"藏", "cz"}, {"降", "jx"}, {"解", "jx"}, {"率", "ls"},
		{"省", "sx"}, {"宿", "sx"}, {"弹", "dt"}, {"车", "cj"}, {"区", "oq"}, {"盛", "cs"},
		{"尉", "wy"}, {"仇", "cq"}, {"查", "cz"}, {"折", "sz"}, {"卡", "kq"}, {"石", "ds"},
	};
	for (size_t i = 0; i < sizeof(heteronyms) / sizeof(heteronyms[0]); i++)
		assert_initials(heteronyms[i][0], strlen(heteronyms[i][0]), heteronyms[i][1]);
}

/* Readings that begin with an accent, the zero of years, and the ends of the table. */
static void test_unusual_characters(void **state)
{
	(void)state;
	assert_string_equal(initials("嗯"), "n");
	assert_string_equal(initials("呣"), "m");
	assert_string_equal(initials("诶"), "e");
	assert_string_equal(initials("〇"), "l");
	assert_string_equal(initials("一"), "y");
	assert_string_equal(initials("龥"), "y");
	assert_string_equal(initials("\u4DFF"), "");
	assert_string_equal(initials("\u9FFF"), "");
	assert_string_equal(initials("\uA000"), "");
	assert_string_equal(initials("々"), "");
	assert_string_equal(initials("ō"), "");
}

static void test_nearly_every_character_has_an_initial(void **state)
{
	(void)state;
	size_t found = 0;
	for (uint32_t c = 0x4E00; c <= 0x9FFF; c++) {
		char character[5] = {0};
		utf8_encode(c, character);
		size_t count = strlen(initials(character));
		assert_true(count <= 4);
		found += count > 0;
	}
	assert_true(found > 20900);
}

static void test_words_of_a_plan(void **state)
{
	(void)state;
	static const char *const words[][2] = {
		{"教师节", "jsj"},
		{"工会委员会", "ghwyh"},
		{"教职工代表大会", "jzgdbdh"},
		{"女工委员", "ngwy"},
		{"经审委员", "jswy"},
		{"文体委员", "wtwy"},
		{"工会小组长", "ghxzz"},
		{"校务公开", "xwgk"},
		{"集体合同", "jtht"},
		{"工资协商", "gzxs"},
		{"送温暖", "swn"},
		{"困难职工", "knzg"},
		{"重阳节", "cyj"},
		{"妇女节", "fnj"},
		{"劳动节", "ldj"},
		{"中秋", "zq"},
		{"端午", "dw"},
		{"元旦", "yd"},
		{"春节团拜", "cjtb"},
		{"长跑", "cp"},
		{"音乐会", "yyh"},
		{"羽毛球比赛", "ymqbs"},
		{"趣味运动会", "qwydh"},
		{"体检", "tj"},
		{"退休教师座谈", "txjszt"},
		{"师德标兵", "sdbb"},
		{"建家达标", "jjdb"},
		{"会计培训", "kjpx"},
		{"调研", "dy"},
		{"调解", "tj"},
		{"参观革命旧址", "cggmjz"},
		{"银行卡", "yhk"},
		{"生日蛋糕", "srdg"},
	};
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (!pinyin_match(words[i][0], words[i][1]))
			fail_msg("%s is not found by %s", words[i][0], words[i][1]);
	}
	assert_false(pinyin_match("教师节", "jsjj"));
	assert_false(pinyin_match("教师节", "sjj"));
	assert_false(pinyin_match("教师节", "jj"));
	assert_false(pinyin_match("教师节", "中秋"));
}

static void test_letters_digits_and_characters_mix(void **state)
{
	(void)state;
	assert_true(pinyin_match("KTV歌咏比赛", "ktvgy"));
	assert_true(pinyin_match("ktv歌咏比赛", "KTVgYbS"));
	assert_true(pinyin_match("2025年教师节", "2025n教sj"));
	assert_true(pinyin_match("ＫＴＶ２０２５", "ktv2025"));
	assert_true(pinyin_match("KTV 2025，教师", "ｋＴｖ　２０２５,ｊｓ"));
	assert_false(pinyin_match("2025年", "2026"));
	assert_false(pinyin_match("九月", "9y"));
	assert_false(pinyin_match("École", "é"));
}

static void test_marks_are_passed_over_beside_letters(void **state)
{
	(void)state;
	assert_true(pinyin_match("学习新修订的《工会法》，参与管理", "dghfcy"));
	assert_true(pinyin_match("庆“三八”、迎“五一”", "qsbywy"));
	assert_true(pinyin_match("学习—讨论……总结", "xxtlzj"));
	assert_true(pinyin_match("教师节（2025）", "jsj2025"));
	assert_true(pinyin_match("（2025）教师节", "2025jsj"));
	assert_true(pinyin_match("慰问　“教师”", "慰问js"));
	assert_true(pinyin_match("Team building!", "teambuilding"));
	assert_true(pinyin_match("三·八︽妇女法︾｢学习｣", "sbfnfx"));
	/* What no letter stands beside is taken as it is typed. */
	assert_false(pinyin_match("学习《工会法》", "学习工会法"));
	assert_false(pinyin_match("第1、2周", "12"));
	assert_true(pinyin_match("第1、2周", "1、2"));
	assert_true(pinyin_match("学习《工会法》", "《g会f》"));
	assert_false(pinyin_match("学习《工会法》", "《jhf"));
}

static void test_a_blank_stands_for_any_marks(void **state)
{
	(void)state;
	assert_true(pinyin_match("教师节慰问", "jsj ww"));
	assert_true(pinyin_match("教师节慰问", "教师节 慰问 "));
	assert_true(pinyin_match("教师节——慰问", "教师节　慰问"));
	assert_true(pinyin_match("Team building", " team building"));
	assert_true(pinyin_match("A , , b", "A , , b"));
	assert_false(pinyin_match("教师节慰问", "jsj j"));
}

static void assert_found(const char *text, const char *typed, const char *before, const char *found)
{
	size_t length;
	size_t at = pinyin_find(text, typed, &length);
	assert_int_equal(at, strlen(before));
	assert_int_equal(length, strlen(found));
	assert_memory_equal(text + at, found, length);
}

static void test_says_where(void **state)
{
	(void)state;
	assert_found("庆祝教师节大会", "jsj", "庆祝", "教师节");
	assert_found("“教师节”", "jsj", "“", "教师节");
	assert_found("《工会法》、《劳动法》", "fl", "《工会", "法》、《劳");
	assert_found("教教师", "js", "教", "教师");
	assert_found("工会工会法", "ghf", "工会", "工会法");
	assert_found("开KTV", "v", "开KT", "V");
	assert_found("教师节 ", "jsj ", "", "教师节");
	assert_found("cafe\u0301 时间", "fe", "ca", "fe\u0301");
	assert_found("𠮷林教师", "𠮷林js", "", "𠮷林教师");
}

static void test_nothing_typed_is_everywhere(void **state)
{
	(void)state;
	assert_found("教师节", "", "", "");
	assert_found("教师节", " 　", "", "");
	assert_found("", "", "", "");
}

static void test_nothing_found(void **state)
{
	(void)state;
	size_t length = 7;
	assert_true(pinyin_find("教师节", "x", &length) == SIZE_MAX);
	assert_int_equal(length, 0);
	assert_true(pinyin_find("", "j", &length) == SIZE_MAX);
	assert_false(pinyin_match("教师", "jsj"));
	assert_false(pinyin_match("，。", "j"));
}

/* Half a character, as it stands in the field while its bytes arrive. */
static void test_malformed_bytes_are_harmless(void **state)
{
	(void)state;
	assert_false(pinyin_match("教师节", "\xE6\x95"));
	assert_false(pinyin_match("\xE6\x95", "j"));
	assert_true(pinyin_match("\xE6\x95师节", "sj"));
	assert_true(pinyin_match("\xFF师节", "\xFFsj"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_common_characters_have_their_initial),
		cmocka_unit_test(test_heteronyms_have_all_their_initials),
		cmocka_unit_test(test_unusual_characters),
		cmocka_unit_test(test_nearly_every_character_has_an_initial),
		cmocka_unit_test(test_words_of_a_plan),
		cmocka_unit_test(test_letters_digits_and_characters_mix),
		cmocka_unit_test(test_marks_are_passed_over_beside_letters),
		cmocka_unit_test(test_a_blank_stands_for_any_marks),
		cmocka_unit_test(test_says_where),
		cmocka_unit_test(test_nothing_typed_is_everywhere),
		cmocka_unit_test(test_nothing_found),
		cmocka_unit_test(test_malformed_bytes_are_harmless),
	};
	return language_use_utf8() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
