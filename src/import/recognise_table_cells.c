/* What the cells of a row say besides what is to be done. */
#include "recognise_table.h"

#include "base/array.h"
#include "base/utf8.h"
#include "i18n/messages.h"
#include "model/money.h"

#include <ctype.h>
#include <limits.h>
#include <stdlib.h>

void fields_init(struct fields *fields)
{
	*fields = (struct fields){.detail = STRBUF_INIT,
				  .participants = NOT_GIVEN,
				  .budget = NOT_GIVEN,
				  .course.spent = NOT_GIVEN,
				  .course.attended = NOT_GIVEN};
}

void fields_release(struct fields *fields)
{
	strbuf_release(&fields->detail);
	free(fields->occasion);
	free(fields->course.section);
	free(fields->course.outcome);
	free(fields->course.reason);
	free(fields->course.done_on);
}

void fields_add(struct strbuf *detail, const char *head, const char *text)
{
	if (!*text)
		return;
	if (detail->length)
		strbuf_add_text(detail, "\n\n");
	if (head && *head)
		strbuf_format(detail, "%s：", head);
	for (const char *at = text; *at; at++)
		strbuf_add_byte(detail, *at == '\n' ? ' ' : *at);
}

/* --- columns --- */

/* A number of people, or a sum, where the cell is nothing else. */
static bool plain_number(const char *cell, long long *out)
{
	char digits[20];
	size_t count = 0;
	const char *at = cell;
	for (; isdigit((unsigned char)*at) || (*at == ',' && count); at++)
		if (*at != ',' && count < 12)
			digits[count++] = *at;
	digits[count] = '\0';
	if (!count || count >= 9)
		return false;
	*out = strtoll(digits, NULL, 10);
	return !*at || strcmp(at, "人") == 0 || strcmp(at, "元") == 0 || strcmp(at, "名") == 0;
}

/* A column may count in 万元. */
static bool read_sum(const char *head, const char *cell, int64_t *fen)
{
	bool thousands = head && strstr(head, "万") && !strstr(cell, "万") && !strstr(cell, "元");
	char *sum = string_format("%s%s", cell, thousands ? "万元" : "");
	bool good = money_parse(sum, fen);
	if (!good)
		*fen = NOT_GIVEN;
	free(sum);
	return good;
}

/* As tables of other programs have it; what says more than that is no status alone. */
static bool read_status(const char *cell, enum activity_status *out)
{
	static const struct {
		const char *word;
		enum activity_status status;
	} words[] = {
		{"已完成", STATUS_DONE},      {"完成了", STATUS_DONE},
		{"√", STATUS_DONE},           {"✓", STATUS_DONE},
		{"100%", STATUS_DONE},        {"未开始", STATUS_PLANNED},
		{"未启动", STATUS_PLANNED},   {"待开展", STATUS_PLANNED},
		{"正在进行", STATUS_DOING},   {"推进中", STATUS_DOING},
		{"开展中", STATUS_DOING},     {"已延期", STATUS_POSTPONED},
		{"推迟", STATUS_POSTPONED},   {"已推迟", STATUS_POSTPONED},
		{"已取消", STATUS_CANCELLED}, {"不再举办", STATUS_CANCELLED},
	};
	for (size_t i = 0; i < ARRAY_LENGTH(words); i++)
		if (strcmp(cell, words[i].word) == 0) {
			*out = words[i].status;
			return true;
		}
	return status_parse(cell, out);
}

void fields_set_paragraphs(char **slot, const char *cell)
{
	struct strbuf out = STRBUF_INIT;
	strbuf_add_text(&out, *slot);
	for (const char *at = cell; *at; at += strspn(at, "\n")) {
		size_t length = strcspn(at, "\n");
		strbuf_add_text(&out, out.length ? "\n\n" : "");
		strbuf_add(&out, at, length);
		at += length;
	}
	free(*slot);
	*slot = out.length ? strbuf_detach(&out) : NULL;
	strbuf_release(&out);
}

/* A day with its year, and nothing else. */
static bool set_day(char **slot, const char *cell)
{
	struct phrase_date date;
	char iso[11];
	if (*slot || !phrase_date(cell, &date) || !date.year || !date.month || !date.day)
		return false;
	moment_write((struct moment){month_make(date.year, date.month), date.day}, iso);
	*slot = xstrdup(iso);
	return true;
}

/* With its year, as nothing else says it. */
static bool set_first_time(struct when *slot, const char *cell)
{
	struct when_frame frame = {.today = {2000, 1, 1}};
	struct when_reading reading;
	bool year = isdigit((unsigned char)cell[0]) && strstr(cell, "年");
	if (!year || !when_read(cell, &frame, &reading, NULL))
		return false;
	*slot = reading.when;
	when_reading_release(&reading);
	return true;
}

static bool read_heads(const char *cell, int *out)
{
	long long number;
	if (!plain_number(cell, &number) || number > PARTICIPANTS_MOST)
		return false;
	*out = (int)number;
	return true;
}

static void take_section(struct fields *fields, const char *cell)
{
	struct phrase_label label;
	bool numbered = phrase_label(cell, &label) && cell[label.text];
	string_set(&fields->course.section, numbered ? cell + label.text : cell);
}

static void take_time(struct fields *fields, const struct table *table, const char *head,
		      const char *cell)
{
	bool course = false;
	for (size_t i = 0; i < table->header.count; i++)
		course = course || table->header.columns[i] == COLUMN_STATUS;
	if (!fields->time || !*fields->time)
		fields->time = cell;
	else if (!course || !set_day(&fields->course.done_on, cell))
		fields_add(&fields->detail, head, cell); /* it says something else of it */
}

