#include "import/yaml_import.h"

#include "base/array.h"
#include "base/name_index.h"
#include "calendar_text.h"
#include "fields.h"
#include "hint.h"
#include "model/solar_term.h"
#include "occasion_reader.h"
#include "yaml_reader.h"

#include <stdlib.h>

struct list_entry {
	const struct node *version, *occasions;
};

static const struct field list_fields[] = {
	{FIELD("unionplan-occasions", NODE, list_entry, version), .required = true},
	{FIELD("occasions", NODE, list_entry, occasions), .required = true},
};

struct occasion_entry {
	struct occasion occasion;
	const struct node *name, *aliases, *fixed, *lunar, *weekday, *term;
};

static const struct field occasion_fields[] = {
	{FIELD("name", NODE, occasion_entry, name), .required = true},
	{FIELD("english", LINE, occasion_entry, occasion.english)},
	{FIELD("fixed", NODE, occasion_entry, fixed)},
	{FIELD("lunar", NODE, occasion_entry, lunar)},
	{FIELD("weekday", NODE, occasion_entry, weekday)},
	{FIELD("term", NODE, occasion_entry, term)},
	{FIELD("usual", INTEGER, occasion_entry, occasion.usual), .least = 1, .most = 12},
	{FIELD("aliases", NODE, occasion_entry, aliases)},
};

static const struct field weekday_fields[] = {
	{FIELD("month", INTEGER, occasion, month), .required = true, .least = 1, .most = 12},
	{FIELD("week", INTEGER, occasion, week), .required = true, .least = -1, .most = 5},
	{FIELD("day", INTEGER, occasion, day), .required = true, .least = 1, .most = 7},
};

static void read_fixed(struct reader *reader, const struct node *node, struct occasion *occasion)
{
	struct written written;
	char *line = entry_line(reader, node);
	if (!line)
		return;
	occasion->rule = OCCASION_FIXED;
	if (written_moment(line, &written) != WRITING_GOOD || written.year || !written.day)
		reader_wrong(reader, node, MSG_import_want_month_day);
	occasion->month = written.month;
	occasion->day = written.day;
	if (!occasion->usual)
		occasion->usual = written.month;
	free(line);
}

/* 'MM-DD' or 'MM-last'. Months of the Chinese calendar have 29 or 30 days. */
static bool parse_lunar(const char *line, int *month, int *day)
{
	char *end;
	long number = strtol(line, &end, 10);
	if (end == line || *end != '-' || number < 1 || number > 12)
		return false;
	const char *rest = end + 1;
	*month = (int)number;
	*day = 0;
	if (strcmp(rest, "last") == 0)
		return true;
	number = strtol(rest, &end, 10);
	*day = (int)number;
	return end != rest && !*end && number >= 1 && number <= 30;
}

static void read_lunar(struct reader *reader, const struct node *node, struct occasion *occasion)
{
	char *line = entry_line(reader, node);
	if (!line)
		return;
	occasion->rule = OCCASION_LUNAR;
	if (!parse_lunar(line, &occasion->month, &occasion->day))
		reader_wrong(reader, node, MSG_import_want_lunar_day);
	else if (!occasion->usual) /* mostly a month behind */
		occasion->usual = occasion->month % 12 + 1;
	free(line);
}

static void read_weekday(struct reader *reader, const struct node *node, struct occasion *occasion)
{
	occasion->rule = OCCASION_WEEKDAY;
	size_t errors = reader->diagnostics->errors;
	fields_read(reader, node, weekday_fields, ARRAY_LENGTH(weekday_fields), occasion);
	if (errors == reader->diagnostics->errors && !occasion->week)
		reader_error(reader, node->at, xstrdup(text(MSG_import_week_zero)));
	if (!occasion->usual)
		occasion->usual = occasion->month;
}

static void complain_of_term(struct reader *reader, const struct node *node, const char *line)
{
	const char *names[SOLAR_TERMS];
	for (int term = 0; term < SOLAR_TERMS; term++)
		names[term] = solar_term_name(term);
	char *quoted = quote_text(line), *hint = reader_hint(reader, line, names, SOLAR_TERMS);
	reader_error(reader, node->at, say_import_no_term(quoted, hint));
	free(quoted);
	free(hint);
}

