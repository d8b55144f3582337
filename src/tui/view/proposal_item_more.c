#include "proposal_item.h"

#include "base/array.h"
#include "base/pinyin.h"
#include "model/money.h"
#include "model/number.h"

#include <stdlib.h>

/* As what a field is kept. */
enum kept_as { KEPT_TEXT, KEPT_SUM, KEPT_HEADS, KEPT_STATUS };

static const struct form_choice statuses[] = {
	{.value = "planned", .label = MSG_status_planned},
	{.value = "doing", .label = MSG_status_doing},
	{.value = "done", .label = MSG_status_done},
	{.value = "postponed", .label = MSG_status_postponed},
	{.value = "cancelled", .label = MSG_status_cancelled},
};

static void suggest_occasions(const char *typed, struct suggestions *out, void *data)
{
	const struct item_form *item = data;
	struct error err = ERROR_INIT;
	const struct occasion_list *list = session_occasions(item->desk->session, &err);
	for (size_t i = 0; list && i < list->count; i++)
		if (pinyin_match(list->items[i].name, typed))
			suggestions_add(out, list->items[i].name);
	error_release(&err);
}

static char *check_sum(const char *value, void *data)
{
	int64_t fen;
	(void)data;
	return value[0] == '\0' || money_parse(value, &fen) ? NULL : xstrdup(text(MSG_wrong_money));
}

static char *check_heads(const char *value, void *data)
{
	int number;
	(void)data;
	return value[0] == '\0' || number_parse(value, 0, PARTICIPANTS_MOST, &number)
		       ? NULL
		       : say_wrong_number(0, PARTICIPANTS_MOST);
}

static const struct {
	size_t at; /* in struct proposed */
	enum kept_as as;
	struct form_field field;
} more[] = {
	{offsetof(struct proposed, occasion),
	 KEPT_TEXT,
	 {.id = "occasion",
	  .label = MSG_label_occasion,
	  .hint = MSG_hint_occasion,
	  .width = 20,
	  .suggest = suggest_occasions}},
	{offsetof(struct proposed, course.section),
	 KEPT_TEXT,
	 {.id = "section", .label = MSG_label_section, .hint = MSG_hint_item_section}},
	{offsetof(struct proposed, participants),
	 KEPT_HEADS,
	 {.id = "participants",
	  .label = MSG_label_participants,
	  .hint = MSG_hint_participants,
	  .width = 10,
	  .validate = check_heads}},
	{offsetof(struct proposed, budget),
	 KEPT_SUM,
	 {.id = "budget",
	  .label = MSG_label_budget,
	  .hint = MSG_hint_money,
	  .width = 16,
	  .validate = check_sum}},
	{offsetof(struct proposed, course.status),
	 KEPT_STATUS,
	 {.id = "status",
	  .label = MSG_label_status,
	  .hint = MSG_hint_status,
	  .kind = FORM_CHOICE,
	  .choices = statuses,
	  .choice_count = ARRAY_LENGTH(statuses)}},
	{offsetof(struct proposed, course.attended),
	 KEPT_HEADS,
	 {.id = "attended",
	  .label = MSG_label_attended,
	  .hint = MSG_hint_attended,
	  .width = 10,
	  .validate = check_heads}},
	{offsetof(struct proposed, course.spent),
	 KEPT_SUM,
	 {.id = "spent",
	  .label = MSG_label_spent,
	  .hint = MSG_hint_money,
	  .width = 16,
	  .validate = check_sum}},
	{offsetof(struct proposed, course.outcome),
	 KEPT_TEXT,
	 {.id = "outcome",
	  .label = MSG_label_outcome,
	  .hint = MSG_hint_outcome,
	  .kind = FORM_TEXT,
	  .height = 3}},
	{offsetof(struct proposed, course.reason),
	 KEPT_TEXT,
	 {.id = "reason",
	  .label = MSG_label_reason,
	  .hint = MSG_hint_reason_of,
	  .kind = FORM_TEXT,
	  .height = 2}},
};
_Static_assert(ARRAY_LENGTH(more) == MORE_FIELDS_MOST, "a place for each");

static void *slot_of(struct proposed *item, size_t at)
{
	return (char *)item + at;
}

static const void *value_of(const struct proposed *item, size_t at)
{
	return (const char *)item + at;
}

static bool has(const struct proposed *item, size_t i)
{
	const void *value = value_of(item, more[i].at);
	switch (more[i].as) {
	case KEPT_TEXT:
		return *(const char *const *)value != NULL;
	case KEPT_SUM:
		return *(const int64_t *)value != NOT_GIVEN;
	case KEPT_HEADS:
		return *(const int *)value != NOT_GIVEN;
	case KEPT_STATUS:
		return *(const enum activity_status *)value != STATUS_PLANNED;
	}
	return false;
}

size_t item_more_fields(const struct proposed *item, bool (*wanted)(const struct form *form),
			struct form_field out[MORE_FIELDS_MOST])
{
	size_t count = 0;
	for (size_t i = 0; i < ARRAY_LENGTH(more); i++) {
		if (!has(item, i))
			continue;
		out[count] = more[i].field;
		out[count++].wanted = wanted;
	}
	return count;
}

void item_more_fill(const struct proposed *item, struct form *form)
{
	for (size_t i = 0; i < ARRAY_LENGTH(more); i++) {
		const void *value = value_of(item, more[i].at);
		struct strbuf written = STRBUF_INIT;
		if (!has(item, i))
			continue;
		if (more[i].as == KEPT_TEXT)
			strbuf_add_text(&written, *(const char *const *)value);
		else if (more[i].as == KEPT_SUM)
			money_write(*(const int64_t *)value, &written);
		else if (more[i].as == KEPT_HEADS)
			strbuf_format(&written, "%d", *(const int *)value);
		else
			strbuf_add_text(&written,
					status_name(*(const enum activity_status *)value));
		form_set(form, more[i].field.id, written.text);
		strbuf_release(&written);
	}
}

void item_more_take(struct proposed *item, const struct form *form)
{
	for (size_t i = 0; i < ARRAY_LENGTH(more); i++) {
		void *slot = slot_of(item, more[i].at);
		if (!has(item, i) || !form_changed(form, more[i].field.id))
			continue;
		const char *value = form_value(form, more[i].field.id);
		if (more[i].as == KEPT_TEXT)
			string_set(slot, value[0] ? value : NULL);
		else if (more[i].as == KEPT_STATUS)
			status_parse(value, slot);
		else if (more[i].as == KEPT_SUM && !(value[0] && money_parse(value, slot)))
			*(int64_t *)slot = NOT_GIVEN;
		else if (more[i].as == KEPT_HEADS &&
			 !(value[0] && number_parse(value, 0, PARTICIPANTS_MOST, slot)))
			*(int *)slot = NOT_GIVEN;
	}
}
