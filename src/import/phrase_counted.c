/* What stands behind a number that begins no paragraph: units, decimals, other numbers. */
#include "phrase_counted.h"

#include "base/array.h"

/* Behind “一、二”: it goes on as one word. 一、二年级 */
static const struct phrase_word of_two[] = {
	{"月", 0}, {"年级", 0}, {"线", 0}, {"期", 0},   {"等", 0}, {"级", 0}, {"季", 0}, {"楼", 0},
	{"轮", 0}, {"批", 0},   {"次", 0}, {"组", 0},   {"班", 0}, {"届", 0}, {"周", 0}, {"、", 0},
	{"号", 0}, {"日", 0},   {"名", 0}, {"层", 0},   {"类", 0}, {"科", 0}, {"院", 0}, {"中", 0},
	{"小", 0}, {"车间", 0}, {"分", 0}, {"把手", 0}, {"条", 0}, {"章", 0}, {"项", 0}, {"点", 0},
};

/* Behind a numeral and a blank: 9 月, 3 个, 一 切. What also begins many texts (点, 班, 家, 本) isn't among them. */
static const struct phrase_word units[] = {
	{"月", 0}, {"日", 0}, {"号", 0},   {"年", 0},   {"个", 0},   {"次", 0},   {"元", 0},
	{"万", 0}, {"千", 0}, {"亿", 0},   {"季度", 0}, {"%", 0},    {"‰", 0},    {"-", 0},
	{"—", 0},  {"~", 0},  {"、", 0},   {".", 0},    {"/", 0},    {"岁", 0},   {"+", 0},
	{"×", 0},  {":", 0},  {"学期", 0}, {"周年", 0}, {"小时", 0}, {"公里", 0}, {"分钟", 0},
	{"至", 0}, {"位", 0}, {"届", 0},
};

/* The same behind a Chinese one, which is a part of many words. */
static const struct phrase_word of_one[] = {
	{"般", 0},   {"切", 0}, {"定", 0}, {"些", 0}, {"样", 0},   {"直", 0}, {"贯", 0}, {"旦", 0},
	{"致", 0},   {"共", 0}, {"流", 0}, {"度", 0}, {"系列", 0}, {"把", 0}, {"等", 0}, {"线", 0},
	{"方面", 0}, {"律", 0}, {"向", 0}, {"起", 0}, {"人", 0},   {"名", 0}, {"下", 0}, {"心", 0},
	{"是", 0},   {"要", 0}, {"期", 0}, {"级", 0}, {"类", 0},   {"月", 0},
};

/* Behind a bracket: the number is a name (（一）期工程) or cites another one (（一）至（三）). */
bool number_is_cited(const char *p)
{
	const char *at = p;
	struct taken_number number;
	if (take_word(&at, "期"))
		return !next_char(at) || sign_follows(at, "、，,。工") || word_follows(at, "建设");
	if (take_sign(&at, "至到、—－-~～和")) {
		take_word(&at, "第");
		return take_sign(&at, "（(") && take_number(&at, &number) &&
		       sign_follows(at, "）)");
	}
	return false;
}

/* Behind 3.8 and the like, which is then a day or a sum and no number of a paragraph. */
static const struct phrase_word of_decimal[] = {
	{"节", 0},   {"妇女", 0},     {"“", 0},    {"三八", 0}, {"五一", 0}, {"教师节", 0},
	{"国庆", 0}, {"劳动", 0},     {"青年", 0}, {"万", 0},   {"元", 0},   {"亿", 0},
	{"%", 0},    {"％", 0},       {"倍", 0},   {"日", 0},   {"号", 0},   {"至", 0},
	{"-", 0},    {"—", 0},        {"~", 0},    {"～", 0},   {"岁", 0},   {"/", 0},
	{"小时", 0}, {"个", 0},       {"米", 0},   {"公里", 0}, {"级", 0},   {"分", 0},
	{"年", 0},   {"消防", 0},     {"护士", 0}, {"世界", 0}, {"消费", 0}, {"学雷锋", 0},
	{"植树", 0}, {"党的生日", 0}, {"月", 0},   {")", 0},    {"版", 0},
};

/* Digits behind “1.” that begin its text: 1.2025年, 1.60岁. */
bool number_begins_text(const char *p, int label)
{
	struct taken_number number;
	if (!take_number(&p, &number) || number.kind == NUMERAL_CHINESE)
		return false;
	if (number.digits == 4 && number.value >= 1900 && number.value < 2100)
		return !sign_follows(p, ".．") && !sign_follows(p, "-/");
	const char *range = p;
	struct taken_number last;
	if (number.value <= 12 && take_sign(&range, "-—－~～至") && take_number(&range, &last) &&
	    word_follows(range, "月"))
		return true;
	if (word_follows(p, "月"))
		return number.value <= 12 && number.value != label + 1;
	static const struct phrase_word ages[] = {{"岁", 0}, {"周年", 0}, {"周岁", 0}, {"后", 0},
						  {"余", 0}, {"多", 0},   {"年来", 0}};
	return number.digits >= 2 && words_follow(p, ages, ARRAY_LENGTH(ages));
}

/* Behind “一、”: is it 一、二月份, or a text of its own? */
bool number_goes_on(const char *p, const struct taken_number *first)
{
	struct taken_number second;
	if (!take_number(&p, &second))
		return false;
	bool same_kind = (second.kind == NUMERAL_CHINESE) == (first->kind == NUMERAL_CHINESE);
	if (!same_kind || second.value <= first->value)
		return false;
	if (second.value == first->value + 1)
		return words_follow(p, of_two, ARRAY_LENGTH(of_two)) || !next_char(p);
	/* 3、5、9月 */
	return sign_follows(p, "、") && second.digits <= 2;
}

bool number_is_decimal(const char *p)
{
	return words_follow(p, of_decimal, ARRAY_LENGTH(of_decimal));
}

bool number_has_unit(const char *text, enum numeral_kind kind)
{
	return words_follow(text, units, ARRAY_LENGTH(units)) ||
	       (kind == NUMERAL_CHINESE && words_follow(text, of_one, ARRAY_LENGTH(of_one)));
}
