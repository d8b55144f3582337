#include "store/search_store.h"

#include "base/array.h"
#include "base/pinyin.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "failure.h"
#include "stmt.h"

#include <ctype.h>
#include <stdlib.h>
#include <strings.h>

/* --- words --- */

struct word {
	char *text;
	size_t length;
	bool latin;    /* has letters that come in two cases */
	bool initials; /* two letters or more and nothing else: it may be pinyin initials */
	char first[3]; /* its first byte in both */
};

struct word_list {
	struct word *items;
	size_t count, room;
	bool by_initials; /* the second look: rows that hold them as initials alone */
};

/* Blanks between words: ASCII ones and the full-width space. */
static size_t blank_length(const char *text)
{
	static const char wide[] = "\xE3\x80\x80";
	if (*text && isspace((unsigned char)*text))
		return 1;
	return strncmp(text, wide, sizeof(wide) - 1) == 0 ? sizeof(wide) - 1 : 0;
}

static void add_word(struct word_list *words, const char *text, size_t length)
{
	struct word word = {.text = xmemdup0(text, length), .length = length};
	word.first[0] = (char)tolower((unsigned char)*text);
	word.first[1] = (char)toupper((unsigned char)*text);
	word.initials = length > 1;
	for (size_t i = 0; i < length; i++) {
		bool letter = isalpha((unsigned char)text[i]);
		word.latin = word.latin || letter;
		word.initials = word.initials && letter;
	}
	ARRAY_GROW(words->items, words->count, words->room);
	words->items[words->count++] = word;
}

static void split(const char *text, struct word_list *out)
{
	while (*text) {
		size_t blank = blank_length(text), length = 0;
		if (blank) {
			text += blank;
			continue;
		}
		while (text[length] && !blank_length(text + length))
			length++;
		add_word(out, text, length);
		text += length;
	}
}

static void words_release(struct word_list *words)
{
	for (size_t i = 0; i < words->count; i++)
		free(words->items[i].text);
	free(words->items);
}

/* Where the word begins in the text; NULL: nowhere. */
static const char *locate(const struct word *word, const char *text)
{
	if (!text)
		return NULL;
	if (!word->latin)
		return strstr(text, word->text);
	while ((text = strpbrk(text, word->first)) &&
	       strncasecmp(text, word->text, word->length) != 0)
		text++;
	return text;
}

/* The same by the initials of its pinyin. */
static bool has_initials(const struct word *word, const char *text)
{
	return word->initials && text && pinyin_match(text, word->text);
}

/*
 * The SQL function holds(text, …): every word is in one of the texts at least. By initials: one of them only so, since those
 * that hold all words as they stand have been found before.
 */
static void holds(sqlite3_context *context, int count, sqlite3_value **values)
{
	const struct store *store = sqlite3_user_data(context);
	bool all = true, literal = true;
	for (size_t i = 0; all && i < store->words->count; i++) {
		const struct word *word = &store->words->items[i];
		all = false;
		for (int j = 0; !all && j < count; j++)
			all = locate(word, value_text(values[j]));
		if (all || !store->words->by_initials)
			continue;
		literal = false;
		for (int j = 0; !all && j < count; j++)
			all = has_initials(word, value_text(values[j]));
	}
	sqlite3_result_int(context, all && literal != store->words->by_initials);
}

static bool have_function(struct store *store, struct error *err)
{
	if (store->searches)
		return true;
	int code = sqlite3_create_function(store->db, "holds", -1, SQLITE_UTF8 | SQLITE_DIRECTONLY,
					   store, holds, NULL, NULL);
	store->searches = code == SQLITE_OK;
	return store->searches || store_failure(store, code, "holds", err);
}

/* --- what is searched --- */

/*
 * Each gives id, plan, plan's code, title, where, union, post, and then the texts it is found by, besides the title.
 * holds() names the longest last: it stops at the first text that has the word.
 */
static const struct source {
	enum found_kind kind;
	int texts;
	struct sql sql;
} sources[] = {
	{FOUND_PLAN,
	 4,
	 {"search_plans",
	  "SELECT id, id, code, title, NULL, 0, 0, code, preamble, closing, signed_by FROM plan"
	  " WHERE holds(title, code, signed_by, closing, preamble) ORDER BY first_month DESC, "
	  "code"}},
	{FOUND_SECTION,
	 1,
	 {"search_sections",
	  "SELECT s.id, s.plan_id, p.code, s.heading, NULL, 0, 0, s.body"
	  " FROM section s CROSS JOIN plan p ON p.id = s.plan_id WHERE holds(s.heading, s.body)"
	  " ORDER BY p.first_month DESC, p.code, s.id"}},
	{FOUND_ACTIVITY,
	 5,
	 {"search_activities",
	  "SELECT a.id, a.plan_id, p.code, a.title, substr(a.starts, 1, 7), 0, 0,"
	  " a.detail, a.outcome, a.reason, a.place, a.occasion"
	  " FROM activity a CROSS JOIN plan p ON p.id = a.plan_id"
	  " WHERE holds(a.title, a.occasion, a.place, a.detail, a.outcome, a.reason)"
	  " ORDER BY a.starts IS NULL, a.starts, a.plan_id, a.position"}},
	{FOUND_POST,
	 0,
	 {"search_posts", "SELECT id, 0, NULL, name, NULL, organization_id, id FROM post WHERE "
			  "holds(name) ORDER BY "
			  "organization_id, position"}},
	{FOUND_DUTY,
	 0,
	 {"search_duties",
	  "SELECT d.id, 0, NULL, d.text, p.name, p.organization_id, p.id FROM duty d CROSS JOIN "
	  "post p ON p.id = d.post_id"
	  " WHERE holds(d.text) ORDER BY p.organization_id, p.position, d.position"}},
	{FOUND_MEMBER,
	 2,
	 {"search_members",
	  "SELECT id, 0, NULL, name, NULL, organization_id, 0, department, note FROM member"
	  " WHERE holds(name, department, note) ORDER BY organization_id, name, id"}},
};

