/* What a plan is called: which kind of paper, of whom, and for which time. */
#include "phrase.h"

#include "base/array.h"
#include "base/utf8.h"
#include "phrase_take.h"
#include "phrase_year.h"

enum { LONGEST = 60 }; /* characters: no title is longer */

/* --- kinds, by what a title ends with --- */

static const struct phrase_word endings[] = {
	{"工作计划", TITLE_PLAN},       {"工作计划书", TITLE_PLAN},
	{"计划", TITLE_PLAN},           {"工作要点", TITLE_PLAN},
	{"要点", TITLE_PLAN},           {"工作思路", TITLE_PLAN},
	{"工作打算", TITLE_PLAN},       {"工作安排", TITLE_PLAN},
	{"工作意见", TITLE_PLAN},       {"工作方案", TITLE_PLAN},
	{"实施方案", TITLE_PLAN},       {"工作设想", TITLE_PLAN},
	{"工作规划", TITLE_PLAN},       {"活动计划", TITLE_PLAN},
	{"活动方案", TITLE_PLAN},       {"工作部署", TITLE_PLAN},
	{"重点工作", TITLE_PLAN},       {"工作目标", TITLE_PLAN},
	{"活动安排", TITLE_SCHEDULE},   {"活动安排表", TITLE_SCHEDULE},
	{"工作安排表", TITLE_SCHEDULE}, {"工作行事历", TITLE_SCHEDULE},
	{"行事历", TITLE_SCHEDULE},     {"工作月历", TITLE_SCHEDULE},
	{"月历", TITLE_SCHEDULE},       {"配档表", TITLE_SCHEDULE},
	{"工作日程", TITLE_SCHEDULE},   {"工作计划表", TITLE_SCHEDULE},
	{"活动计划表", TITLE_SCHEDULE}, {"运行表", TITLE_SCHEDULE},
	{"一览表", TITLE_SCHEDULE},     {"进度表", TITLE_SCHEDULE},
	{"日程表", TITLE_SCHEDULE},     {"职责", TITLE_DUTIES},
	{"工作职责", TITLE_DUTIES},     {"岗位职责", TITLE_DUTIES},
	{"分工", TITLE_DUTIES},         {"职责分工", TITLE_DUTIES},
	{"工作分工", TITLE_DUTIES},     {"分工表", TITLE_DUTIES},
	{"章程", TITLE_CHARTER},        {"制度", TITLE_CHARTER},
	{"办法", TITLE_CHARTER},        {"条例", TITLE_CHARTER},
	{"细则", TITLE_CHARTER},        {"工作总结", TITLE_SUMMARY},
	{"总结", TITLE_SUMMARY},        {"工作汇报", TITLE_SUMMARY},
	{"工作报告", TITLE_SUMMARY},    {"述职报告", TITLE_SUMMARY},
	{"汇报材料", TITLE_SUMMARY},
};

/* A sentence that names a plan is no title of one. */
static const struct phrase_word of_sentences[] = {
	{"制定", 0},     {"制订", 0}, {"特制", 0},     {"拟定", 0}, {"拟订", 0}, {"如下", 0},
	{"为了", 0},     {"根据", 0}, {"按照", 0},     {"结合", 0}, {"上报", 0}, {"撰写", 0},
	{"讨论", 0},     {"审议", 0}, {"学习贯彻", 0}, {"认真", 0}, {"做好", 0}, {"完成", 0},
	{"落实", 0},     {"提出", 0}, {"现将", 0},     {"围绕", 0}, {"布置", 0}, {"召开", 0},
	{"总结交流", 0}, {"起草", 0}, {"上交", 0},     {"编制", 0}, {"协助", 0}, {"参与", 0},
	{"修改", 0},     {"明确", 0}, {"相关", 0},     {"更多", 0}, {"推荐", 0}, {"下载", 0},
	{"健全", 0},     {"建立", 0}, {"执行", 0},     {"完善", 0},
};

