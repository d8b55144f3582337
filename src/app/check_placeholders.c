/* Places that a form left to be filled in: 20xx年, 20__年, ××中学, 第×届, {{…}}, 某某, （……）. */
#include "action.h"
#include "base/array.h"
#include "base/utf8.h"
#include "check_pass.h"
#include "i18n/messages.h"

#include <stdlib.h>
#include <string.h>

/* A text read character by character, with what stands before and behind a run of them. */
struct run {
	size_t start, end;
	uint32_t before, behind; /* 0: the text's beginning or end */
	int count;
};

/* × and x, of any width, as one; the rest as it stands. */
static uint32_t folded(uint32_t c)
{
	c = utf8_fold_wide(c);
	return c == 0xD7 || c == 'X' ? 'x' : c;
}

static bool is_latin(uint32_t c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

static bool is_in(uint32_t c, const char *set)
{
	uint32_t member;
	for (size_t i = 0; set[i];) {
		i += utf8_next(set + i, &member);
		if (member == c)
			return true;
	}
	return false;
}

/* What a number or name would stand before: a lone × before one of these leaves it open. */
#define COUNTED "年月日届次号元人名校院县市区"

/* Two or more × or x that are no part of a Latin word, or a single one where a number or name belongs: not 3×3, Exxon. */
static bool open_cross(const struct run *run)
{
	if (is_latin(run->before) || is_latin(run->behind))
		return false;
	return run->count >= 2 || (!is_digit(run->before) && is_in(run->behind, COUNTED));
}

static bool open_twice(const struct run *run)
{
	return run->count >= 2;
}

/* A kind of placeholder: a run of one character. */
static const struct kind {
	const char *character;
	bool (*open)(const struct run *run);
} kinds[] = {
	{"x", open_cross},  {"_", open_twice}, {"{", open_twice},
	{"某", open_twice}, {"*", open_twice}, {"□", open_twice},
};

/* The run that begins at `at`; returns false where its character is no kind's, or it is no placeholder. */
static bool run_at(const char *text, size_t at, uint32_t before, struct run *run)
{
	uint32_t first, c, kind;
	size_t end = at + utf8_next(text + at, &first);
	first = folded(first);
	*run = (struct run){at, end, before, 0, 1};
	for (size_t step; (step = utf8_next(text + run->end, &c)) && folded(c) == first;) {
		run->end += step;
		run->count++;
	}
	run->behind = text[run->end] ? folded(c) : 0;
	for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++) {
		utf8_next(kinds[i].character, &kind);
		if (kind == first)
			return kinds[i].open(run);
	}
	return false;
}

/* The end of brackets that hold nothing but dots and blanks, behind '（' or '(' at `at`; 0: they hold something. */
static size_t empty_brackets(const char *text, size_t at)
{
	uint32_t c;
	size_t i = at + utf8_next(text + at, &c);
	if (utf8_fold_wide(c) != '(')
		return 0;
	for (size_t step; (step = utf8_next(text + i, &c)) > 0;) {
		i += step;
		if (folded(c) == ')')
			return i;
		if (!is_in(folded(c), " .…·"))
			return 0;
	}
	return 0;
}

/* The first place of a text from `from` on that is not filled in; false: all is. */
static bool find_open(const char *text, size_t from, struct run *run)
{
	uint32_t before = 0, c;
	if (from > 0)
		utf8_next(text + utf8_back(text, from), &before);
	before = utf8_fold_wide(before);
	for (size_t at = from; text[at];) {
		size_t brackets = empty_brackets(text, at);
		*run = (struct run){.start = at, .end = brackets};
		if (brackets || run_at(text, at, before, run))
			return true;
		size_t next = run->end;
		utf8_next(text + utf8_back(text, next), &c);
		before = utf8_fold_wide(c);
		at = next;
	}
	return false;
}

/* The place with some characters around it. Owned. */
static char *surroundings(const char *text, const struct run *run)
{
	size_t start = run->start, end = run->end;
	uint32_t c;
	for (int back = 0; back < 6 && start > 0; back++)
		start = utf8_back(text, start);
	for (int on = 0; on < 6 && text[end]; on++)
		end += utf8_next(text + end, &c);
	return utf8_clean(text + start, end - start, false, NULL);
}

/* What a text belongs to. */
struct owner {
	enum finding_subject subject;
	int64_t id;
	const char *name;
};

/* What stands so near behind another one is filled in with it: 20xx年×月×日. */
enum { TOGETHER = 6 }; /* bytes: two Chinese characters */

static bool find_place(const char *text, size_t from, struct run *place)
{
	struct run more;
	if (!find_open(text, from, place))
		return false;
	while (find_open(text, place->end, &more) && more.start - place->end <= TOGETHER)
		place->end = more.end;
	return true;
}

static void look_into(struct check *check, struct owner owner, const char *text)
{
	struct run run = {0};
	while (text && find_place(text, run.end, &run)) {
		char *place = utf8_clean(text + run.start, run.end - run.start, false, NULL);
		/* A title that is named already isn't told once more around its place. */
		bool named = string_same(owner.name, text);
		char *name = action_name(owner.name);
		char *around = named ? xstrdup(place) : surroundings(text, &run);
		finding_list_add(check->out, FINDING_placeholder, owner.subject, owner.id,
				 owner.name, say_found_placeholder(name, around));
		finding_list_detail(check->out, place);
		free(place);
		free(around);
		free(name);
	}
}

void check_placeholders(struct check *check)
{
	const struct whole_plan *whole = check->whole;
	const struct plan *plan = &whole->plan;
	const struct {
		const char *name, *text;
	} texts[] = {{plan->title, plan->title},
		     {text(MSG_label_preamble), plan->preamble},
		     {text(MSG_label_closing), plan->closing},
		     {text(MSG_label_signed_by), plan->signed_by}};
	for (size_t i = 0; i < ARRAY_LENGTH(texts); i++)
		look_into(check, (struct owner){SUBJECT_PLAN, plan->id, texts[i].name},
			  texts[i].text);
	for (size_t i = 0; i < whole->outline.count; i++) {
		const struct section *section = &whole->outline.sections[i];
		struct owner owner = {SUBJECT_SECTION, section->id, section_title(section)};
		look_into(check, owner, section->heading);
		look_into(check, owner, section->body);
	}
	for (size_t i = 0; i < whole->activities.count; i++) {
		const struct activity *activity = &whole->activities.items[i];
		struct owner owner = {SUBJECT_ACTIVITY, activity->id, activity->title};
		look_into(check, owner, activity->title);
		look_into(check, owner, activity->detail);
		look_into(check, owner, activity->place);
	}
	for (size_t i = 0; i < whole->committee.post_count; i++) {
		const struct post *post = &whole->committee.posts[i];
		for (size_t j = 0; j < post->duty_count; j++)
			look_into(check, (struct owner){SUBJECT_POST, post->id, post->name},
				  post->duties[j].text);
	}
}
