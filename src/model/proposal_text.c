/*
 * A proposal as one text: a line for each thing it knows, beginning with a letter or two and a blank. \n and \\ in a value
 * are escaped. What another version has written and is not known here is passed over.
 */
#include "model/proposal.h"

#include "base/array.h"
#include "base/date.h"
#include "base/utf8.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

/* --- writing --- */

static void add_value(struct strbuf *out, const char *key, const char *value)
{
	if (!value)
		return;
	strbuf_add_text(out, key);
	strbuf_add_byte(out, ' ');
	for (size_t from = 0;;) {
		size_t length = strcspn(value + from, "\n\\");
		strbuf_add(out, value + from, length);
		from += length;
		if (!value[from])
			break;
		strbuf_add_text(out, value[from++] == '\n' ? "\\n" : "\\\\");
	}
	strbuf_add_byte(out, '\n');
}

static void write_line(struct strbuf *out, const struct source_line *line)
{
	strbuf_format(out, "l %d %zu %d %d %d %d %d\n", line->number, line->label_length,
		      line->level, line->table, line->hard, line->centred, line->right);
	add_value(out, "lt", line->text);
}

static void write_course(struct strbuf *out, const struct proposed_course *course)
{
	struct strbuf first = STRBUF_INIT;
	if (course->status != STATUS_PLANNED || course->spent != NOT_GIVEN ||
	    course->attended != NOT_GIVEN)
		strbuf_format(out, "c %s %" PRId64 " %d\n", status_name(course->status),
			      course->spent, course->attended);
	when_encode(&course->first, &first);
	add_value(out, "cs", course->section);
	add_value(out, "co", course->outcome);
	add_value(out, "cr", course->reason);
	add_value(out, "cd", course->done_on);
	add_value(out, "cw", first.length ? first.text : NULL);
	strbuf_release(&first);
}

/* Of a title that is none now: what was known of its plan. */
static void write_begun(struct strbuf *out, const struct proposed_plan *plan)
{
	strbuf_format(out, "b %s %d %d %d\n", plan_kind_name(plan->kind), plan->period.first,
		      plan->period.count, plan->year_known);
	add_value(out, "bt", plan->title);
	add_value(out, "bo", plan->organization);
	add_value(out, "bc", plan->code);
}

static void write_item(struct strbuf *out, const struct proposed *item)
{
	struct strbuf when = STRBUF_INIT;
	strbuf_format(out, "i %s %s %d %d %zu %d %zu %d %" PRId64 " %d %d\n",
		      proposed_kind_name(item->kind), doubt_name(item->doubt), item->level,
		      (int)item->content, item->line, item->column, item->line_end,
		      item->participants, item->budget, item->extracted, item->closes);
	when_encode(&item->when, &when);
	add_value(out, "il", item->label[0] ? item->label : NULL);
	add_value(out, "it", item->text);
	add_value(out, "iw", when.length ? when.text : NULL);
	add_value(out, "ip", item->post);
	add_value(out, "iq", item->people);
	add_value(out, "ir", item->place);
	add_value(out, "id", item->detail);
	add_value(out, "io", item->occasion);
	if (item->was != PROPOSED_LEFT_OUT)
		add_value(out, "ik", proposed_kind_name(item->was));
	write_course(out, &item->course);
	if (item->begun)
		write_begun(out, item->begun);
	strbuf_release(&when);
}

static void write_plan(struct strbuf *out, const struct proposed_plan *plan)
{
	strbuf_format(out, "p %zu %s %d %d %d\n", plan->first, plan_kind_name(plan->kind),
		      plan->period.first, plan->period.count, plan->year_known);
	add_value(out, "pt", plan->title);
	add_value(out, "po", plan->organization);
	add_value(out, "pc", plan->code);
}

void proposal_write(const struct proposal *proposal, struct strbuf *out)
{
	add_value(out, "n", proposal->name);
	for (size_t i = 0; i < proposal->line_count; i++)
		write_line(out, &proposal->lines[i]);
	for (size_t i = 0; i < proposal->count; i++)
		write_item(out, &proposal->items[i]);
	for (size_t i = 0; i < proposal->plan_count; i++)
		write_plan(out, &proposal->plans[i]);
}

/* --- reading --- */

/* Owned. */
static char *value_of(const char *from, size_t length)
{
	struct strbuf value = STRBUF_INIT;
	for (size_t i = 0; i < length; i++) {
		bool escaped = from[i] == '\\' && i + 1 < length;
		i += escaped;
		strbuf_add_byte(&value, escaped && from[i] == 'n' ? '\n' : from[i]);
	}
	return strbuf_detach(&value);
}