/* --- the text around a word --- */

enum { AROUND = 16 }; /* characters before and behind */

/* One line of it, … where it was cut. */
static char *excerpt(const char *text, const char *word, size_t length)
{
	size_t start = (size_t)(word - text), end = start + length;
	uint32_t c;
	for (int i = 0; i < AROUND && start > 0; i++)
		start = utf8_back(text, start);
	for (int i = 0; i < AROUND && text[end]; i++)
		end += utf8_next(text + end, &c);
	struct strbuf out = STRBUF_INIT;
	strbuf_add_text(&out, start ? "…" : "");
	char *line = utf8_clean(text + start, end - start, false, NULL);
	strbuf_add_text(&out, line);
	strbuf_add_text(&out, text[end] ? "…" : "");
	free(line);
	return strbuf_detach(&out);
}

/* Around the first word that the title does not have; NULL where it has them all. */
static char *read_context(struct stmt *stmt, const struct word_list *words, const char *title,
			  int texts)
{
	const struct word *missing = NULL;
	for (size_t i = 0; !missing && i < words->count; i++)
		if (!locate(&words->items[i], title) &&
		    !(words->by_initials && has_initials(&words->items[i], title)))
			missing = &words->items[i];
	for (int i = 0; missing && i < texts; i++) {
		const char *text = stmt_text(stmt), *at = locate(missing, text);
		size_t length = missing->length;
		if (!at && words->by_initials && has_initials(missing, text))
			at = text + pinyin_find(text, missing->text, &length);
		if (at)
			return excerpt(text, at, length);
	}
	return NULL;
}

static void read_found(struct stmt *stmt, const struct source *source,
		       const struct word_list *words, struct found_list *out)
{
	struct found found = {.kind = source->kind};
	found.id = stmt_int(stmt);
	found.plan_id = stmt_int(stmt);
	found.plan_code = stmt_copy_line(stmt);
	found.title = stmt_copy_word(stmt);
	found.where = stmt_copy_line(stmt);
	found.organization_id = stmt_int(stmt);
	found.post_id = stmt_int(stmt);
	found.context = read_context(stmt, words, found.title, source->texts);
	ARRAY_GROW(out->items, out->count, out->room);
	out->items[out->count++] = found;
}

static bool search(struct store *store, const struct source *source, size_t limit,
		   struct found_list *out, struct error *err)
{
	struct stmt *stmt = stmt_use(store, &source->sql);
	while (!out->more && stmt_step(stmt)) {
		if (limit && out->count >= limit)
			out->more = true;
		else
			read_found(stmt, source, store->words, out);
	}
	return stmt_end(stmt, err);
}

static bool search_all(struct store *store, size_t limit, struct found_list *out, struct error *err)
{
	bool good = true;
	for (size_t i = 0; good && !out->more && i < ARRAY_LENGTH(sources); i++)
		good = search(store, &sources[i], limit, out, err);
	return good;
}

static bool has_word_of_initials(const struct word_list *words)
{
	for (size_t i = 0; i < words->count; i++)
		if (words->items[i].initials)
			return true;
	return false;
}

/* What was found in two scans, kind by kind as in one. */
static void arrange(struct found_list *list)
{
	struct found *arranged = xcalloc(list->room, sizeof(*arranged));
	size_t count = 0;
	for (size_t i = 0; i < ARRAY_LENGTH(sources); i++)
		for (size_t j = 0; j < list->count; j++)
			if (list->items[j].kind == sources[i].kind)
				arranged[count++] = list->items[j];
	free(list->items);
	list->items = arranged;
}

bool search_store_find(struct store *store, const char *words, size_t limit, struct found_list *out,
		       struct error *err)
{
	struct word_list list = {0};
	bool begun = false;
	split(words, &list);
	bool good = have_function(store, err) && snapshot_begin(store, &begun, err);
	store->words = &list;
	good = good && (!list.count || search_all(store, limit, out, err));
	size_t literal = out->count;
	if (good && !out->more && has_word_of_initials(&list)) {
		list.by_initials = true;
		good = search_all(store, limit, out, err);
	}
	if (literal > 0 && out->count > literal)
		arrange(out);
	store->words = NULL;
	snapshot_end(store, begun);
	words_release(&list);
	return good;
}
