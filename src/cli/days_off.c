#include "days_off.h"

#include "base/table.h"
#include "i18n/messages.h"
#include "model/when.h"
#include "print.h"

#include <stdlib.h>
#include <string.h>

/* 10月1日（周三） */
static void write_day(struct strbuf *out, long day)
{
	struct date date = date_from_days(day);
	struct when when = {.starts = {month_of_date(date), date.day}};
	struct strbuf written = STRBUF_INIT;
	when_write(&when, (struct period){when.starts.month, 1}, 0, &written);
	const char *weekday = weekday_name(date_weekday(date));
	char *both = say_day_in_brackets(written.text, weekday);
	strbuf_add_text(out, both);
	free(both);
	strbuf_release(&written);
}

/* A holiday whose row is being put together. */
struct holiday {
	const char *name;
	struct strbuf off, worked;
	int days;
};

static bool is_of(const struct day_off *day, const struct holiday *holiday)
{
	return strcmp(day->name, holiday->name) == 0;
}

/* Runs of days on end, one after the other. */
static void write_runs(const struct days_off *days, bool worked, const struct holiday *holiday,
		       struct strbuf *out)
{
	for (size_t i = 0; i < days->count; i++) {
		const struct day_off *first = &days->items[i];
		if (first->works != worked || !is_of(first, holiday))
			continue;
		while (i + 1 < days->count && days->items[i + 1].works == worked &&
		       is_of(&days->items[i + 1], holiday) &&
		       days->items[i + 1].day == days->items[i].day + 1)
			i++;
		if (out->length)
			strbuf_add_text(out, "、");
		write_day(out, first->day);
		if (days->items[i].day == first->day)
			continue;
		strbuf_add_text(out, "—");
		write_day(out, days->items[i].day);
	}
}

static bool stood_before(const struct days_off *days, size_t at)
{
	for (size_t i = 0; i < at; i++)
		if (!days->items[i].works && strcmp(days->items[i].name, days->items[at].name) == 0)
			return true;
	return false;
}

static void add_row(struct table *table, const struct days_off *days, const char *name)
{
	struct holiday holiday = {.name = name, .off = STRBUF_INIT, .worked = STRBUF_INIT};
	char count[16];
	for (size_t i = 0; i < days->count; i++)
		holiday.days += !days->items[i].works && is_of(&days->items[i], &holiday);
	write_runs(days, false, &holiday, &holiday.off);
	write_runs(days, true, &holiday, &holiday.worked);
	snprintf(count, sizeof(count), "%d", holiday.days);
	table_add_row(table,
		      (const char *const[]){name, holiday.off.text, count, holiday.worked.text});
	strbuf_release(&holiday.off);
	strbuf_release(&holiday.worked);
}

void days_off_print(const struct days_off_notice *notice)
{
	const struct table_column columns[] = {
		{.title = text(MSG_column_holiday), .least = 6},
		{.title = text(MSG_column_days_off), .least = 14, .stretch = true},
		{.title = text(MSG_column_days), .align = ALIGN_RIGHT},
		{.title = text(MSG_column_worked), .least = 14, .stretch = true},
	};
	struct table *table = table_new(columns, 4, print_width(), 1, TABLE_PLAIN);
	const struct days_off *days = &notice->days;
	print_owned(notice->source ? say_days_off_title_source(notice->year, notice->source)
				   : say_days_off_title(notice->year));
	print_text("\n");
	for (size_t i = 0; i < days->count; i++)
		if (!days->items[i].works && !stood_before(days, i))
			add_row(table, days, days->items[i].name);
	print_table_owned(table);
}

void days_off_print_stored(const struct days_off_notice *notice)
{
	int off = 0, worked = 0;
	for (size_t i = 0; i < notice->days.count; i++) {
		off += !notice->days.items[i].works;
		worked += notice->days.items[i].works;
	}
	print_owned(say_days_off_stored(notice->year, off, worked));
}