/* What makes it the paper of a union. */
static const struct phrase_word of_unions[] = {{"工会", 0},   {"职工", 0},     {"教工", 0},
					       {"女工", 0},   {"教代会", 0},   {"职代会", 0},
					       {"工联会", 0}, {"工会小组", 0}, {"工代会", 0}};

struct reading {
	const char *line;
	const char *begins, *ends; /* of the title itself */
	struct phrase_title title;
};

/* A copy of the part between `begins` and `ends` for looking into; titles are short. */
struct short_text {
	char text[LONGEST * 8 + 1];
};

static bool copy_short(struct short_text *to, const char *begins, const char *ends)
{
	size_t length = (size_t)(ends - begins);
	if (length >= sizeof(to->text))
		return false;
	if (length)
		memcpy(to->text, begins, length);
	to->text[length] = '\0';
	return true;
}

static bool holds_any(const char *text, const struct phrase_word *words, size_t count)
{
	size_t step;
	for (; char_at(text, &step); text += step)
		if (words_follow(text, words, count))
			return true;
	return false;
}

/* --- which of several it is: 篇一, 第二篇：, 范文3 --- */

static bool take_part(const char **p, int *part)
{
	static const struct phrase_word names[] = {{"篇", 0},   {"范文", 0}, {"范本", 0},
						   {"模板", 0}, {"范例", 0}, {"样本", 0}};
	const char *at = *p;
	struct taken_number number;
	bool bracket = take_sign(&at, "（(【[") != 0;
	bool ordinal = take_word(&at, "第");
	if (ordinal ? !take_number(&at, &number) || !take_word(&at, "篇")
		    : !TAKE_WORDS(&at, names, NULL) || !take_number(&at, &number))
		return false;
	if (number.value < 1 || number.value > 99 || (bracket && !take_sign(&at, "）)】]")))
		return false;
	*part = number.value;
	*p = at;
	return true;
}

bool phrase_title_part(const char *line, int *number)
{
	const char *p = behind_spaces(line);
	while (take_sign(&p, "#*"))
		;
	*number = 0;
	if (!take_part(&p, number))
		return false;
	take_sign(&p, "：:、");
	while (take_sign(&p, "*"))
		;
	return !next_char(behind_spaces(p));
}

static void cut_part_before(struct reading *reading)
{
	const char *p = reading->begins;
	int part;
	if (!take_part(&p, &part) || !take_sign(&p, "：:、-—| ")) {
		const char *blank = p;
		if (p == reading->begins || behind_spaces(blank) == blank)
			return;
	}
	reading->title.part = part;
	reading->begins = behind_spaces(p);
}

/* 篇一, （三）, 2 at the end, where something that makes a title stands before it. */
static void cut_part_behind(struct reading *reading)
{
	const char *p = reading->begins;
	size_t step;
	for (uint32_t c; p < reading->ends && (c = char_at(p, &step)); p += step) {
		const char *at = p;
		int part = 0;
		struct taken_number number;
		bool bracket = take_sign(&at, "（(") != 0, taken = false;
		if (bracket && take_number(&at, &number) && take_sign(&at, "）)")) {
			taken = number.value < 100;
			part = number.value;
		} else {
			at = p;
			taken = take_part(&at, &part);
		}
		if (!taken && !bracket && c >= '0' && c <= '9' && p > reading->begins) {
			at = p;
			taken = take_number(&at, &number) && number.digits <= 2;
			part = number.value;
		}
		if (taken && p > reading->begins && behind_spaces(at) >= reading->ends) {
			reading->title.part = part;
			reading->ends =
				reading->begins +
				trimmed_length(reading->begins, (size_t)(p - reading->begins));
			return;
		}
	}
}

/* --- the frame --- */

/* 关于印发《…》的通知: what stands inside is meant. */
static bool cut_notice(struct reading *reading)
{
	const char *p = reading->begins;
	const char *open = find_word(p, "《"), *close = find_word(p, "》");
	if (!find_word(p, "通知") || !open || !close || close < open ||
	    !(find_word(p, "印发") || find_word(p, "下发") || find_word(p, "发布") ||
	      find_word(p, "转发")))
		return false;
	reading->title.kind = TITLE_NOTICE;
	reading->begins = open + strlen("《");
	reading->ends = close;
	return true;
}

