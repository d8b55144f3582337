/* Tables: a schedule by months, a list of who does what, or else rows that are kept as they are. */
#include "recognise_walk.h"

#include "base/array.h"
#include "base/utf8.h"
#include "model/money.h"

#include <ctype.h>
#include <stdlib.h>

enum { CELLS_MOST = PHRASE_COLUMNS };

struct cells {
	char *texts[CELLS_MOST]; /* owned, trimmed; "" where a merged block goes on */
	size_t count;
};

struct table {
	struct walker *walker;
	size_t at, end; /* its pieces */
	struct phrase_header header;
	char *heads[CELLS_MOST]; /* owned; what stands in the header */
	bool headed, duties, schedule;
	int number; /* with which its next row would go on; 0: with none */
	char *carried
		[CELLS_MOST]; /* of posts and people, whose merged cells hold for the rows below. Owned */
};

static char *trimmed(const char *text, size_t length)
{
	size_t from = 0, step;
	while (from < length && (step = text[from] == '\n' ? 1 : blanks_before(text + from)))
		from += step;
	if (from > length)
		from = length;
	while (length > from) {
		size_t last = utf8_back(text, length);
		if (text[last] != '\n' && !blanks_before(text + last))
			break;
		length = last;
	}
	return xmemdup0(text + from, length - from);
}

static void split_cells(const char *row, struct cells *cells)
{
	cells->count = 0;
	for (const char *at = row; cells->count < CELLS_MOST; at++) {
		size_t length = cells->count + 1 < CELLS_MOST ? strcspn(at, "\t") : strlen(at);
		cells->texts[cells->count++] = trimmed(at, length);
		at += length;
		if (!*at)
			break;
	}
}

static void free_cells(struct cells *cells)
{
	for (size_t i = 0; i < cells->count; i++)
		free(cells->texts[i]);
}

static const struct piece *row_at(const struct table *table, size_t at)
{
	return &table->walker->recogniser->pieces[at];
}

/* The row as it begins in its line: cells that are empty at its front count too. */
static const char *row_text(const struct table *table, size_t at)
{
	const struct piece *piece = row_at(table, at);
	return piece->own ? piece->own
			  : table->walker->recogniser->proposal->lines[piece->line].text;
}

/* False: it is no row any more; what is left out is put down the first time. */
static bool is_row(const struct table *table, size_t at, bool first)
{
	const struct piece *piece = row_at(table, at);
	if (piece->role == PROPOSED_LEFT_OUT && first)
		walk_emit(table->walker, PROPOSED_LEFT_OUT, piece, 0, 0, strlen(piece->text));
	return piece->role == PROPOSED_PARAGRAPH;
}

static bool is_month_cell(const char *cell)
{
	struct phrase_months months;
	return phrase_months(cell, &months) && (months.certain || !cell[months.text]) &&
	       !cell[months.text];
}

/* --- what kind of table it is --- */

static bool has_column(const struct table *table, enum column column)
{
	for (size_t i = 0; i < table->header.count; i++)
		if (table->header.columns[i] == column)
			return true;
	return false;
}

static void take_header(struct table *table, size_t at)
{
	struct cells cells;
	split_cells(row_text(table, at), &cells);
	for (size_t i = 0; i < cells.count; i++) {
		table->heads[i] = cells.texts[i];
		if (i >= table->header.count)
			table->header.columns[i] = COLUMN_NONE;
	}
	if (table->header.count < cells.count)
		table->header.count = cells.count;
	table->headed = true;
}

static bool are_posts(const char *cell);

/* Without a header: the column that holds months, the widest one of the others, and one of posts. */
static bool guess_columns(struct table *table)
{
	size_t months[CELLS_MOST] = {0}, posts[CELLS_MOST] = {0}, widths[CELLS_MOST] = {0},
	       filled[CELLS_MOST] = {0}, most = 0;
	for (size_t i = table->at; i < table->end && i < table->at + 60; i++) {
		struct cells cells;
		if (row_at(table, i)->role != PROPOSED_PARAGRAPH)
			continue;
		split_cells(row_text(table, i), &cells);
		for (size_t k = 0; k < cells.count; k++) {
			months[k] += is_month_cell(cells.texts[k]);
			filled[k] += *cells.texts[k] != '\0';
			posts[k] += *cells.texts[k] && are_posts(cells.texts[k]);
			widths[k] += strlen(cells.texts[k]);
		}
		most = cells.count > most ? cells.count : most;
		free_cells(&cells);
	}
	size_t month = 0, widest = CELLS_MOST;
	while (month < most && (months[month] < 2 || months[month] * 2 < filled[month]))
		month++;
	for (size_t k = 0; k < most; k++)
		if (k != month && (widest == CELLS_MOST || widths[k] > widths[widest]))
			widest = k;
	if (month == most || widest == CELLS_MOST)
		return false;
	table->header.count = most;
	for (size_t k = 0; k < most; k++)
		table->header.columns[k] = k == month    ? COLUMN_MONTH
					   : k == widest ? COLUMN_ACTIVITY
					   : posts[k] >= 2 && posts[k] * 2 >= filled[k]
						   ? COLUMN_POST
						   : COLUMN_NONE;
	return true;
}

