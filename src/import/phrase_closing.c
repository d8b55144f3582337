/* What stands under a plan: who signs it, and when. */
#include "phrase.h"

#include "base/array.h"
#include "phrase_clock.h"
#include "phrase_take.h"
#include "phrase_year.h"

enum { LONGEST = 40 }; /* characters */

/* --- a date --- */

static bool take_open_day(const char **p)
{
	const char *at = *p;
	struct taken_number number;
	size_t step;
	for (uint32_t c; (c = char_at(at, &step));) {
		if (c == 'x' || c == 'X' || c == '_' || c == 0xD7 || c == '*' || char_is_blank(c) ||
		    c == '\t')
			at += step;
		else if (!take_number(&at, &number))
			break;
	}
	*p = at;
	return true;
}

/* 20xx年x月x日, 年 月 日, 2025年 月 日 */
static bool take_open_date(const char **p, struct phrase_date *out)
{
	const char *at = behind_spaces(*p);
	struct taken_number number;
	const char *year = at;
	if (take_number(&year, &number) && number.digits == 4 && take_word(&year, "年")) {
		out->year = number.value;
		at = year;
	} else if (!phrase_year_take_open(&at) && !take_word(&at, "年")) {
		return false;
	}
	take_open_day(&at);
	if (!take_word(&at, "月"))
		return false;
	take_open_day(&at);
	take_word(&at, "日");
	out->open = true;
	*p = at;
	return true;
}

static bool take_date(const char **p, struct phrase_date *out)
{
	const char *at = behind_spaces(*p);
	struct clock_words words;
	*out = (struct phrase_date){.year = 0};
	bool bracket = take_sign(&at, "（(【") != 0;
	const char *begins = at;
	if (clock_take(&at, false, &words) && words.first.year && !words.last.month &&
	    !words.deadline && !words.first.part) {
		out->year = words.first.year;
		out->month = words.first.month;
		out->day = words.first.day;
	} else {
		at = begins;
		if (!take_open_date(&at, out))
			return false;
	}
	const char *weekday = at;
	bool inner = take_sign(&weekday, "（(") != 0;
	if ((take_word(&weekday, "星期") || take_word(&weekday, "周")) &&
	    take_sign(&weekday, "一二三四五六日天") && (!inner || take_sign(&weekday, "）)")))
		at = weekday;
	if (bracket && !take_sign(&at, "）)】"))
		return false;
	*p = at;
	return true;
}

bool phrase_date(const char *line, struct phrase_date *out)
{
	static const struct phrase_word names[] = {
		{"日期：", 0}, {"日期:", 0}, {"时间：", 0}, {"时间:", 0}};
	const char *p = behind_spaces(line);
	TAKE_WORDS(&p, names, NULL);
	if (take_date(&p, out)) {
		take_sign(&p, "。.");
		if (!next_char(behind_spaces(p)))
			return true;
	}
	*out = (struct phrase_date){.year = 0};
	return false;
}

/* --- a signature --- */

static const struct phrase_word certain_ends[] = {
	{"工会委员会", 0},   {"工会", 0},
	{"总工会", 0},       {"委员会", 0},
	{"工会办公室", 0},   {"工会办", 0},
	{"分会", 0},         {"工会联合会", 0},
	{"工会小组", 0},     {"工会工作委员会", 0},
	{"工会（盖章）", 0}, {"工委", 0},
	{"工会主席", 0},     {"工会委员会（章）", 0},
};

static const struct phrase_word other_ends[] = {
	{"办公室", 0}, {"学校", 0}, {"小学", 0},   {"中学", 0}, {"公司", 0},   {"医院", 0},
	{"局", 0},     {"厂", 0},   {"学院", 0},   {"大学", 0}, {"幼儿园", 0}, {"银行", 0},
	{"支行", 0},   {"街道", 0}, {"中心", 0},   {"集团", 0}, {"党支部", 0}, {"教代会", 0},
	{"职代会", 0}, {"支部", 0}, {"党委", 0},   {"一中", 0}, {"二中", 0},   {"三中", 0},
	{"社区", 0},   {"职高", 0}, {"分公司", 0}, {"总支", 0},
};

