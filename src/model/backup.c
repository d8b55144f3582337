#include "model/backup.h"

#include "base/array.h"
#include "base/beside.h"
#include "base/strbuf.h"
#include "i18n/messages.h"
#include "i18n/system_error.h"

#include <ctype.h>
#include <stdlib.h>

/* --- which are kept --- */

/* 1970-01-01 was a Thursday. */
static long number_of_week(struct date day)
{
	return (date_to_days(day) + 3) / 7;
}

static long number_of_month(struct date day)
{
	return day.year * 12L + day.month;
}

/* The newest of each of the last periods, past what is kept already. */
static void keep_newest(const struct date *days, size_t count, int periods,
			long (*number)(struct date day), bool *keep)
{
	for (size_t i = 0; i < count && periods > 0; i++) {
		if (i > 0 && number(days[i]) == number(days[i - 1]))
			continue;
		periods -= !keep[i];
		keep[i] = true;
	}
}

static void apply(const struct backup_rules *rules, const struct date *days, size_t count,
		  bool *keep)
{
	keep_newest(days, count, rules->daily, date_to_days, keep);
	keep_newest(days, count, rules->weekly, number_of_week, keep);
	keep_newest(days, count, rules->monthly, number_of_month, keep);
}

void backup_rules_apply(const struct backup_rules *rules, struct date today,
			const struct date *days, size_t count, bool *keep)
{
	size_t ahead = 0;
	for (size_t i = 0; i < count; i++) {
		ahead += date_compare(days[i], today) > 0;
		keep[i] = rules->off;
	}
	if (rules->off)
		return;
	apply(rules, days, ahead, keep);
	apply(rules, days + ahead, count - ahead, keep + ahead);
	for (size_t i = 0; i < count; i++)
		keep[i] = keep[i] || date_compare(days[i], today) == 0;
}

/* --- lists --- */

const char *backup_kind_label(enum backup_kind kind)
{
	static const enum message labels[BACKUP_KINDS] = {
		[BACKUP_DAILY] = MSG_backup_daily,
		[BACKUP_BY_HAND] = MSG_backup_by_hand,
		[BACKUP_UPGRADE] = MSG_backup_upgrade,
		[BACKUP_RESTORE] = MSG_backup_restore,
	};
	return text(labels[kind]);
}

void backup_list_add(struct backup_list *list, struct backup backup)
{
	ARRAY_GROW(list->items, list->count, list->room);
	list->items[list->count++] = backup;
}

static int compare(const void *a, const void *b)
{
	const struct backup *x = a, *y = b;
	int days = date_compare(y->day, x->day);
	int minutes = (y->hour * 60 + y->minute) - (x->hour * 60 + x->minute);
	int numbers = y->number - x->number;
	return days ? days : minutes ? minutes : numbers ? numbers : strcmp(y->path, x->path);
}

void backup_list_sort(struct backup_list *list)
{
	if (list->count)
		qsort(list->items, list->count, sizeof(*list->items), compare);
}

void backup_list_release(struct backup_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		free(list->items[i].path);
	free(list->items);
	free(list->unread);
	*list = (struct backup_list){0};
}

char *backup_list_unread(const struct backup_list *list)
{
	return list->unread ? say_backups_unread(list->unread, system_error(list->failure)) : NULL;
}

/* --- names --- */

/* How much of the name of a database stands before its ending. */
static size_t stem_of(const char *database)
{
	static const char ending[] = ".db";
	size_t length = strlen(database), shorter = length - (sizeof(ending) - 1);
	bool ends = length > sizeof(ending) - 1 && strcmp(database + shorter, ending) == 0;
	return ends ? shorter : length;
}

char *backup_file_name(const char *database, const struct backup *backup)
{
	struct strbuf name = STRBUF_INIT;
	size_t stem = stem_of(database);
	char day[DATE_SIZE];
	date_write(backup->day, day);
	strbuf_format(&name, "%.*s-%s", (int)stem, database, day);
	if (backup->kind != BACKUP_DAILY)
		strbuf_format(&name, "-%02d%02d", backup->hour, backup->minute);
	if (backup->number)
		strbuf_format(&name, "-%d", backup->number);
	strbuf_add_text(&name, database + stem);
	return strbuf_detach(&name);
}

/* '-0930': gives how long it is; 0: it is none. */
static size_t read_time(const char *text, int *hour, int *minute)
{
	if (text[0] != '-')
		return 0;
	for (int i = 1; i <= 4; i++)
		if (!isdigit((unsigned char)text[i]))
			return 0;
	*hour = (text[1] - '0') * 10 + (text[2] - '0');
	*minute = (text[3] - '0') * 10 + (text[4] - '0');
	return *hour < 24 && *minute < 60 ? 5 : 0;
}

/* '-2', as it is written and in no other way; 0: it is none. */
static size_t read_number(const char *text, int *number)
{
	size_t digits = text[0] == '-' ? strspn(text + 1, "0123456789") : 0;
	if (digits == 0 || digits > 3 || text[1] == '0')
		return 0;
	*number = atoi(text + 1);
	return *number >= 2 && *number <= BACKUPS_A_MINUTE ? 1 + digits : 0;
}

bool backup_file_read(const char *name, const char *database, struct backup *out)
{
	char day[DATE_SIZE];
	size_t stem = stem_of(database);
	if (strncmp(name, database, stem) != 0 || name[stem] != '-' ||
	    strlen(name + stem + 1) < DATE_SIZE - 1)
		return false;
	name += stem + 1;
	snprintf(day, sizeof(day), "%s", name);
	if (!date_parse(day, &out->day))
		return false;
	name += DATE_SIZE - 1;
	out->kind = BACKUP_DAILY;
	out->hour = -1;
	out->minute = out->number = 0;
	if (strcmp(name, database + stem) == 0)
		return true;
	out->kind = BACKUP_BY_HAND;
	size_t time = read_time(name, &out->hour, &out->minute);
	if (time == 0)
		return false;
	name += time;
	name += read_number(name, &out->number);
	return strcmp(name, database + stem) == 0;
}

void backup_time_write(const struct backup *backup, char out[BACKUP_TIME_SIZE])
{
	char day[DATE_SIZE];
	date_write(backup->day, day);
	if (backup->hour < 0)
		snprintf(out, BACKUP_TIME_SIZE, "%s", day);
	else
		snprintf(out, BACKUP_TIME_SIZE, "%s %02u:%02u", day, (unsigned)backup->hour % 24,
			 (unsigned)backup->minute % 60);
}

static const char copying[] = "~copying-";

char *backup_copy_name(const char *path, long process, int number)
{
	return number < 2 ? string_format("%s%s%ld", path, copying, process)
			  : string_format("%s%s%ld-%d", path, copying, process, number);
}

/* Past digits; NULL: there are none. */
static const char *past_number(const char *text)
{
	size_t digits = strspn(text, "0123456789");
	return digits ? text + digits : NULL;
}

char *backup_copy_read(const char *file)
{
	const char *sign = NULL, *end;
	for (const char *at = file; (at = strstr(at, copying)); at++)
		sign = at;
	end = sign ? past_number(sign + strlen(copying)) : NULL;
	if (end && end[0] == '-' && end[1] >= '0' && end[1] <= '9')
		end = past_number(end + 1);
	bool beside = end && *end == '\0';
	for (int i = 0; end && i < BESIDE_COUNT; i++)
		beside = beside || strcmp(end, beside_tails[i]) == 0;
	return beside ? xmemdup0(file, (size_t)(sign - file)) : NULL;
}
