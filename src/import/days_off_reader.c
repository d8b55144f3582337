#include "import/days_off.h"

#include "base/array.h"
#include "calendar_text.h"
#include "fields.h"
#include "hint.h"
#include "yaml_reader.h"

#include <stdlib.h>

static const char first_key[] = "unionplan-days-off";

enum { FIRST_YEAR = 1901, LAST_YEAR = 2100 };

/* A notice may reach back into the December before. */
enum { DAYS_BEFORE = 31, DAYS_MOST = DAYS_BEFORE + 366 };

struct notice_entry {
	int year;
	const struct node *holidays;
	char *source;
};

static const struct field notice_fields[] = {
	{FIELD("unionplan-days-off", INTEGER, notice_entry, year), .required = true,
	 .least = FIRST_YEAR, .most = LAST_YEAR},
	{FIELD("source", LINE, notice_entry, source)},
	{FIELD("holidays", NODE, notice_entry, holidays), .required = true},
};

struct holiday_entry {
	char *name;
	const struct node *date, *from, *to, *work;
};

static const struct field holiday_fields[] = {
	{FIELD("name", LINE, holiday_entry, name), .required = true},
	{FIELD("date", NODE, holiday_entry, date)},
	{FIELD("from", NODE, holiday_entry, from)},
	{FIELD("to", NODE, holiday_entry, to)},
	{FIELD("work", NODE, holiday_entry, work)},
};

struct reading {
	struct reader *reader;
	struct days_off_notice *notice;
	bool taken
		[DAYS_MOST]; /* which days stand there already, from the 1st of the December before */
};

static long first_day(const struct reading *reading)
{
	return date_to_days((struct date){reading->notice->year - 1, 12, 1});
}

/* 9月28日. Owned by the caller. */
static char *day_text(struct date date)
{
	struct when when = {.starts = {month_of_date(date), date.day}};
	struct strbuf out = STRBUF_INIT;
	when_write(&when, (struct period){when.starts.month, 1}, 0, &out);
	return strbuf_detach(&out);
}

static bool is_inside(const struct reading *reading, struct date date)
{
	int year = reading->notice->year;
	return date.year == year || (date.year == year - 1 && date.month == 12);
}

static bool read_day(struct reading *reading, const struct node *node, struct date *out)
{
	struct reader *reader = reading->reader;
	struct written written;
	char *line = entry_line(reader, node);
	if (!line)
		return false;
	enum writing writing = written_moment(line, &written);
	struct date date = {written.year ? written.year : reading->notice->year, written.month,
			    written.day};
	bool good = false;
	char *quoted = quote_text(line);
	if (writing == WRITING_NO_MONTH)
		reader_error(reader, node->at, say_import_no_such_month(quoted));
	else if (writing == WRITING_UNCLEAR || (writing == WRITING_GOOD && !written.day))
		reader_wrong(reader, node, MSG_import_want_day_off);
	else if (writing == WRITING_NO_DAY || !date_valid(date))
		reader_error(reader, node->at, say_import_no_such_day(quoted));
	else if (!is_inside(reading, date))
		reader_error(reader, node->at, say_days_off_outside(quoted, reading->notice->year));
	else
		good = true;
	free(quoted);
	free(line);
	*out = date;
	return good;
}

static void add_day(struct reading *reading, const struct node *node, struct date date,
		    const char *name, bool works)
{
	bool *taken = &reading->taken[date_to_days(date) - first_day(reading)];
	char *day = day_text(date);
	if (*taken)
		reader_error(reading->reader, node->at, say_days_off_twice(day));
	else if (works && date_weekday(date) <= 5)
		reader_error(reading->reader, node->at,
			     say_days_off_weekday(day, weekday_name(date_weekday(date))));
	else
		days_off_add(&reading->notice->days, date, name, works, reading->notice->year);
	*taken = true;
	free(day);
}

static void add_days(struct reading *reading, const struct node *node, struct date from,
		     struct date to, const char *name)
{
	for (long day = date_to_days(from); day <= date_to_days(to); day++)
		add_day(reading, node, date_from_days(day), name, false);
}

