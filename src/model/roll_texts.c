/* The texts of a plan, one by one, and what is to be said of a change in them. */
#include "roll_parts.h"

#include "base/width.h"
#include "i18n/messages.h"

#include <stdlib.h>

static const struct {
	const char *name;
	enum message label;
} fields[ROLL_FIELD_COUNT] = {
	[ROLL_TITLE] = {"title", MSG_roll_title},
	[ROLL_PREAMBLE] = {"preamble", MSG_roll_preamble},
	[ROLL_HEADING] = {"heading", MSG_none},
	[ROLL_BODY] = {"body", MSG_none},
	[ROLL_CLOSING] = {"closing", MSG_roll_closing},
	[ROLL_SIGNED_BY] = {"signed_by", MSG_roll_signed_by},
	[ROLL_SIGNED_ON] = {"signed_on", MSG_roll_signed_on},
	[ROLL_ACTIVITY_TITLE] = {"activity_title", MSG_none},
	[ROLL_ACTIVITY_DETAIL] = {"activity_detail", MSG_none},
};

const char *roll_field_name(enum roll_field field)
{
	return fields[field].name;
}

/* --- one by one --- */

static char **text_slot(struct whole_plan *whole, enum roll_field field, size_t row)
{
	struct plan *plan = &whole->plan;
	switch (field) {
	case ROLL_TITLE:
		return &plan->title;
	case ROLL_PREAMBLE:
		return &plan->preamble;
	case ROLL_CLOSING:
		return &plan->closing;
	case ROLL_SIGNED_BY:
		return &plan->signed_by;
	case ROLL_SIGNED_ON:
		return &plan->signed_on;
	case ROLL_HEADING:
		return &whole->outline.sections[row].heading;
	case ROLL_BODY:
		return &whole->outline.sections[row].body;
	case ROLL_ACTIVITY_TITLE:
		return &whole->activities.items[row].title;
	case ROLL_ACTIVITY_DETAIL:
	case ROLL_FIELD_COUNT:
		break;
	}
	return &whole->activities.items[row].detail;
}

void roll_each_text(struct whole_plan *whole, roll_visit *visit, void *data)
{
	static const enum roll_field last[] = {ROLL_CLOSING, ROLL_SIGNED_BY, ROLL_SIGNED_ON};
	visit(ROLL_TITLE, 0, &whole->plan.title, data);
	visit(ROLL_PREAMBLE, 0, &whole->plan.preamble, data);
	for (size_t i = 0; i < whole->outline.count; i++) {
		visit(ROLL_HEADING, i, &whole->outline.sections[i].heading, data);
		visit(ROLL_BODY, i, &whole->outline.sections[i].body, data);
	}
	for (size_t i = 0; i < sizeof(last) / sizeof(*last); i++)
		visit(last[i], 0, text_slot(whole, last[i], 0), data);
	for (size_t i = 0; i < whole->activities.count; i++) {
		visit(ROLL_ACTIVITY_TITLE, i, &whole->activities.items[i].title, data);
		visit(ROLL_ACTIVITY_DETAIL, i, &whole->activities.items[i].detail, data);
	}
}

void roll_rewrite(char **slot, const struct roll_change *changes, size_t count)
{
	struct strbuf out = STRBUF_INIT;
	const char *was = *slot;
	size_t done = 0;
	if (!was)
		return;
	for (size_t i = 0; i < count; i++) {
		if (!changes[i].accepted)
			continue;
		strbuf_add(&out, was + done, changes[i].at - done);
		strbuf_add_text(&out, changes[i].after);
		done = changes[i].at + changes[i].length;
	}
	strbuf_add_text(&out, was + done);
	free(*slot);
	*slot = strbuf_detach(&out);
}

const char *roll_text(const struct roll *roll, enum roll_field field, size_t row)
{
	/* A shallow copy: only its pointers are followed. */
	struct whole_plan whole = roll->from;
	return *text_slot(&whole, field, row);
}