/* What nobody has written with this program may have anything in it. */
static void take(char **slot, const char *value, bool paragraphs)
{
	free(*slot);
	*slot = utf8_clean(value, strlen(value), paragraphs, NULL);
}

static void read_line(struct proposal *proposal, const char *values)
{
	struct source_line line = {0};
	int hard = 0, centred = 0, right = 0;
	if (sscanf(values, "%d %zu %d %d %d %d %d", &line.number, &line.label_length, &line.level,
		   &line.table, &hard, &centred, &right) != 7)
		return;
	struct source_line *added = proposal_add_line(proposal, xstrdup(""), line.number);
	line.text = added->text;
	line.hard = hard;
	line.centred = centred;
	line.right = right;
	*added = line;
}

static void read_item(struct proposal *proposal, const char *values)
{
	char kind[24], doubt[24];
	int level, content, column, participants, extracted, closes;
	size_t line, line_end;
	int64_t budget;
	enum proposed_kind kind_read;
	if (sscanf(values, "%23s %23s %d %d %zu %d %zu %d %" SCNd64 " %d %d", kind, doubt, &level,
		   &content, &line, &column, &line_end, &participants, &budget, &extracted,
		   &closes) != 11 ||
	    !proposed_kind_parse(kind, &kind_read))
		return;
	struct proposed *item = proposal_add(proposal, kind_read, NULL, NULL, line, column);
	doubt_parse(doubt, &item->doubt);
	item->level = level;
	item->content = content > 0 && content < CONTENT_COUNT ? (enum section_content)content
							       : CONTENT_TEXT;
	item->line_end = line_end > line ? line_end : line + 1;
	item->participants = participants;
	item->budget = budget;
	item->extracted = extracted;
	item->closes = closes;
}

static void read_course(struct proposal *proposal, const char *values)
{
	char status[24];
	int64_t spent;
	int attended = NOT_GIVEN; /* other versions write none */
	if (!proposal->count ||
	    sscanf(values, "%23s %" SCNd64 " %d", status, &spent, &attended) < 2)
		return;
	struct proposed_course *course = &proposal->items[proposal->count - 1].course;
	status_parse(status, &course->status);
	course->spent = spent;
	course->attended = attended;
}

/* A time that can't be one is as good as none: of which year, a person is asked anyway. */
static void make_period_sound(struct proposed_plan *plan)
{
	if (period_valid(plan->period))
		return;
	plan->period = (struct period){month_make(2000, 1), 12};
	plan->year_known = false;
}

static void read_begun(struct proposal *proposal, const char *values)
{
	struct proposed *item = proposal->count ? &proposal->items[proposal->count - 1] : NULL;
	struct proposed_plan plan = {0};
	char kind[24];
	int year_known;
	if (!item || item->begun ||
	    sscanf(values, "%23s %d %d %d", kind, &plan.period.first, &plan.period.count,
		   &year_known) != 4 ||
	    !plan_kind_parse(kind, &plan.kind))
		return;
	plan.year_known = year_known;
	make_period_sound(&plan);
	plan.title = xstrdup("");
	plan.code = xstrdup("");
	item->begun = xcalloc(1, sizeof(plan));
	*item->begun = plan;
}

static void read_plan(struct proposal *proposal, const char *values)
{
	struct proposed_plan plan = {.title = xstrdup(""), .code = xstrdup("")};
	char kind[24];
	int year_known = 0;
	ARRAY_GROW(proposal->plans, proposal->plan_count, proposal->plan_room);
	if (sscanf(values, "%zu %23s %d %d %d", &plan.first, kind, &plan.period.first,
		   &plan.period.count, &year_known) == 5)
		plan_kind_parse(kind, &plan.kind);
	plan.year_known = year_known;
	proposal->plans[proposal->plan_count++] = plan;
}