/* --- the rows of a schedule --- */

static void add_detail(struct strbuf *detail, const char *head, const char *text)
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

/* 综合组, 工会办公室, 各分会: a part of the union or of where it works. A person's name ends with none of these. */
static bool is_body(const char *name)
{
	static const char *const ends[] = {"委员", "主席", "组",   "部",   "处",   "室", "科", "办",
					   "会",   "队",   "站",   "班",   "中心", "园", "校", "社",
					   "厂",   "车间", "干事", "组长", "团",   "股", "所"};
	size_t length = strlen(name);
	for (size_t i = 0; i < ARRAY_LENGTH(ends); i++) {
		size_t end = strlen(ends[i]);
		if (length > end && length <= 36 && strcmp(name + length - end, ends[i]) == 0)
			return true;
	}
	return false;
}

/* Names of posts and of such parts are posts; anything else that is responsible is told as it is written. */
static bool are_posts(const char *cell)
{
	char name[64];
	while (*cell) {
		size_t length = 0, step;
		uint32_t c;
		while ((step = utf8_next(cell + length, &c)) && c != 0x3001 && c != ',' &&
		       c != 0xFF0C && c != ' ' && c != '\n' && c != '/' && c != 0xFF1B &&
		       c != 0x3000)
			length += step;
		if (length >= sizeof(name))
			return false;
		memcpy(name, cell, length);
		name[length] = '\0';
		if (length && !phrase_is_post(name) && !is_body(name))
			return false;
		cell += length + (step ? step : 0);
	}
	return true;
}

struct fields {
	struct strbuf detail;
	const char *post, *place, *time, *week;
	const char *number; /* of the row, a label like any other */
	int participants;
	int64_t budget;
};

static void take_field(struct fields *fields, enum column column, const char *head,
		       const char *cell)
{
	long long number;
	switch (column) {
	case COLUMN_POST:
		if (*cell && are_posts(cell))
			fields->post = cell;
		else
			add_detail(&fields->detail, head, cell);
		break;
	case COLUMN_PLACE:
		fields->place = strchr(cell, '\n') ? NULL : cell;
		if (!fields->place)
			add_detail(&fields->detail, head, cell);
		break;
	case COLUMN_TIME: /* 完成日期 behind 时间 says something else of it */
		if (fields->time && *fields->time)
			add_detail(&fields->detail, head, cell);
		else
			fields->time = cell;
		break;
	case COLUMN_WEEK:
		fields->week = cell;
		break;
	case COLUMN_PARTICIPANTS:
		if (plain_number(cell, &number) && number <= PARTICIPANTS_MOST)
			fields->participants = (int)number;
		else
			add_detail(&fields->detail, head, cell);
		break;
	case COLUMN_BUDGET:
		if (!read_sum(head, cell, &fields->budget))
			add_detail(&fields->detail, head, cell);
		break;
	case COLUMN_NOTE:
	case COLUMN_DETAIL:
		add_detail(&fields->detail, column == COLUMN_NOTE ? head : NULL, cell);
		break;
	case COLUMN_NUMBER:
		fields->number = cell;
		break;
	case COLUMN_MONTH:
	case COLUMN_ACTIVITY:
		break;
	default:
		add_detail(&fields->detail, head, cell);
	}
}

/* The time of a row in a column of its own: what can't be told as one is kept as it is written. */
static void set_time(struct table *table, size_t first, struct fields *fields)
{
	struct proposal *proposal = table->walker->recogniser->proposal;
	struct phrase_months months;
	if (!fields->time || !*fields->time)
		return;
	bool read = phrase_months(fields->time, &months) && !fields->time[months.text] &&
		    months.kind != MONTHS_WEEKS && months.kind != MONTHS_TERM;
	if (!read) {
		add_detail(&fields->detail, NULL, fields->time);
		return;
	}
	for (size_t i = first; i < proposal->count; i++)
		schedule_note_month(table->walker, &proposal->items[i], &months);
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
		add_detail(&detail, NULL, line);
	}
	add_detail(&detail, NULL, fields->detail.text);
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
	table->walker->row_number = table->number;
	table->number = schedule_entries(table->walker, PROPOSED_ACTIVITY, &cell, 0);
	set_time(table, first, fields);
	if (proposal->count == first + 1 && *proposal->items[first].label)
		part_detail(&proposal->items[first], fields);
	if (first < proposal->count && !*proposal->items[first].label && fields->number)
		string_set(&proposal->items[first].label, fields->number);
	for (size_t i = first; i < proposal->count; i++) {
		struct proposed *item = &proposal->items[i];
		for (char *end = item->text; (end = strchr(end, '\n'));)
			*end = ' ';
		item->post = fields->post && *fields->post ? xstrdup(fields->post) : NULL;
		item->place = fields->place && *fields->place ? xstrdup(fields->place) : NULL;
		item->detail = fields->detail.length ? xstrdup(fields->detail.text) : NULL;
		item->participants = fields->participants;
		item->budget = fields->budget;
	}
}

