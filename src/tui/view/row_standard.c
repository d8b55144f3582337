/* The form of what the union gives on an event. */
#include "row_kind.h"

#include "app/act.h"
#include "app/look.h"
#include "base/array.h"
#include "base/pinyin.h"

#include <stdlib.h>

enum { STANDARD_EVENT, STANDARD_SUM, STANDARD_PER, STANDARD_WORDS, STANDARD_NOTE, STANDARD_FIELDS };

/* Two for one event would contradict each other. */
static char *check_event(const char *value, void *data)
{
	const struct row *row = data;
	const struct standard *same = standard_find(&row->standards, value);
	if (same && same->id != row->id)
		return say_standard_is_there(value);
	return check_given(value, data);
}

static char *check_standard_sum(const char *value, void *data)
{
	int64_t least, most;
	(void)data;
	return standard_parse_sum(value, &least, &most) ? NULL
							: xstrdup(text(MSG_wrong_standard_sum));
}

/* How it will be told beside an activity. */
static char *remark_given(const char *value, void *data)
{
	const struct row *row = data;
	struct standard standard = {0};
	struct strbuf given = STRBUF_INIT;
	if (!row->form || !standard_parse_sum(value, &standard.least, &standard.most))
		return NULL;
	const char *per = form_value(row->form, "per");
	standard.per = per[0] ? xstrdup(per) : NULL;
	standard_write_given(&standard, &given);
	char *remark = say_understood(given.text);
	strbuf_release(&given);
	standard_release(&standard);
	return remark;
}

static void suggest_per(const char *typed, struct suggestions *out, void *data)
{
	static const enum message units[] = {MSG_per_visit, MSG_per_person, MSG_per_year,
					     MSG_per_household};
	(void)data;
	for (size_t i = 0; i < ARRAY_LENGTH(units); i++)
		if (pinyin_match(text(units[i]), typed))
			suggestions_add(out, text(units[i]));
}

static const struct form_field standard_form[STANDARD_FIELDS] = {
	[STANDARD_EVENT] = {.id = "event",
			    .label = MSG_label_event,
			    .hint = MSG_hint_event,
			    .width = 30,
			    .validate = check_event},
	[STANDARD_SUM] = {.id = "sum",
			  .label = MSG_label_amount,
			  .hint = MSG_hint_standard_sum,
			  .width = 20,
			  .validate = check_standard_sum,
			  .remark = remark_given,
			  .follows = true},
	[STANDARD_PER] = {.id = "per",
			  .label = MSG_label_per,
			  .hint = MSG_hint_per,
			  .width = 20,
			  .suggest = suggest_per},
	[STANDARD_WORDS] = {.id = "words", .label = MSG_label_words, .hint = MSG_hint_words},
	[STANDARD_NOTE] = {.id = "note",
			   .label = MSG_label_note,
			   .hint = MSG_hint_note,
			   .kind = FORM_TEXT,
			   .height = 2},
};

static bool load(struct row *row, struct error *err)
{
	struct desk *desk = row->desk;
	struct standard *standard = &row->was.standard;
	int64_t organization = row->id != 0 ? row->place.organization : row->place.owner;
	*standard = (struct standard){.organization_id = organization};
	standard_list_release(&row->standards);
	if (!look_standards(desk->session, organization, &row->standards, err))
		return false;
	if (row->id == 0)
		return true;
	for (size_t i = 0; i < row->standards.count; i++) {
		if (row->standards.items[i].id == row->id) {
			standard_copy(standard, &row->standards.items[i]);
			row->place.owner = organization; /* where it could be added again */
			return true;
		}
	}
	return error_set(err, ERR_NOT_FOUND, xstrdup(text(MSG_row_is_gone)));
}

/* The words on one line. */
static void write_line_of_words(const char *words, struct strbuf *out)
{
	for (const char *p = words; p && *p; p++) {
		if (*p == '\n')
			strbuf_add_text(out, text_in(LANGUAGE_CHINESE, MSG_between_names));
		else
			strbuf_add_byte(out, *p);
	}
}

static void write(const struct row *row, size_t field, struct strbuf *out)
{
	const struct standard *standard = &row->was.standard;
	switch (field) {
	case STANDARD_EVENT:
		strbuf_add_text(out, standard->event);
		break;
	case STANDARD_SUM:
		if (row->id != 0)
			standard_write_sum(standard, out);
		break;
	case STANDARD_PER:
		strbuf_add_text(out, standard->per);
		break;
	case STANDARD_WORDS:
		write_line_of_words(standard->words, out);
		break;
	default:
		strbuf_add_text(out, standard->note);
		break;
	}
}

static bool store(struct row *row, struct error *err)
{
	struct desk *desk = row->desk;
	struct standard now;
	standard_copy(&now, &row->was.standard);
	string_set(&now.event, row->values[STANDARD_EVENT]);
	string_set(&now.per, row_text(row, STANDARD_PER));
	string_set(&now.words, row_text(row, STANDARD_WORDS));
	string_set(&now.note, row_text(row, STANDARD_NOTE));
	standard_parse_sum(row->values[STANDARD_SUM], &now.least, &now.most);
	bool stored = row->id != 0 ? standard_change(desk->session, &row->was.standard, &now, err)
				   : standard_add(desk->session, &now, &row->id, err);
	standard_release(&now);
	return stored;
}

static void leave(struct row *row)
{
	standard_release(&row->was.standard);
}

const struct row_kind row_standard = {
	.name = "standard",
	.title = MSG_form_standard,
	.title_new = MSG_form_new_standard,
	.fields = standard_form,
	.count = STANDARD_FIELDS,
	.owner = OWNER_UNION,
	.load = load,
	.write = write,
	.store = store,
	.release = leave,
};