static void cut_seal(const char *begins, const char **ends)
{
	static const char *const seals[] = {"（盖章）", "（公章）", "(盖章)",
					    "(公章)",   "（章）",   "(章)"};
	for (size_t i = 0; i < ARRAY_LENGTH(seals); i++) {
		const char *at;
		if (word_stands_before(begins, *ends, seals[i], &at)) {
			*ends = at;
			return;
		}
	}
}

/* The longest of a signer's words that the text ends with. */
static bool ends_with_any(const char *begins, const char *ends, const struct phrase_word *words,
			  size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (word_stands_before(begins, ends, words[i].text, NULL))
			return true;
	return false;
}

/* Signs and words that no name has. */
static bool is_sentence(const char *begins, const char *ends)
{
	static const struct phrase_word words[] = {
		{"，", 0},   {"。", 0},   {"；", 0},   {"：", 0},   {"！", 0},   {"？", 0},
		{"、", 0},   {"《", 0},   {"\t", 0},   {"|", 0},    {"召开", 0}, {"组织", 0},
		{"开展", 0}, {"建设", 0}, {"加强", 0}, {"成立", 0}, {"健全", 0}, {"完善", 0},
		{"做好", 0}, {"参加", 0}, {"协助", 0}, {"配合", 0}, {"举办", 0}, {"举行", 0},
		{"建立", 0}, {"发挥", 0}, {"支持", 0}, {"慰问", 0}, {"计划", 0}, {"选举", 0},
		{"上报", 0}, {"制定", 0}, {"迎接", 0}, {"提交", 0}, {"关于", 0}, {"走访", 0},
		{"改选", 0}, {"筹备", 0}, {"学习", 0}, {"例会", 0},
	};
	size_t step;
	for (const char *p = begins; p < ends && char_at(p, &step); p += step)
		if (words_follow(p, words, ARRAY_LENGTH(words)))
			return true;
	return false;
}

/* Where a date begins that goes on to the end of the line; the end, where none does. */
static const char *find_date(const char *begins, struct phrase_date *date, const char **date_ends)
{
	size_t step;
	for (const char *p = begins; char_at(p, &step); p += step) {
		const char *at = p;
		if (p > begins && take_date(&at, date) && !next_char(behind_spaces(at))) {
			*date_ends = at;
			return p;
		}
	}
	*date = (struct phrase_date){.year = 0};
	return NULL;
}

bool phrase_signature(const char *line, struct phrase_signature *out)
{
	static const struct phrase_word leads[] = {
		{"落款：", 0},     {"落款:", 0},      {"单位：", 0},         {"制定单位：", 0},
		{"发文单位：", 0}, {"制表单位：", 0}, {"制订：", 0},         {"制定：", 0},
		{"制定人：", 0},   {"执笔：", 0},     {"执笔人：", 0},       {"签发：", 0},
		{"签发人：", 0},   {"计划人：", 0},   {"主席（签字）：", 0}, {"工会主席：", 0},
		{"拟稿：", 0}};
	struct phrase_signature found = {.certain = false};
	struct phrase_label label;
	*out = found;
	if (count_characters(line, LONGEST) > LONGEST)
		return false;
	const char *begins = behind_spaces(line), *date_ends = NULL;
	if (phrase_label(line, &label) || !*begins)
		return false;
	bool lead = TAKE_WORDS(&begins, leads, NULL);
	begins = behind_spaces(begins);
	const char *date = find_date(begins, &found.date, &date_ends);
	/* NOLINTNEXTLINE(clang-analyzer-core.NonNullParamChecker): a word taken off the front leaves a text */
	const char *name_ends = date ? date : begins + strlen(begins);
	name_ends = begins + trimmed_length(begins, (size_t)(name_ends - begins));
	found.by.at = (size_t)(begins - line);
	found.by.length = (size_t)(name_ends - begins);
	if (date)
		found.on = (struct phrase_span){(size_t)(date - line), (size_t)(date_ends - date)};
	const char *bare = name_ends;
	cut_seal(begins, &bare);
	if (!found.by.length || is_sentence(begins, bare))
		return false;
	found.certain =
		lead || ends_with_any(begins, bare, certain_ends, ARRAY_LENGTH(certain_ends));
	if (!found.certain && !ends_with_any(begins, bare, other_ends, ARRAY_LENGTH(other_ends)))
		return false;
	*out = found;
	return true;
}