static void put_month(struct table *table, const struct piece *piece, const char *cell,
		      struct fields *fields)
{
	struct phrase_months months;
	struct piece month = *piece;
	month.text = cell;
	month.own = NULL;
	if (!phrase_months(cell, &months) || cell[months.text]) {
		struct proposed *item = walk_emit(table->walker, PROPOSED_MONTH, &month, 0,
						  strlen(cell), strlen(cell));
		proposed_doubt(item, DOUBT_TIME);
		add_detail(&fields->detail, NULL, cell); /* as a month it would say nothing */
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

static void leave_out_row(struct table *table, size_t at)
{
	const struct piece *piece = row_at(table, at);
	walk_emit(table->walker, PROPOSED_LEFT_OUT, piece, 0, 0, strlen(piece->text));
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
		add_detail(&fields->detail, NULL, fields->week);
		return;
	}
	char *label = string_format("%s %s", fields->week, last->label);
	free(last->label);
	last->label = label;
}

static void schedule_row(struct table *table, size_t at, size_t from, size_t to)
{
	const struct piece *piece = row_at(table, at);
	struct cells cells;
	struct fields fields = {
		.detail = STRBUF_INIT, .participants = NOT_GIVEN, .budget = NOT_GIVEN};
	size_t activity = activity_column(table, from, to);
	split_cells(row_text(table, at), &cells);
	for (size_t i = from; i < to && i < cells.count; i++) {
		const char *head = table->heads[i];
		if (table->header.columns[i] == COLUMN_MONTH && *cells.texts[i])
			put_month(table, piece, cells.texts[i], &fields);
		else if (i != activity)
			take_field(&fields, table->header.columns[i], head, cells.texts[i]);
	}
	if (is_sum(&cells)) {
		leave_out_row(table, at);
		strbuf_release(&fields.detail);
		free_cells(&cells);
		return;
	}
	settle_week(table, piece, &fields, from, to);
	/* A row may have more cells than the header has. */
	for (size_t i = to; to == table->header.count && i < cells.count; i++)
		add_detail(&fields.detail, NULL, cells.texts[i]);
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
		struct fields none = {
			.detail = STRBUF_INIT, .participants = NOT_GIVEN, .budget = NOT_GIVEN};
		if (rest.length)
			put_activities(table, piece, rest.text, &none);
		strbuf_release(&none.detail);
		strbuf_release(&rest);
	}
	strbuf_release(&fields.detail);
	free_cells(&cells);
}

static bool is_header_row(const struct table *table, size_t at)
{
	struct phrase_header again;
	return table->headed && phrase_header(row_text(table, at), &again);
}

/* A table may have months side by side: each column of months begins a schedule of its own, one behind the other. */
static void walk_schedule(struct table *table)
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
			if (!is_row(table, i, first))
				continue;
			if (!is_header_row(table, i))
				schedule_row(table, i, from, to);
			else if (first)
				leave_out_row(table, i);
		}
		from = to;
	}
	walker->mode = WALK_TEXT;
}

/* --- the rows of a list of who does what --- */

static void put_duties(struct table *table, const struct piece *piece, const char *text)
{
	struct proposal *proposal = table->walker->recogniser->proposal;
	struct piece cell = *piece;
	size_t first = proposal->count;
	cell.text = text;
	cell.own = NULL;
	if (*text)
		schedule_entries(table->walker, PROPOSED_DUTY, &cell, 0);
	for (size_t i = first; i < proposal->count; i++)
		for (char *end = proposal->items[i].text; (end = strchr(end, '\n'));)
			*end = ' ';
}

/* A merged cell of a post or a person holds for the rows below. */
static const char *carry(struct table *table, size_t column, const char *cell)
{
	if (*cell)
		string_set(&table->carried[column], cell);
	return table->carried[column] ? table->carried[column] : "";
}

