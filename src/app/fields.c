#include "fields.h"

#include "base/array.h"
#include "base/banned.h"
#include "base/utf8.h"
#include "i18n/messages.h"
#include "model/plan.h"
#include "session_state.h"

#include <stdlib.h>

#define FIELD(kind, type, member) \
	{ \
		kind, offsetof(struct type, member) \
	}
#define TABLE(name, ...) \
	static const struct field name##_list[] = {__VA_ARGS__}; \
	const struct field_table name##_fields = {name##_list, ARRAY_LENGTH(name##_list)}

TABLE(plan, FIELD(FIELD_ID, plan, organization_id), FIELD(FIELD_LINE, plan, code),
      FIELD(FIELD_LINE, plan, title), FIELD(FIELD_INT, plan, kind),
      FIELD(FIELD_PERIOD, plan, period), FIELD(FIELD_INT, plan, status),
      FIELD(FIELD_LINES, plan, numbering), FIELD(FIELD_TEXT, plan, preamble),
      FIELD(FIELD_TEXT, plan, closing), FIELD(FIELD_LINE, plan, signed_by),
      FIELD(FIELD_LINE, plan, signed_on), FIELD(FIELD_ID, plan, budget));
TABLE(organization, FIELD(FIELD_LINE, organization, name),
      FIELD(FIELD_LINE, organization, superior), FIELD(FIELD_TEXT, organization, note));
TABLE(section, FIELD(FIELD_LINE, section, heading), FIELD(FIELD_TEXT, section, body),
      FIELD(FIELD_BOOL, section, numbered), FIELD(FIELD_LINES, section, numbering),
      FIELD(FIELD_INT, section, content));
TABLE(activity, FIELD(FIELD_ID, activity, section_id), FIELD(FIELD_LINE, activity, title),
      FIELD(FIELD_TEXT, activity, detail), FIELD(FIELD_WHEN, activity, when),
      FIELD(FIELD_LINE, activity, occasion), FIELD(FIELD_LINE, activity, place),
      FIELD(FIELD_INT, activity, participants), FIELD(FIELD_INT, activity, attended),
      FIELD(FIELD_ID, activity, budget), FIELD(FIELD_ID, activity, spent),
      FIELD(FIELD_INT, activity, status), FIELD(FIELD_TEXT, activity, outcome),
      FIELD(FIELD_TEXT, activity, reason), FIELD(FIELD_LINE, activity, done_on),
      FIELD(FIELD_WHEN, activity, postponed_from), FIELD(FIELD_POSTS, activity, posts));
TABLE(post, FIELD(FIELD_LINE, post, name), FIELD(FIELD_INT, post, seats));
TABLE(duty, FIELD(FIELD_LINE, duty, text));
TABLE(member, FIELD(FIELD_LINE, member, name), FIELD(FIELD_LINE, member, department),
      FIELD(FIELD_TEXT, member, note));
TABLE(appointment, FIELD(FIELD_ID, appointment, post_id), FIELD(FIELD_ID, appointment, member_id),
      FIELD(FIELD_LINE, appointment, since), FIELD(FIELD_LINE, appointment, until));

TABLE(income, FIELD(FIELD_LINE, income, name), FIELD(FIELD_ID, income, amount),
      FIELD(FIELD_INT, income, members), FIELD(FIELD_ID, income, monthly),
      FIELD(FIELD_INT, income, share));
TABLE(standard, FIELD(FIELD_LINE, standard, event), FIELD(FIELD_LINES, standard, words),
      FIELD(FIELD_ID, standard, least), FIELD(FIELD_ID, standard, most),
      FIELD(FIELD_LINE, standard, per), FIELD(FIELD_TEXT, standard, note));

static const void *place(const struct field *field, const void *row)
{
	return (const char *)row + field->offset;
}

/* FIELD_POSTS stands for three members; all rows that have it are activities. */
static bool same_posts(const struct activity *a, const struct activity *b)
{
	if (a->post_count != b->post_count)
		return false;
	for (size_t i = 0; i < a->post_count; i++)
		if (!string_same(a->posts[i].name, b->posts[i].name))
			return false;
	return true;
}

static bool same(const struct field *field, const void *a, const void *b)
{
	const void *x = place(field, a), *y = place(field, b);
	switch (field->kind) {
	case FIELD_LINE:
	case FIELD_TEXT:
	case FIELD_LINES:
		return string_same(*(char *const *)x, *(char *const *)y);
	case FIELD_INT:
		return *(const int *)x == *(const int *)y;
	case FIELD_BOOL:
		return *(const bool *)x == *(const bool *)y;
	case FIELD_ID:
		return *(const int64_t *)x == *(const int64_t *)y;
	case FIELD_PERIOD:
		return memcmp(x, y, sizeof(struct period)) == 0;
	case FIELD_WHEN:
		return when_same(x, y);
	case FIELD_POSTS:
		return same_posts(a, b);
	}
	return false;
}

static void assign_posts(struct activity *to, const struct activity *from)
{
	for (size_t i = 0; i < to->post_count; i++)
		free(to->posts[i].name);
	to->post_count = 0;
	for (size_t i = 0; i < from->post_count; i++)
		activity_add_post(to, from->posts[i].post_id, from->posts[i].name);
}

/* NULL for an empty one. */
static char *cleaned(const char *value, enum field_kind kind)
{
	if (kind != FIELD_LINES)
		return session_clean(value, kind == FIELD_TEXT);
	return value && *value ? utf8_clean(value, strlen(value), true, NULL) : NULL;
}

static void assign(const struct field *field, void *to, const void *from)
{
	void *target = (char *)to + field->offset;
	const void *value = place(field, from);
	switch (field->kind) {
	case FIELD_LINE:
	case FIELD_TEXT:
	case FIELD_LINES: {
		char *clean = cleaned(*(char *const *)value, field->kind);
		free(*(char **)target);
		*(char **)target = clean;
		break;
	}
	case FIELD_INT:
		*(int *)target = *(const int *)value;
		break;
	case FIELD_BOOL:
		*(bool *)target = *(const bool *)value;
		break;
	case FIELD_ID:
		*(int64_t *)target = *(const int64_t *)value;
		break;
	case FIELD_PERIOD:
		*(struct period *)target = *(const struct period *)value;
		break;
	case FIELD_WHEN:
		*(struct when *)target = *(const struct when *)value;
		break;
	case FIELD_POSTS:
		assign_posts(to, from);
		break;
	}
}

void fields_clean(const struct field_table *table, void *row)
{
	for (size_t i = 0; i < table->count; i++)
		if (table->fields[i].kind <= FIELD_LINES)
			assign(&table->fields[i], row, row);
}

bool fields_merge(const struct field_table *table, const void *was, const void *now, void *current,
		  bool *changed, struct error *err)
{
	*changed = false;
	for (size_t i = 0; i < table->count; i++) {
		const struct field *field = &table->fields[i];
		if (same(field, was, now))
			continue;
		if (!same(field, current, was) && !same(field, current, now))
			return error_set(err, ERR_CONFLICT, xstrdup(text(MSG_conflict)));
		assign(field, current, now);
		*changed = true;
	}
	return true;
}