static void read_text(struct proposal *proposal, const char *key, const char *value)
{
	struct source_line *line =
		proposal->line_count ? &proposal->lines[proposal->line_count - 1] : NULL;
	struct proposed *item = proposal->count ? &proposal->items[proposal->count - 1] : NULL;
	struct proposed_plan *plan =
		proposal->plan_count ? &proposal->plans[proposal->plan_count - 1] : NULL;
	const struct {
		const char *key;
		char **slot;
		bool paragraphs;
	} slots[] = {
		{"n", &proposal->name, false},
		{"lt", line ? &line->text : NULL, true}, /* cells of a table are parted by tabs */
		{"il", item ? &item->label : NULL, false},
		{"it", item ? &item->text : NULL, false},
		{"ip", item ? &item->post : NULL, false},
		{"iq", item ? &item->people : NULL, false},
		{"ir", item ? &item->place : NULL, false},
		{"id", item ? &item->detail : NULL, true},
		{"io", item ? &item->occasion : NULL, false},
		{"cs", item ? &item->course.section : NULL, false},
		{"co", item ? &item->course.outcome : NULL, true},
		{"cr", item ? &item->course.reason : NULL, true},
		{"cd", item ? &item->course.done_on : NULL, false},
		{"bt", item && item->begun ? &item->begun->title : NULL, false},
		{"bo", item && item->begun ? &item->begun->organization : NULL, false},
		{"bc", item && item->begun ? &item->begun->code : NULL, false},
		{"pt", plan ? &plan->title : NULL, false},
		{"po", plan ? &plan->organization : NULL, false},
		{"pc", plan ? &plan->code : NULL, false},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(slots); i++)
		if (slots[i].slot && strcmp(slots[i].key, key) == 0)
			take(slots[i].slot, value, slots[i].paragraphs);
	if (item && strcmp(key, "iw") == 0)
		when_decode(value, &item->when);
	if (item && strcmp(key, "ik") == 0)
		proposed_kind_parse(value, &item->was);
	if (item && strcmp(key, "cw") == 0)
		when_decode(value, &item->course.first);
}

static void read_entry(struct proposal *proposal, const char *key, const char *from, size_t length)
{
	char *value = value_of(from, length);
	if (strcmp(key, "l") == 0)
		read_line(proposal, value);
	else if (strcmp(key, "i") == 0)
		read_item(proposal, value);
	else if (strcmp(key, "c") == 0)
		read_course(proposal, value);
	else if (strcmp(key, "b") == 0)
		read_begun(proposal, value);
	else if (strcmp(key, "p") == 0)
		read_plan(proposal, value);
	else
		read_text(proposal, key, value);
	free(value);
}

static void forget_plans(struct proposal *proposal)
{
	while (proposal->plan_count)
		proposed_plan_release(&proposal->plans[--proposal->plan_count]);
}

static int64_t sound_figure(int64_t given)
{
	return given < 0 ? NOT_GIVEN : given;
}

static void make_line_sound(struct source_line *line)
{
	size_t length = strlen(line->text);
	if (line->label_length > length)
		line->label_length = length;
}

static void make_item_sound(struct proposed *item, size_t line_count)
{
	struct proposed_course *course = &item->course;
	struct date day;
	if (item->line >= line_count)
		item->line = line_count - 1;
	if (item->line_end <= item->line || item->line_end > line_count)
		item->line_end = item->line + 1;
	if (item->kind == PROPOSED_SECTION && item->level < 1)
		item->level = 1;
	if (item->level > OUTLINE_DEEPEST + 1)
		item->level = OUTLINE_DEEPEST + 1;
	item->participants = (int)sound_figure(item->participants);
	item->budget = sound_figure(item->budget);
	course->spent = sound_figure(course->spent);
	course->attended = (int)sound_figure(course->attended);
	if (course->done_on && !date_parse(course->done_on, &day)) {
		free(course->done_on);
		course->done_on = NULL;
	}
}

/* Whoever uses it may go by what the header promises, whatever stood in the text. */
static void make_sound(struct proposal *proposal)
{
	size_t plans = 0;
	if (!proposal->line_count)
		proposal_add_line(proposal, xstrdup(""), 1);
	for (size_t i = 0; i < proposal->line_count; i++)
		make_line_sound(&proposal->lines[i]);
	for (size_t i = 0; i < proposal->count; i++)
		make_item_sound(&proposal->items[i], proposal->line_count);
	for (size_t i = 0; i < proposal->plan_count; i++)
		plans += proposal->plans[i].first < proposal->count &&
			 (i == 0 || proposal->plans[i].first > proposal->plans[i - 1].first);
	if (plans != proposal->plan_count)
		forget_plans(proposal);
	proposal_find_plans(proposal);
	for (size_t i = 0; i < proposal->plan_count; i++)
		make_period_sound(&proposal->plans[i]);
}

bool proposal_read(const char *text, struct proposal *out)
{
	proposal_init(out, NULL);
	while (*text) {
		size_t length = strcspn(text, "\n"), blank = strcspn(text, " \n");
		char key[4] = "";
		if (blank < length && blank < sizeof(key)) {
			memcpy(key, text, blank);
			read_entry(out, key, text + blank + 1, length - blank - 1);
		}
		text += length + (text[length] == '\n');
	}
	make_sound(out);
	return out->count > 0;
}