/* --- where a change stands --- */

/* 三、（一）1.: the numbers on the way to a section. */
static void write_path(const struct outline *outline, size_t at, struct strbuf *out)
{
	size_t parent = outline_parent(outline, at);
	if (parent < outline->count)
		write_path(outline, parent, out);
	strbuf_add_text(out, outline->sections[at].label);
}

static void write_section(const struct roll *roll, const struct roll_change *change,
			  struct strbuf *out)
{
	const struct outline *outline = &roll->from.outline;
	const struct section *section = &outline->sections[change->row];
	bool body = change->field == ROLL_BODY;
	struct strbuf path = STRBUF_INIT;
	write_path(outline, change->row, &path);
	char *place = !section->label || !section->label[0]
			      ? say_roll_unnumbered(section_title(section))
		      : body ? say_roll_body(path.text)
			     : xstrdup(path.text);
	strbuf_add_text(out, place);
	free(place);
	strbuf_release(&path);
}

static void write_activity(const struct roll *roll, const struct roll_change *change,
			   struct strbuf *out)
{
	const char *title = roll->from.activities.items[change->row].title;
	char *place = change->field == ROLL_ACTIVITY_TITLE ? xstrdup(text(MSG_roll_activity_title))
							   : say_roll_activity_detail(title);
	strbuf_add_text(out, place);
	free(place);
}

void roll_change_place(const struct roll *roll, const struct roll_change *change,
		       struct strbuf *out)
{
	if (change->field == ROLL_HEADING || change->field == ROLL_BODY)
		write_section(roll, change, out);
	else if (change->field == ROLL_ACTIVITY_TITLE || change->field == ROLL_ACTIVITY_DETAIL)
		write_activity(roll, change, out);
	else
		strbuf_add_text(out, text(fields[change->field].label));
}

static void add_before(const char *line, size_t length, int columns, struct strbuf *out)
{
	size_t start = length;
	while (start > 0) {
		size_t back = grapheme_back(line, start);
		if (width_of_bytes(line + back, length - back, 1) > columns)
			break;
		start = back;
	}
	strbuf_add_text(out, start ? "…" : "");
	strbuf_add(out, line + start, length - start);
}

void roll_change_around(const struct roll *roll, const struct roll_change *change, int columns,
			struct strbuf *before, struct strbuf *behind)
{
	const char *text = roll_text(roll, change->field, change->row);
	size_t start = change->at;
	while (start > 0 && text[start - 1] != '\n')
		start--;
	add_before(text + start, change->at - start, columns, before);
	const char *rest = text + change->at + change->length;
	char *line = xmemdup0(rest, strcspn(rest, "\n"));
	size_t fits = width_fit(line, columns, 1);
	strbuf_add(behind, line, fits);
	strbuf_add_text(behind, line[fits] ? "…" : "");
	free(line);
}

static void write_day(const char *written, struct strbuf *out)
{
	struct when day = {.part = PART_NONE};
	if (moment_parse(written, &day.starts))
		when_write(&day, (struct period){0}, 0, out);
	else
		strbuf_add_text(out, written);
}

void roll_change_words(const struct roll *roll, const struct roll_change *change,
		       struct strbuf *was, struct strbuf *after)
{
	const char *text = roll_text(roll, change->field, change->row);
	if (change->field == ROLL_SIGNED_ON) {
		write_day(text, was);
		write_day(change->after, after);
	} else {
		strbuf_add(was, text + change->at, change->length);
		strbuf_add_text(after, change->after);
	}
}

bool roll_change_counts(const struct roll *roll, const struct roll_change *change)
{
	bool of_activity =
		change->field == ROLL_ACTIVITY_TITLE || change->field == ROLL_ACTIVITY_DETAIL;
	if (change->field == ROLL_TITLE)
		return !roll->title;
	return !of_activity || roll->activities[change->row].accepted;
}
