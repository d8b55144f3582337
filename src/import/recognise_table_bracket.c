/* What stands in a bracket at the end of a cell: where, how many, who, how much. */
#include "recognise_table.h"

#include "base/array.h"
#include "model/money.h"

#include <ctype.h>
#include <stdlib.h>

static bool ends_with(const char *text, const char *end)
{
	size_t length = strlen(text), tail = strlen(end);
	return length >= tail && strcmp(text + length - tail, end) == 0;
}

/* Where people meet. A word that may also be who does it, as 办公室 may, is none. */
static bool is_place(const char *text)
{
	static const char *const ends[] = {
		"会议室", "教室",   "活动室",   "阅览室",   "图书室",   "工作室",   "接待室",
		"报告厅", "大厅",   "餐厅",     "多功能厅", "展厅",     "演播厅",   "音乐厅",
		"操场",   "广场",   "球场",     "会场",     "剧场",     "赛场",     "运动场",
		"体育场", "农场",   "馆",       "楼",       "楼下",     "影院",     "剧院",
		"敬老院", "养老院", "福利院",   "礼堂",     "食堂",     "公园",     "植物园",
		"果园",   "校园",   "活动中心", "体育中心", "文化中心", "体检中心", "会议中心",
		"之家",   "基地",   "景区",     "酒店",     "宾馆",     "门口",     "线上",
	};
	enum { LONGEST = 16 }; /* characters */
	bool such = false;
	for (size_t i = 0; i < ARRAY_LENGTH(ends) && !such; i++)
		such = ends_with(text, ends[i]);
	return such && characters_of(text, strlen(text)) <= LONGEST;
}

/* 200人, 约200人, 60余名: how many, and whether it is just so many. */
static bool is_head_count(const char *text, int *count, bool *exact)
{
	static const char *const before[] = {"约", "大约", "预计", "预计约", "不少于"};
	static const char *const more[] = {"余", "多"};
	const char *at = text;
	for (size_t i = 0; i < ARRAY_LENGTH(before); i++)
		if (strncmp(text, before[i], strlen(before[i])) == 0)
			at = text + strlen(before[i]);
	char *end;
	long number = isdigit((unsigned char)*at) ? strtol(at, &end, 10) : 0;
	if (number <= 0 || number > PARTICIPANTS_MOST)
		return false;
	*exact = at == text;
	for (size_t i = 0; i < ARRAY_LENGTH(more); i++)
		if (strncmp(end, more[i], strlen(more[i])) == 0) {
			end += strlen(more[i]);
			*exact = false;
			break;
		}
	*count = (int)number;
	if (strcmp(end, "人左右") == 0)
		*exact = false;
	return strcmp(end, "人") == 0 || strcmp(end, "名") == 0 || strcmp(end, "人左右") == 0;
}

static bool is_sum_of_money(const char *text, int64_t *fen)
{
	static const char *const before[] = {"预算", "经费", "经费预算", "预算经费"};
	const char *at = text;
	for (size_t i = 0; i < ARRAY_LENGTH(before); i++)
		if (strncmp(text, before[i], strlen(before[i])) == 0)
			at = text + strlen(before[i]);
	return at > text && ends_with(at, "元") && money_parse(at, fen);
}

/* What the bracket says, as far as it has been read. */
struct bracket {
	struct strbuf place, posts, rest;
	int participants;
	int64_t budget;
	bool good;
};

static void add_name(struct strbuf *names, const char *name)
{
	strbuf_format(names, "%s%s", names->length ? "、" : "", name);
}

static void read_part(struct bracket *bracket, const char *part)
{
	bool exact = true;
	int count;
	int64_t fen;
	if (bracket->participants == NOT_GIVEN && is_head_count(part, &count, &exact)) {
		bracket->participants = count;
		if (!exact) /* 约 is not lost */
			fields_add(&bracket->rest, NULL, part);
	} else if (bracket->budget == NOT_GIVEN && is_sum_of_money(part, &fen)) {
		bracket->budget = fen;
	} else if (phrase_is_post(part)) {
		add_name(&bracket->posts, part);
	} else if (is_place(part)) {
		add_name(&bracket->place, part);
	} else {
		bracket->good = false;
	}
}

/* Its parts stand between 、 and ，. */
static void read_bracket(struct bracket *bracket, const char *text, size_t length)
{
	static const char *const marks[] = {"，", "、", "；", ";"};
	struct strbuf part = STRBUF_INIT;
	for (size_t at = 0; at <= length && bracket->good;) {
		size_t mark = 0;
		for (size_t i = 0; i < ARRAY_LENGTH(marks) && !mark && at < length; i++)
			if (strncmp(text + at, marks[i], strlen(marks[i])) == 0)
				mark = strlen(marks[i]);
		if (at == length || mark) {
			read_part(bracket, part.text);
			strbuf_clear(&part);
			at += mark ? mark : 1;
		} else if (!blanks_before(text + at)) {
			strbuf_add_byte(&part, text[at++]);
		} else {
			at += blanks_before(text + at);
		}
	}
	strbuf_release(&part);
}

/* Where the bracket opens that ends the text; its length: there is none, or nothing stands before it. */
static size_t last_bracket(const char *text)
{
	size_t length = strlen(text), open = 0;
	if (!ends_with(text, "）"))
		return length;
	for (const char *at = text; (at = strstr(at, "（")); at++)
		open = (size_t)(at - text);
	const char *close = strstr(text + open, "）");
	return open && close == text + length - strlen("）") ? open : length;
}

void fields_unbracket(struct proposed *item)
{
	size_t length = strlen(item->text), open = last_bracket(item->text), sign = strlen("（");
	struct bracket bracket = {.place = STRBUF_INIT,
				  .posts = STRBUF_INIT,
				  .rest = STRBUF_INIT,
				  .participants = NOT_GIVEN,
				  .budget = NOT_GIVEN,
				  .good = open < length};
	if (bracket.good)
		read_bracket(&bracket, item->text + open + sign, length - open - 2 * sign);
	bool room = (!bracket.place.length || !item->place) &&
		    (!bracket.posts.length || !item->post) &&
		    (bracket.participants == NOT_GIVEN || item->participants == NOT_GIVEN) &&
		    (bracket.budget == NOT_GIVEN || item->budget == NOT_GIVEN);
	if (bracket.good && room) {
		item->text[open] = '\0';
		if (bracket.place.length)
			item->place = xstrdup(bracket.place.text);
		if (bracket.posts.length)
			item->post = xstrdup(bracket.posts.text);
		if (bracket.participants != NOT_GIVEN)
			item->participants = bracket.participants;
		if (bracket.budget != NOT_GIVEN)
			item->budget = bracket.budget;
		if (bracket.rest.length)
			fields_set_paragraphs(&item->detail, bracket.rest.text);
	}
	strbuf_release(&bracket.place);
	strbuf_release(&bracket.posts);
	strbuf_release(&bracket.rest);
}