static void duty_row(struct table *table, size_t at)
{
	const struct piece *piece = row_at(table, at);
	struct cells cells;
	struct strbuf people = STRBUF_INIT, rest = STRBUF_INIT, text = STRBUF_INIT;
	const char *role = "";
	bool any = false;
	split_cells(row_text(table, at), &cells);
	for (size_t i = 0; i < cells.count; i++) {
		enum column column =
			i < table->header.count ? table->header.columns[i] : COLUMN_NOTE;
		const char *cell = cells.texts[i];
		if (column == COLUMN_ROLE || column == COLUMN_POST) {
			any = any || *cell;
			role = carry(table, i, cell);
		} else if (column == COLUMN_NAME) {
			any = any || *cell;
			strbuf_add_text(&people, cell);
		} else if (column != COLUMN_DUTY && column != COLUMN_ACTIVITY &&
			   column != COLUMN_NUMBER && *cell) {
			strbuf_format(&rest, "%s%s%s%s", rest.length ? " " : "",
				      table->heads[i] ? table->heads[i] : "",
				      table->heads[i] ? "：" : "", cell);
		}
	}
	if (any || people.length) {
		const char *name = *role ? role : people.text;
		struct piece row = *piece;
		strbuf_format(&text, "%s", name);
		for (char *end = text.text; text.length && (end = strchr(end, '\n'));)
			*end = ' ';
		row.text = text.length ? text.text : "";
		row.own = NULL;
		struct proposed *item =
			walk_emit(table->walker, PROPOSED_POST, &row, 0, 0, strlen(row.text));
		item->post = xstrdup(row.text);
		item->people = people.length && *role ? xstrdup(people.text) : NULL;
	}
	for (size_t i = 0; i < cells.count && i < table->header.count; i++)
		if (table->header.columns[i] == COLUMN_DUTY ||
		    table->header.columns[i] == COLUMN_ACTIVITY)
			put_duties(table, piece, cells.texts[i]);
	if (rest.length)
		put_duties(table, piece, rest.text);
	strbuf_release(&people);
	strbuf_release(&rest);
	strbuf_release(&text);
	free_cells(&cells);
}

static void walk_duties(struct table *table)
{
	walk_mark(table->walker, CONTENT_COMMITTEE);
	for (size_t i = table->at; i < table->end; i++) {
		if (!is_row(table, i, true))
			continue;
		if (is_header_row(table, i))
			leave_out_row(table, i);
		else
			duty_row(table, i);
	}
}

/* Any other table: each row is a paragraph, its cells parted by wide blanks. */
static void walk_rows(struct table *table)
{
	for (size_t i = table->at; i < table->end; i++) {
		struct piece row = *row_at(table, i);
		struct strbuf text = STRBUF_INIT;
		struct cells cells;
		if (!is_row(table, i, true))
			continue;
		split_cells(row_text(table, i), &cells);
		for (size_t k = 0; k < cells.count; k++)
			if (*cells.texts[k])
				strbuf_format(&text, "%s%s", text.length ? "　" : "",
					      cells.texts[k]);
		for (char *end = text.text; text.length && (end = strchr(end, '\n'));)
			*end = ' ';
		row.text = text.text;
		row.own = NULL;
		if (text.length)
			walk_emit(table->walker, PROPOSED_PARAGRAPH, &row, 0, 0, text.length);
		strbuf_release(&text);
		free_cells(&cells);
	}
}

/* The header may stand below a line that says what the table is. */
static size_t find_header(struct table *table)
{
	for (size_t i = table->at; i < table->end && i < table->at + 12; i++)
		if (row_at(table, i)->role == PROPOSED_PARAGRAPH &&
		    phrase_header(row_text(table, i), &table->header))
			return i;
	return table->end;
}

static size_t table_end(const struct walker *walker, size_t at)
{
	const struct recogniser *recogniser = walker->recogniser;
	int number = recogniser->pieces[at].table;
	while (at < walker->part->end && recogniser->pieces[at].table == number)
		at++;
	return at;
}

size_t table_walk(struct walker *walker, size_t at)
{
	struct table table = {.walker = walker, .at = at, .end = table_end(walker, at)};
	size_t end = table.end, header = find_header(&table);
	if (header < end) {
		table.end = header;
		walk_rows(&table); /* what stands above it */
		table.end = end;
		table.at = header;
		take_header(&table, header);
		table.duties = table.header.duties;
		table.schedule =
			!table.duties &&
			(has_column(&table, COLUMN_MONTH) || has_column(&table, COLUMN_TIME) ||
			 has_column(&table, COLUMN_WEEK) || has_column(&table, COLUMN_ACTIVITY));
	} else {
		table.schedule = guess_columns(&table);
	}
	if (table.schedule)
		walk_schedule(&table);
	else if (table.duties)
		walk_duties(&table);
	else
		walk_rows(&table);
	for (size_t i = 0; i < CELLS_MOST; i++) {
		free(table.heads[i]);
		free(table.carried[i]);
	}
	return end;
}