static void cut_frame(struct reading *reading)
{
	const char *p = behind_spaces(reading->begins);
	while (take_sign(&p, "#*"))
		;
	reading->begins = behind_spaces(p);
	take_sign(&p, "《【");
	reading->begins = behind_spaces(p);
	for (;;) {
		size_t length =
			trimmed_length(reading->begins, (size_t)(reading->ends - reading->begins));
		static const char *const tails[] = {"》", "】", "：", ":", "*"};
		const char *ends = reading->begins + length;
		reading->ends = ends;
		if (!length)
			return;
		for (size_t i = 0; i < ARRAY_LENGTH(tails) && ends == reading->ends; i++) {
			size_t tail = strlen(tails[i]);
			if (length > tail && memcmp(ends - tail, tails[i], tail) == 0)
				ends -= tail;
		}
		if (ends == reading->ends)
			return;
		reading->ends = ends;
	}
}

/* （草案）, （讨论稿）, and an asterisk of a footnote: they belong to it, but say nothing. */
static size_t without_tail(const char *text)
{
	static const struct phrase_word tails[] = {
		{"草案", 0}, {"讨论稿", 0}, {"征求意见稿", 0}, {"试行", 0},   {"初稿", 0},
		{"修订", 0}, {"修订稿", 0}, {"定稿", 0},       {"送审稿", 0}, {"表", 0},
		{"上", 0},   {"下", 0},     {"最新", 0},       {"精选", 0},   {"通用", 0},
		{"模板", 0}, {"范文", 0},   {"样本", 0}};
	for (const char *p = text; (p = strpbrk(p, "(\xEF")); p++) {
		const char *at = p;
		if (take_sign(&at, "（(") && TAKE_WORDS(&at, tails, NULL) &&
		    take_sign(&at, "）)") && !next_char(at))
			return (size_t)(p - text);
	}
	return strlen(text);
}

static enum title_kind kind_by_ending(const char *text)
{
	char bare[sizeof(((struct short_text *)0)->text)];
	size_t length = without_tail(text), best = 0;
	enum title_kind kind = TITLE_NONE;
	memcpy(bare, text, length);
	length = trimmed_length(bare, length);
	bare[length] = '\0';
	for (size_t i = 0; i < ARRAY_LENGTH(endings); i++) {
		size_t of_ending = strlen(endings[i].text);
		if (of_ending > best &&
		    word_stands_before(bare, bare + length, endings[i].text, NULL)) {
			best = of_ending;
			kind = (enum title_kind)endings[i].value;
		}
	}
	return kind;
}

/* --- the time and the name --- */

/* Behind the time, and before 工会 and what it is about: the union's own name. */
static void find_name(struct reading *reading, const struct phrase_year_words *year)
{
	static const struct phrase_word ends[] = {
		{"工会", 0},     {"工作", 0},   {"教工", 0},   {"职工", 0},   {"女工", 0},
		{"女职工", 0},   {"教代会", 0}, {"活动", 0},   {"计划", 0},   {"基层工会", 0},
		{"教育工会", 0}, {"要点", 0},   {"上半年", 0}, {"下半年", 0}, {"教职工", 0},
		{"分工", 0},     {"主席", 0},   {"委员", 0}};
	const char *first = reading->begins, *ends_at = reading->ends;
	if (year->length) {
		/* The longer one of what stands before the time and behind it. */
		const char *behind = reading->begins + year->at + year->length;
		if (year->at)
			ends_at = reading->begins + year->at;
		else
			first = behind;
	}
	take_word(&first, "关于");
	take_word(&first, "度");
	take_word(&first, "的");
	const char *p = first;
	size_t step;
	for (; p < ends_at && char_at(p, &step); p += step)
		if (words_follow(p, ends, ARRAY_LENGTH(ends)))
			break;
	size_t length = trimmed_length(first, (size_t)((p < ends_at ? p : ends_at) - first));
	reading->title.name.at = (size_t)(first - reading->line);
	reading->title.name.length = length;
}

