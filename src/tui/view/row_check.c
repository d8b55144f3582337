#include "row_kind.h"

#include "base/similar.h"
#include "model/money.h"
#include "model/number.h"

#include <stdlib.h>

char *check_given(const char *value, void *data)
{
	(void)data;
	return value[strspn(value, " \n\t")] == '\0' ? xstrdup(text(MSG_wrong_empty)) : NULL;
}

char *check_reason(const char *value, void *data)
{
	(void)data;
	return value[strspn(value, " \n\t　")] == '\0' ? xstrdup(text(MSG_wrong_no_reason)) : NULL;
}

static bool read_moment(const struct row *row, const char *value, struct moment *out)
{
	struct when when;
	if (moment_parse(value, out))
		return true;
	if (!when_parse(value, (struct period){0}, session_today(row->desk->session), &when))
		return false;
	*out = when.starts;
	return when.ends.month == 0 && when.part == PART_NONE && !when.deadline;
}

char *check_sum(const char *value, void *data)
{
	int64_t fen;
	(void)data;
	return value[0] == '\0' || money_parse(value, &fen) ? NULL : xstrdup(text(MSG_wrong_money));
}

void write_sum(int64_t fen, struct strbuf *out)
{
	if (fen != NOT_GIVEN)
		money_write(fen, out);
}

int64_t row_sum(const struct row *row, size_t field)
{
	int64_t fen = NOT_GIVEN;
	if (row_text(row, field))
		money_parse(row_text(row, field), &fen);
	return fen;
}

char *check_participants(const char *value, void *data)
{
	int number;
	(void)data;
	return value[0] == '\0' || number_parse(value, 0, PARTICIPANTS_MOST, &number)
		       ? NULL
		       : say_wrong_number(0, PARTICIPANTS_MOST);
}

int row_participants(const struct row *row, size_t field)
{
	int number = NOT_GIVEN;
	if (row_text(row, field))
		number_parse(row_text(row, field), 0, PARTICIPANTS_MOST, &number);
	return number;
}

void row_hint_attended(struct row *row, size_t field)
{
	int expected = row->was.activity.participants;
	if (expected != NOT_GIVEN)
		row->fields[field].hint_text = row_keep_text(row, say_hint_attended_of(expected));
}

char *check_moment(const char *value, void *data)
{
	struct moment moment;
	return read_moment(data, value, &moment) ? NULL : xstrdup(text(MSG_wrong_moment));
}

char *check_day(const char *value, void *data)
{
	struct moment moment;
	bool right = read_moment(data, value, &moment) && (moment.month == 0 || moment.day != 0);
	return right ? NULL : xstrdup(text(MSG_wrong_day));
}

void write_moment(const struct row *row, const char *value, char out[11])
{
	struct moment moment = {0};
	read_moment(row, value, &moment);
	moment_write(moment, out);
}

char *remark_moment(const char *value, void *data)
{
	struct when when = {.part = PART_NONE};
	struct strbuf understood = STRBUF_INIT;
	if (!read_moment(data, value, &when.starts) || !when_is_set(&when))
		return NULL;
	when_write_full(&when, (struct period){0}, &understood);
	char *remark = say_understood(understood.text);
	strbuf_release(&understood);
	return remark;
}

bool row_is_new_name(const char *value, const char *const *names, size_t count, const char **near)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(names[i], value) == 0)
			return false;
	*near = similar_name(value, names, count);
	return value[0] != '\0';
}