/* date, or from and to. */
static void read_days_off(struct reading *reading, const struct node *node,
			  const struct holiday_entry *entry)
{
	struct reader *reader = reading->reader;
	struct date from, to;
	if (entry->date && (entry->from || entry->to)) {
		const char *other = entry->from ? "from" : "to";
		reader_error(reader, entry->date->key_at, say_import_both_times("date", other));
	} else if (entry->date) {
		if (read_day(reading, entry->date, &from))
			add_days(reading, entry->date, from, from, entry->name);
	} else if (entry->from && entry->to) {
		bool good = read_day(reading, entry->from, &from);
		if (!read_day(reading, entry->to, &to) || !good)
			return;
		if (date_compare(to, from) < 0)
			reader_error(reader, entry->to->at,
				     xstrdup(text(MSG_import_to_before_from)));
		else
			add_days(reading, entry->from, from, to, entry->name);
	} else if (entry->from || entry->to) {
		reader_error(reader, (entry->from ? entry->from : entry->to)->key_at,
			     entry->from ? say_import_time_needs("from", "to")
					 : say_import_time_needs("to", "from"));
	} else {
		reader_error(reader, node->at, xstrdup(text(MSG_days_off_no_day)));
	}
}

static void read_worked(struct reading *reading, const struct node *list, const char *name)
{
	struct reader *reader = reading->reader;
	if (!reader_expect(reader, list, NODE_LIST))
		return;
	for (const struct node *n = node_first(&reader->tree, list); n;
	     n = node_next(&reader->tree, n)) {
		struct date day;
		if (read_day(reading, n, &day))
			add_day(reading, n, day, name, true);
	}
}

static void read_holiday(struct reading *reading, const struct node *node)
{
	struct holiday_entry entry = {.name = NULL};
	if (fields_read(reading->reader, node, holiday_fields, ARRAY_LENGTH(holiday_fields),
			&entry) &&
	    entry.name) {
		read_days_off(reading, node, &entry);
		if (entry.work)
			read_worked(reading, entry.work, entry.name);
	}
	free(entry.name);
}

static void read_document(struct reader *reader, void *context)
{
	struct days_off_notice *notice = context;
	const struct node *root = tree_root(&reader->tree);
	struct notice_entry entry = {0};
	struct reading reading = {.reader = reader, .notice = notice};
	if (!fields_read(reader, root, notice_fields, ARRAY_LENGTH(notice_fields), &entry))
		return;
	notice->year = entry.year;
	notice->source = entry.source;
	/* Without its year nothing can be said of the days. */
	if (!entry.year || !entry.holidays || !reader_expect(reader, entry.holidays, NODE_LIST))
		return;
	for (const struct node *n = node_first(&reader->tree, entry.holidays); n;
	     n = node_next(&reader->tree, n))
		read_holiday(&reading, n);
	if (!reader->diagnostics->errors && !notice->days.count)
		reader_error(reader, entry.holidays->at, xstrdup(text(MSG_days_off_no_day)));
	days_off_sort(&notice->days);
}

bool days_off_read(const struct source *source, struct days_off_notice *notice,
		   struct diagnostics *diagnostics)
{
	return yaml_read_one(source, diagnostics, MSG_days_off_one_document, read_document, notice);
}

/* Past comments, empty lines, directives and the mark of a document. */
static const char *first_content(const char *text)
{
	for (;;) {
		const char *line = text + strspn(text, " \t");
		if (*line == '#' || *line == '\n' || *line == '%' ||
		    (strncmp(line, "---", 3) == 0 && strspn(line + 3, " \t\n")))
			text = line + strcspn(line, "\n");
		else
			return line;
		text += *text == '\n';
	}
}

bool days_off_is_such(const struct source *source)
{
	const char *at = first_content(source->text);
	if (*at == '{')
		at += 1 + strspn(at + 1, " \t\n");
	char quote = *at == '"' || *at == '\'' ? *at : 0;
	at += quote != 0;
	if (strncmp(at, first_key, sizeof(first_key) - 1) != 0)
		return false;
	at += sizeof(first_key) - 1;
	if (quote && *at++ != quote)
		return false;
	return at[strspn(at, " \t")] == ':';
}