static void set_year(struct phrase_title *title, const struct phrase_year_words *year)
{
	title->year = year->year;
	title->last_year = year->last_year;
	title->year_open = year->open;
	title->school_year = year->school_year;
	title->semester = year->semester;
	title->month = year->month;
	title->months = year->months;
}

bool phrase_title(const char *line, struct phrase_title *out)
{
	struct reading reading = {.line = line, .begins = line};
	struct short_text text;
	*out = (struct phrase_title){.kind = TITLE_NONE};
	if (count_characters(line, LONGEST) > LONGEST)
		return false;
	reading.ends = line + strlen(line);
	cut_frame(&reading);
	bool notice = cut_notice(&reading);
	if (!notice) {
		cut_part_before(&reading);
		cut_part_behind(&reading);
		cut_frame(&reading);
	}
	if (reading.ends <= reading.begins || !copy_short(&text, reading.begins, reading.ends))
		return false;
	size_t whole = strlen(text.text), bare = without_tail(text.text);
	enum title_kind kind = kind_by_ending(text.text);
	char tail = text.text[bare];
	text.text[bare] = '\0';
	if (kind == TITLE_NONE || strpbrk(text.text, "\t|") || find_word(text.text, "。") ||
	    find_word(text.text, "；") || find_word(text.text, "，") ||
	    find_word(text.text, "：") ||
	    holds_any(text.text, of_sentences, ARRAY_LENGTH(of_sentences)))
		return false;
	if (bare < whole)
		text.text[bare] = tail;
	struct phrase_year_words year;
	phrase_year_find(text.text, &year);
	bool of_union = holds_any(text.text, of_unions, ARRAY_LENGTH(of_unions));
	set_year(&reading.title, &year);
	find_name(&reading, &year);
	reading.title.kind = notice ? TITLE_NOTICE : kind;
	reading.title.title.at = (size_t)(reading.begins - line);
	reading.title.title.length = (size_t)(reading.ends - reading.begins);
	bool dated = year.year || year.open || year.semester;
	bool named = reading.title.name.length > 0;
	bool is_plan =
		find_word(text.text, "计划") || find_word(text.text, "要点") || kind != TITLE_PLAN;
	reading.title.certain = notice || (of_union && (dated || named || reading.title.part ||
							(is_plan && kind == TITLE_PLAN)));
	if (!of_union && !dated && !reading.title.part && !notice)
		return false;
	*out = reading.title;
	return true;
}

bool phrase_title_begins(const char *line)
{
	enum { SHORT = 36 };
	struct phrase_year_words year;
	struct phrase_label label;
	struct short_text text;
	size_t length = trimmed_length(line, strnlen(line, sizeof(text.text)));
	if (count_characters(line, SHORT) > SHORT || !length || phrase_label(line, &label) ||
	    !copy_short(&text, line, line + length))
		return false;
	static const char *const signs[] = {"。", "；", "，", "：", ":", ";",
					    ",",  ".",  "？", "！", "、"};
	for (size_t i = 0; i < ARRAY_LENGTH(signs); i++)
		if (find_word(text.text, signs[i]))
			return false;
	if (holds_any(text.text, of_sentences, ARRAY_LENGTH(of_sentences)) ||
	    phrase_furniture(line) == FURNITURE_CERTAIN)
		return false;
	static const struct phrase_word names[] = {
		{"学校", 0}, {"小学", 0}, {"中学", 0},   {"公司", 0}, {"医院", 0}, {"局", 0},
		{"厂", 0},   {"街道", 0}, {"幼儿园", 0}, {"学院", 0}, {"大学", 0}, {"银行", 0},
		{"中心", 0}, {"集团", 0}, {"委员会", 0}, {"职高", 0}, {"社区", 0}, {"镇", 0}};
	phrase_year_find(text.text, &year);
	return year.length || holds_any(text.text, of_unions, ARRAY_LENGTH(of_unions)) ||
	       holds_any(text.text, names, ARRAY_LENGTH(names));
}