static void read_term(struct reader *reader, const struct node *node, struct occasion *occasion)
{
	char *line = entry_line(reader, node);
	if (!line)
		return;
	occasion->rule = OCCASION_TERM;
	int term = solar_term_find(line);
	if (term < 0)
		complain_of_term(reader, node, line);
	else
		occasion->term = term;
	if (!occasion->usual)
		occasion->usual = occasion->term / 2 + 1;
	free(line);
}

static void read_rule(struct reader *reader, const struct node *node, struct occasion_entry *entry)
{
	const struct {
		const struct node *node;
		void (*read)(struct reader *, const struct node *, struct occasion *);
	} rules[] = {
		{entry->fixed, read_fixed},
		{entry->lunar, read_lunar},
		{entry->weekday, read_weekday},
		{entry->term, read_term},
	};
	int given = 0;
	for (size_t i = 0; i < ARRAY_LENGTH(rules); i++)
		if (rules[i].node && !given++)
			rules[i].read(reader, rules[i].node, &entry->occasion);
	if (given != 1)
		reader_error(reader, node->at, xstrdup(text(MSG_import_one_rule)));
}

/* A name that no occasion has yet; NULL after an error. Owned by the caller. */
static char *read_name(struct reader *reader, const struct node *node, struct name_index *names)
{
	char *name = entry_line(reader, node);
	bool added = true;
	if (name)
		name_index_add(names, name, 0, &added);
	if (!added) {
		char *quoted = quote_text(name);
		reader_error(reader, node->at, say_import_occasion_twice(quoted));
		free(quoted);
	}
	return name;
}

static void read_aliases(struct reader *reader, const struct node *list, struct name_index *names,
			 struct occasion *occasion)
{
	size_t room = 0;
	if (!reader_expect(reader, list, NODE_LIST))
		return;
	for (const struct node *n = node_first(&reader->tree, list); n;
	     n = node_next(&reader->tree, n)) {
		char *alias = read_name(reader, n, names);
		if (!alias)
			continue;
		ARRAY_GROW(occasion->aliases, occasion->alias_count, room);
		occasion->aliases[occasion->alias_count++] = alias;
	}
}

static void read_occasion(struct reader *reader, const struct node *node, struct name_index *names,
			  struct occasion_list *list)
{
	struct occasion_entry entry = {.name = NULL};
	if (!fields_read(reader, node, occasion_fields, ARRAY_LENGTH(occasion_fields), &entry))
		return;
	char *name = entry.name ? read_name(reader, entry.name, names) : NULL;
	entry.occasion.name = name ? name : xstrdup("");
	if (entry.aliases)
		read_aliases(reader, entry.aliases, names, &entry.occasion);
	read_rule(reader, node, &entry);
	*occasion_list_add(list) = entry.occasion;
}

void occasions_read(struct reader *reader, const struct node *node, struct occasion_list *list)
{
	struct name_index names = NAME_INDEX_INIT;
	if (!reader_expect(reader, node, NODE_LIST))
		return;
	for (size_t i = 0; i < list->count; i++) {
		name_index_add(&names, list->items[i].name, 0, NULL);
		for (size_t j = 0; j < list->items[i].alias_count; j++)
			name_index_add(&names, list->items[i].aliases[j], 0, NULL);
	}
	for (const struct node *n = node_first(&reader->tree, node); n;
	     n = node_next(&reader->tree, n))
		read_occasion(reader, n, &names, list);
	name_index_release(&names);
}

static void read_document(struct reader *reader, struct occasion_list *list)
{
	const struct node *root = tree_root(&reader->tree);
	struct list_entry entry = {NULL, NULL};
	if (version_check(reader, root, "unionplan-occasions") &&
	    fields_read(reader, root, list_fields, ARRAY_LENGTH(list_fields), &entry) &&
	    entry.occasions)
		occasions_read(reader, entry.occasions, list);
}

bool yaml_read_occasions(const struct source *source, struct occasion_list *list,
			 struct diagnostics *diagnostics)
{
	struct reader reader;
	size_t errors = diagnostics->errors;
	reader_init(&reader, source, diagnostics);
	struct yaml_stream *stream = yaml_stream_new(&reader, source);
	if (yaml_stream_next(stream))
		read_document(&reader, list);
	else if (!yaml_stream_failed(stream))
		reader_error(&reader, 0, xstrdup(text(MSG_import_no_document)));
	yaml_stream_free(stream);
	reader_release(&reader);
	diagnostics_sort(diagnostics);
	return errors == diagnostics->errors;
}