/* What tells how far it has come. False: the cell doesn't say so in a way that is understood. */
static bool take_course(struct fields *fields, const struct table *table, enum column column,
			const char *head, const char *cell)
{
	const struct recogniser *recogniser = table->walker->recogniser;
	switch (column) {
	case COLUMN_SPENT:
		return read_sum(head, cell, &fields->course.spent);
	case COLUMN_ATTENDED:
		return read_heads(cell, &fields->course.attended);
	case COLUMN_STATUS:
		return read_status(cell, &fields->course.status);
	case COLUMN_DONE_ON:
		return set_day(&fields->course.done_on, cell);
	case COLUMN_FIRST_TIME:
		return set_first_time(&fields->course.first, cell);
	case COLUMN_OUTCOME:
		fields_set_paragraphs(&fields->course.outcome, cell);
		return true;
	case COLUMN_REASON:
		fields_set_paragraphs(&fields->course.reason, cell);
		return true;
	case COLUMN_SECTION:
		take_section(fields, cell);
		return true;
	case COLUMN_OCCASION:
		if (!times_occasion(cell, recogniser->options->occasions))
			return false;
		string_set(&fields->occasion, times_occasion(cell, recogniser->options->occasions));
		return true;
	default:
		return false;
	}
}

static void take_detail(struct fields *fields, const struct table *table, const char *cell)
{
	if (!table->own) {
		fields_add(&fields->detail, NULL, cell);
		return;
	}
	char *detail = fields->detail.length ? strbuf_detach(&fields->detail) : NULL;
	fields_set_paragraphs(&detail, cell);
	strbuf_clear(&fields->detail);
	strbuf_add_text(&fields->detail, detail);
	free(detail);
}

/* Of two columns that seem to be the same the first one has the field, and nothing of the other is lost. */
static bool is_taken(struct fields *fields, enum column column)
{
	static const bool adds[COLUMN_KIND_COUNT] = {[COLUMN_NONE] = true,
						     [COLUMN_NOTE] = true,
						     [COLUMN_DETAIL] = true,
						     [COLUMN_TIME] = true};
	_Static_assert(COLUMN_KIND_COUNT <= sizeof(fields->taken) * CHAR_BIT, "a bit for each");
	unsigned bit = 1u << column;
	bool taken = (fields->taken & bit) && !adds[column];
	fields->taken |= bit;
	return taken;
}

void fields_take(struct fields *fields, const struct table *table, enum column column,
		 const char *head, const char *cell)
{
	if (!*cell)
		return;
	if (is_taken(fields, column)) {
		fields_add(&fields->detail, head, cell);
		return;
	}
	switch (column) {
	case COLUMN_POST:
		if (table->own || table_are_posts(cell))
			fields->post = cell;
		else
			fields_add(&fields->detail, head, cell);
		break;
	case COLUMN_PLACE:
		if (strchr(cell, '\n'))
			fields_add(&fields->detail, head, cell);
		else
			fields->place = cell;
		break;
	case COLUMN_TIME:
		take_time(fields, table, head, cell);
		break;
	case COLUMN_WEEK:
		fields->week = cell;
		break;
	case COLUMN_PARTICIPANTS:
		if (!read_heads(cell, &fields->participants))
			fields_add(&fields->detail, head, cell);
		break;
	case COLUMN_BUDGET:
		if (!read_sum(head, cell, &fields->budget))
			fields_add(&fields->detail, head, cell);
		break;
	case COLUMN_NOTE:
		fields_add(&fields->detail, head, cell);
		break;
	case COLUMN_DETAIL:
		take_detail(fields, table, cell);
		break;
	case COLUMN_NUMBER:
		fields->number = cell;
		break;
	case COLUMN_MONTH:
		break;
	default:
		if (!take_course(fields, table, column, head, cell))
			fields_add(&fields->detail, head, cell);
	}
}

bool fields_time_is_open(const struct fields *fields)
{
	return fields->course.status == STATUS_POSTPONED &&
	       (strcmp(fields->time, text_in(LANGUAGE_CHINESE, MSG_time_open)) == 0 ||
		strcmp(fields->time, text_in(LANGUAGE_ENGLISH, MSG_time_open)) == 0);
}

void fields_give(const struct fields *fields, struct proposed *item)
{
	const struct proposed_course *course = &fields->course;
	item->post = fields->post && *fields->post ? xstrdup(fields->post) : NULL;
	item->place = fields->place && *fields->place ? xstrdup(fields->place) : NULL;
	item->detail = fields->detail.length ? xstrdup(fields->detail.text) : NULL;
	item->participants = fields->participants;
	item->budget = fields->budget;
	item->occasion = xstrdup(fields->occasion);
	item->course = *course;
	item->course.section = xstrdup(course->section);
	item->course.outcome = xstrdup(course->outcome);
	item->course.reason = xstrdup(course->reason);
	item->course.done_on = xstrdup(course->done_on);
	if (course->done_on && course->status == STATUS_PLANNED)
		item->course.status = STATUS_DONE;
}

/* --- times --- */

bool table_reads_time(const struct table *table, const char *cell, struct phrase_months *months)
{
	const struct recognise_options *options = table->walker->recogniser->options;
	struct when_frame frame = {.today = options->today, .occasions = options->occasions};
	struct when_reading reading;
	*months = (struct phrase_months){.kind = MONTHS_NONE};
	if (!when_read(cell, &frame, &reading, NULL))
		return false;
	bool set = when_is_set(&reading.when);
	if (set) {
		months->kind = MONTHS_MONTHS;
		months->first = month_of_year(reading.when.starts.month);
		months->last = months->first;
		if (isdigit((unsigned char)cell[0]) && strstr(cell, "年"))
			months->year = month_year(reading.when.starts.month);
	}
	when_reading_release(&reading);
	return set;
}
