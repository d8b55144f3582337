/* Tables of months and what is to be done in them. */
#include "recognise_table.h"

#include "base/array.h"
#include "base/utf8.h"

#include <stdlib.h>

/* The time of a row in a column of its own: what can't be told as one is kept as it is written. */
static void set_time(struct table *table, size_t first, struct fields *fields)
{
	struct proposal *proposal = table->walker->recogniser->proposal;
	struct phrase_months months;
	char *words = NULL;
	if (!fields->time || !*fields->time)
		return;
	bool read = phrase_months(fields->time, &months) && !fields->time[months.text] &&
		    months.kind != MONTHS_TERM;
	if (!read && table_reads_time(table, fields->time, &months))
		words = xstrdup(fields->time);
	if (read && months.kind == MONTHS_WEEKS) /* which week it is no time tells */
		fields_add(&fields->detail, NULL, fields->time);
	if (!read && !words) {
		if (!fields_time_is_open(fields))
			fields_add(&fields->detail, NULL, fields->time);
		return;
	}
	for (size_t i = first; i < proposal->count; i++) {
		schedule_note_month(table->walker, &proposal->items[i], &months);
		if (words)
			schedule_note_words(table->walker, words);
	}
	free(words);
}

/* Of a numbered entry that has its cell to itself, further paragraphs say more about it. */
static void part_detail(struct proposed *item, struct fields *fields)
{
	char *end = strchr(item->text, '\n');
	if (!end)
		return;
	struct strbuf detail = STRBUF_INIT;
	for (char *line = end + 1, *next; line; line = next) {
		next = strchr(line, '\n');
		if (next)
			*next++ = '\0';
		fields_add(&detail, NULL, line);
	}
	fields_add(&detail, NULL, fields->detail.text);
	strbuf_release(&fields->detail);
	fields->detail = detail;
	while (end > item->text &&
	       blanks_before(item->text + utf8_back(item->text, (size_t)(end - item->text))))
		end = item->text + utf8_back(item->text, (size_t)(end - item->text));
	*end = '\0';
}

static void put_activities(struct table *table, const struct piece *piece, char *text,
			   struct fields *fields)
{
	struct proposal *proposal = table->walker->recogniser->proposal;
	struct piece cell = *piece;
	size_t first = proposal->count;
	cell.text = text;
	cell.own = NULL;
	if (!*text)
		return;
	if (table->own) {
		walk_emit(table->walker, PROPOSED_ACTIVITY, &cell, 0, 0, strlen(text));
		table->walker->entries++;
	} else {
		table->walker->row_number = table->number;
		table->number = walk_emit_entries(table->walker, PROPOSED_ACTIVITY, &cell, 0);
	}
	set_time(table, first, fields);
	if (proposal->count == first + 1 && *proposal->items[first].label)
		part_detail(&proposal->items[first], fields);
	if (first < proposal->count && !*proposal->items[first].label && fields->number)
		string_set(&proposal->items[first].label, fields->number);
	for (size_t i = first; i < proposal->count; i++) {
		struct proposed *item = &proposal->items[i];
		for (char *end = item->text; (end = strchr(end, '\n'));)
			*end = ' ';
		fields_give(fields, item);
		if (!table->own)
			fields_unbracket(item);
	}
}

static void put_month(struct table *table, const struct piece *piece, const char *cell,
		      struct fields *fields)
{
	struct phrase_months months;
	struct piece month = *piece;
	month.text = cell;
	month.own = NULL;
	bool whole = phrase_months(cell, &months) && !cell[months.text];
	if (!whole && table_reads_time(table, cell, &months)) {
		walk_emit(table->walker, PROPOSED_MONTH, &month, 0, strlen(cell), strlen(cell));
		struct proposal *proposal = table->walker->recogniser->proposal;
		schedule_note_month(table->walker, &proposal->items[proposal->count - 1], &months);
		schedule_note_words(table->walker, cell);
		return;
	}
	if (!whole) {
		struct proposed *item = walk_emit(table->walker, PROPOSED_MONTH, &month, 0,
						  strlen(cell), strlen(cell));
		proposed_doubt(item, DOUBT_TIME);
		fields_add(&fields->detail, NULL, cell); /* as a month it would say nothing */
		return;
	}
	schedule_note_month(
		table->walker,
		walk_emit(table->walker, PROPOSED_MONTH, &month, 0, strlen(cell), strlen(cell)),
		&months);
}

