#include "model/standard.h"

#include "base/array.h"
#include "base/utf8.h"
#include "i18n/messages.h"
#include "model/money.h"

#include <stdlib.h>

void standard_release(struct standard *standard)
{
	free(standard->event);
	free(standard->words);
	free(standard->per);
	free(standard->note);
	*standard = (struct standard){0};
}

void standard_copy(struct standard *to, const struct standard *from)
{
	*to = *from;
	to->event = xstrdup(from->event);
	to->words = xstrdup(from->words);
	to->per = xstrdup(from->per);
	to->note = xstrdup(from->note);
}

struct standard *standard_list_add(struct standard_list *list)
{
	ARRAY_GROW(list->items, list->count, list->room);
	struct standard *standard = &list->items[list->count++];
	*standard = (struct standard){0};
	return standard;
}

void standard_list_release(struct standard_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		standard_release(&list->items[i]);
	free(list->items);
	*list = (struct standard_list){0};
}

bool standard_valid(const struct standard *standard)
{
	return standard->event && *standard->event && standard->least >= 0 &&
	       standard->least <= standard->most && standard->most <= MONEY_MOST;
}

const struct standard *standard_find(const struct standard_list *list, const char *event)
{
	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->items[i].event, event) == 0)
			return &list->items[i];
	return NULL;
}

/* --- which activities are of that kind --- */

/* What says that somebody is visited or comforted; the first one found in `text`, NULL: none. */
static const char *find_visit(const char *text, size_t *length)
{
	static const char *const visits[] = {"慰问", "看望", "探望", "走访", "探视", "吊唁"};
	for (size_t i = 0; i < ARRAY_LENGTH(visits); i++) {
		const char *at = strstr(text, visits[i]);
		if (at) {
			*length = strlen(visits[i]);
			return at;
		}
	}
	return NULL;
}

/* 住院慰问金: the title speaks of a visit and holds 住院, which is what stands before or behind the visit. */
static bool visits_for(const char *event, const char *title)
{
	size_t length, shortest = strlen("住院");
	const char *visit = find_visit(event, &length);
	if (!visit || !find_visit(title, &(size_t){0}))
		return false;
	bool before = visit > event;
	char *reason = before ? xmemdup0(event, (size_t)(visit - event)) : xstrdup(visit + length);
	bool fits = strlen(reason) >= shortest && strstr(title, reason);
	free(reason);
	return fits;
}

/* Other words that hold one of those by which an activity is known: 卫生日 is no birthday. */
static const struct {
	const char *word, *other;
} mistaken[] = {{"生日", "卫生日"}, {"结婚", "结婚纪念"}, {"住院", "住院部"}, {"住院", "住院医"}};

/* Is the word at `at` of the title only a part of another one? */
static bool is_mistaken(const char *title, const char *at, const char *word)
{
	for (size_t i = 0; i < ARRAY_LENGTH(mistaken); i++) {
		const char *other = mistaken[i].other;
		size_t ahead = (size_t)(strstr(other, mistaken[i].word) - other);
		if (strcmp(word, mistaken[i].word) == 0 && (size_t)(at - title) >= ahead &&
		    strncmp(at - ahead, other, strlen(other)) == 0)
			return true;
	}
	return false;
}

static bool title_holds(const char *title, const char *word)
{
	for (const char *at = title; (at = strstr(at, word)); at += strlen(word))
		if (!is_mistaken(title, at, word))
			return true;
	return false;
}

static bool word_fits(const char *word, size_t length, const char *title, const char *occasion)
{
	char *copy = xmemdup0(word, length);
	bool fits =
		*copy && (title_holds(title, copy) || (occasion && strcmp(occasion, copy) == 0));
	free(copy);
	return fits;
}

bool standard_fits(const struct standard *standard, const char *title, const char *occasion)
{
	if (word_fits(standard->event, strlen(standard->event), title, occasion) ||
	    visits_for(standard->event, title))
		return true;
	for (const char *word = standard->words; word;) {
		size_t length = strcspn(word, "\n");
		if (word_fits(word, length, title, occasion))
			return true;
		word = word[length] ? word + length + 1 : NULL;
	}
	return false;
}

size_t standards_fitting(const struct standard_list *list, const char *title, const char *occasion,
			 const struct standard **out, size_t room)
{
	size_t count = 0;
	for (size_t i = 0; title && i < list->count && count < room; i++)
		if (standard_fits(&list->items[i], title, occasion))
			out[count++] = &list->items[i];
	return count;
}