/* Which column holds what is to be done, of those from `from` up to the next column of months. */
static size_t activity_column(const struct table *table, size_t from, size_t to)
{
	static const enum column wanted[] = {COLUMN_ACTIVITY, COLUMN_DETAIL, COLUMN_OCCASION,
					     COLUMN_NONE, COLUMN_NOTE};
	for (size_t w = 0; w < ARRAY_LENGTH(wanted); w++)
		for (size_t i = from; i < to; i++)
			if (table->header.columns[i] == wanted[w])
				return i;
	return to;
}

/* 合计 at the front of a row: it adds up what stands above. */
static bool is_sum(const struct cells *cells)
{
	static const char *const words[] = {"合计", "小计", "总计", "共计"};
	size_t first = 0;
	while (first < cells->count && !*cells->texts[first])
		first++;
	for (size_t i = 0; i < ARRAY_LENGTH(words) && first < cells->count; i++)
		if (strncmp(cells->texts[first], words[i], strlen(words[i])) == 0)
			return true;
	return false;
}

/* The week beside a month or a day is a label of it; alone it is the time. */
static void settle_week(struct table *table, const struct piece *piece, struct fields *fields,
			size_t from, size_t to)
{
	bool dated = fields->time && *fields->time;
	for (size_t i = from; i < to; i++)
		dated = dated || table->header.columns[i] == COLUMN_MONTH;
	if (!fields->week || !*fields->week)
		return;
	if (!dated) {
		fields->time = fields->week;
		return;
	}
	struct proposal *proposal = table->walker->recogniser->proposal;
	struct proposed *last = proposal->count ? &proposal->items[proposal->count - 1] : NULL;
	if (!last || last->kind != PROPOSED_MONTH || last->line != piece->line) {
		fields_add(&fields->detail, NULL, fields->week);
		return;
	}
	char *label = string_format("%s %s", fields->week, last->label);
	free(last->label);
	last->label = label;
}

static void schedule_row(struct table *table, size_t at, size_t from, size_t to)
{
	const struct piece *piece = table_piece(table, at);
	struct cells cells;
	struct fields fields;
	size_t activity = activity_column(table, from, to);
	fields_init(&fields);
	table_split(table_row_text(table, at), &cells);
	for (size_t i = from; i < to && i < cells.count; i++) {
		const char *head = table->heads[i];
		if (table->header.columns[i] == COLUMN_MONTH && *cells.texts[i])
			put_month(table, piece, cells.texts[i], &fields);
		else if (i != activity)
			fields_take(&fields, table, table->header.columns[i], head, cells.texts[i]);
	}
	if (is_sum(&cells)) {
		table_leave_out(table, at);
		fields_release(&fields);
		cells_release(&cells);
		return;
	}
	settle_week(table, piece, &fields, from, to);
	/* A row may have more cells than the header has. */
	for (size_t i = to; to == table->header.count && i < cells.count; i++)
		fields_add(&fields.detail, NULL, cells.texts[i]);
	if (activity < cells.count)
		put_activities(table, piece, cells.texts[activity], &fields);
	bool lost = (activity >= cells.count || !*cells.texts[activity]) &&
		    (fields.detail.length || fields.post || fields.place || fields.time);
	if (lost) { /* nothing to do, but something is said */
		struct strbuf rest = STRBUF_INIT;
		const char *parts[] = {fields.time,
				       fields.detail.length ? fields.detail.text : NULL,
				       fields.post, fields.place};
		for (size_t i = 0; i < ARRAY_LENGTH(parts); i++)
			if (parts[i] && *parts[i])
				strbuf_format(&rest, "%s%s", rest.length ? " " : "", parts[i]);
		struct fields none;
		fields_init(&none);
		if (rest.length)
			put_activities(table, piece, rest.text, &none);
		fields_release(&none);
		strbuf_release(&rest);
	}
	fields_release(&fields);
	cells_release(&cells);
}

/* A table may have months side by side: each column of months begins a schedule of its own, one behind the other. */
void table_walk_schedule(struct table *table)
{
	struct walker *walker = table->walker;
	size_t from = 0, count = table->header.count;
	walk_mark(walker, CONTENT_SCHEDULE);
	walker->mode = WALK_SCHEDULE;
	walker->entry.class = -1;
	walker->entries = 0;
	for (bool first = true; from < count; first = false) {
		size_t to = from + 1;
		bool seen = table->header.columns[from] == COLUMN_MONTH;
		while (to < count && !(seen && table->header.columns[to] == COLUMN_MONTH)) {
			seen = seen || table->header.columns[to] == COLUMN_MONTH;
			to++;
		}
		for (size_t i = table->at; i < table->end; i++) {
			if (!table_is_row(table, i, first))
				continue;
			if (!table_is_header(table, i))
				schedule_row(table, i, from, to);
			else if (first)
				table_leave_out(table, i);
		}
		from = to;
	}
	walker->mode = WALK_TEXT;
}