/* --- words --- */

static bool parts_words(uint32_t c)
{
	uint32_t plain = utf8_fold_wide(c);
	return plain <= ' ' || plain == ',' || plain == ';' || plain == '/' || c == 0x3001 /* 、 */;
}

/* Among the lines that are there already. */
static bool has_line(const char *lines, const char *word, size_t length)
{
	for (;;) {
		size_t line = strcspn(lines, "\n");
		if (line == length && strncmp(lines, word, length) == 0)
			return true;
		if (!lines[line])
			return false;
		lines += line + 1;
	}
}

static void add_word(struct strbuf *out, const char *word, size_t length)
{
	if (!length || (out->length && has_line(out->text, word, length)))
		return;
	strbuf_add_text(out, out->length ? "\n" : "");
	strbuf_add(out, word, length);
}

char *standard_words_tidy(const char *typed)
{
	struct strbuf out = STRBUF_INIT;
	const char *word = typed;
	uint32_t c;
	for (size_t step; typed && (step = utf8_next(typed, &c)); typed += step) {
		if (parts_words(c)) {
			add_word(&out, word, (size_t)(typed - word));
			word = typed + step;
		}
	}
	if (word)
		add_word(&out, word, strlen(word));
	if (out.length)
		return strbuf_detach(&out);
	strbuf_release(&out);
	return NULL;
}

/* --- sums --- */

static void write_range(const struct standard *standard, void (*write)(int64_t, struct strbuf *),
			const char *dash, struct strbuf *out)
{
	write(standard->least, out);
	if (standard->most == standard->least)
		return;
	strbuf_add_text(out, dash);
	write(standard->most, out);
}

void standard_write_sum(const struct standard *standard, struct strbuf *out)
{
	write_range(standard, money_write, "-", out);
}

void standard_write_sum_grouped(const struct standard *standard, struct strbuf *out)
{
	write_range(standard, money_write_grouped, "—", out);
}

void standard_write_given(const struct standard *standard, struct strbuf *out)
{
	static const char each[] = "每"; /* such a unit stands before the sum in Chinese */
	struct strbuf sum = STRBUF_INIT;
	const char *per = standard->per;
	standard_write_sum_grouped(standard, &sum);
	char *given = !per ? say_standard_gives(sum.text)
		      : strncmp(per, each, strlen(each)) == 0
			      ? say_standard_gives_each(per, sum.text)
			      : say_standard_gives_per(sum.text, per);
	strbuf_add_text(out, given);
	free(given);
	strbuf_release(&sum);
}

/* Where the upper sum begins, and how long the lower one is; NULL: there is but one. */
static const char *find_dash(const char *text, size_t *before)
{
	static const char *const dashes[] = {"——", "—", "–", "－", "-", "～", "~", "至", "到"};
	for (size_t i = 0; i < ARRAY_LENGTH(dashes); i++) {
		const char *at = strstr(text, dashes[i]);
		if (at) {
			*before = (size_t)(at - text);
			return at + strlen(dashes[i]);
		}
	}
	return NULL;
}

/* 1-2万: the unit is said once, where the number before it is as small as the one behind. 5000-1万 is as it stands. */
static bool shares_unit(const char *second, int64_t first)
{
	static const char *const units[] = {"万元", "万"};
	size_t length = strlen(second);
	for (size_t i = 0; i < ARRAY_LENGTH(units); i++) {
		size_t tail = strlen(units[i]);
		if (length <= tail || strcmp(second + length - tail, units[i]) != 0)
			continue;
		char *number = xmemdup0(second, length - tail);
		int64_t bare;
		bool shared = money_parse(number, &bare) && first <= bare;
		free(number);
		return shared;
	}
	return false;
}

bool standard_parse_sum(const char *text, int64_t *least, int64_t *most)
{
	size_t before;
	const char *second = find_dash(text, &before);
	int64_t from, to;
	if (!second) {
		if (!money_parse(text, &from))
			return false;
		*least = *most = from;
		return true;
	}
	char *first = xmemdup0(text, before);
	bool good = money_parse(first, &from) && money_parse(second, &to);
	if (good && !strstr(first, "元") && shares_unit(second, from))
		from *= 10000;
	free(first);
	if (!good || from > to)
		return false;
	*least = from;
	*most = to;
	return true;
}
