/*
 * A strict reader of iCalendar (RFC 5545) for what this program writes: it fails on anything that the grammar does not allow,
 * and on any property that is unknown here, so that a new one is looked up before it is written.
 */
#ifndef TESTS_ICS_CHECK_H
#define TESTS_ICS_CHECK_H

#include "test.h"

#include "base/array.h"
#include "base/strbuf.h"
#include "base/utf8.h"

#include <ctype.h>
#include <stdlib.h>

struct ics_line {
	char *name, *params, *value; /* params: "VALUE=DATE" or "" */
};

struct ics_object {
	struct ics_line *lines;
	size_t count, room;
};

/* Line ends, lengths and characters of the folded text (3.1), then its lines without folds. */
static inline struct strbuf ics_unfold(const char *text)
{
	struct strbuf whole = STRBUF_INIT;
	for (const char *line = text, *end; *line; line = end + 2) {
		end = strstr(line, "\r\n");
		assert_non_null(end);
		size_t length = (size_t)(end - line);
		assert_true(length >= 1 && length <= 75);
		assert_int_equal(utf8_check(line, length), length);
		for (size_t i = 0; i < length; i++)
			assert_true((unsigned char)line[i] >= 0x20 && line[i] != 0x7F);
		bool goes_on = *line == ' ';
		assert_true(!goes_on || whole.length);
		if (whole.length && !goes_on)
			strbuf_add_byte(&whole, '\n');
		strbuf_add(&whole, line + goes_on, length - goes_on);
	}
	return whole;
}

static inline bool ics_one_of(const char *word, const char *const *words)
{
	for (; *words; words++)
		if (strcmp(word, *words) == 0)
			return true;
	return false;
}

/* 3.3.11: no bare semicolon, no bare comma but in lists, and no other escape than these. */
static inline void ics_check_text(const char *value, bool list)
{
	for (const char *p = value; *p; p++) {
		assert_true(*p != ';' && (list || *p != ','));
		if (*p == '\\')
			assert_true(strchr("\\;,nN", *++p) && *p);
	}
}

static inline bool ics_digits(const char *text, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!isdigit((unsigned char)text[i]))
			return false;
	return true;
}

static inline bool ics_is_date(const char *value)
{
	struct date date;
	if (strlen(value) < 8 || !ics_digits(value, 8))
		return false;
	sscanf(value, "%4d%2d%2d", &date.year, &date.month, &date.day);
	return date_valid(date);
}

/* DATE with its parameter; else DATE-TIME, floating or (`utc`) in UTC. */
static inline void ics_check_time(const struct ics_line *line, bool utc)
{
	int hour, minute, second;
	assert_true(ics_is_date(line->value));
	if (strcmp(line->params, "VALUE=DATE") == 0) {
		assert_false(utc);
		assert_int_equal(strlen(line->value), 8);
		return;
	}
	assert_string_equal(line->params, "");
	assert_int_equal(strlen(line->value), utc ? 16 : 15);
	assert_true(line->value[8] == 'T' && ics_digits(line->value + 9, 6));
	assert_true(!utc || line->value[15] == 'Z');
	sscanf(line->value + 9, "%2d%2d%2d", &hour, &minute, &second);
	assert_true(hour < 24 && minute < 60 && second < 60);
}

static inline void ics_check_value(const struct ics_line *line, const char *component)
{
	static const char *const texts[] = {"SUMMARY", "DESCRIPTION",  "LOCATION", "UID",
					    "NAME",    "X-WR-CALNAME", "PRODID",   NULL};
	static const char *const times[] = {"DTSTART", "DTEND", "DUE", NULL};
	static const char *const moments[] = {"DTSTAMP", "COMPLETED", NULL};
	static const char *const of_events[] = {"TENTATIVE", "CONFIRMED", "CANCELLED", NULL};
	static const char *const of_tasks[] = {"NEEDS-ACTION", "COMPLETED", "IN-PROCESS",
					       "CANCELLED", NULL};
	assert_true(*line->value);
	if (ics_one_of(line->name, times)) {
		ics_check_time(line, false);
		return;
	}
	assert_string_equal(line->params, "");
	if (ics_one_of(line->name, texts))
		ics_check_text(line->value, false);
	else if (strcmp(line->name, "CATEGORIES") == 0)
		ics_check_text(line->value, true);
	else if (ics_one_of(line->name, moments))
		ics_check_time(line, true);
	else if (strcmp(line->name, "STATUS") == 0)
		assert_true(ics_one_of(line->value,
				       strcmp(component, "VTODO") == 0 ? of_tasks : of_events));
	else if (strcmp(line->name, "TRANSP") == 0)
		assert_true(strcmp(line->value, "TRANSPARENT") == 0 &&
			    strcmp(component, "VEVENT") == 0);
	else
		fail_msg("unknown property %s", line->name);
}

static inline const struct ics_line *ics_find(const struct ics_object *object, const char *name)
{
	for (size_t i = 0; i < object->count; i++)
		if (strcmp(object->lines[i].name, name) == 0)
			return &object->lines[i];
	return NULL;
}

/* Its value; "" where it is missing. */
static inline const char *ics_value(const struct ics_object *object, const char *name)
{
	const struct ics_line *line = ics_find(object, name);
	return line ? line->value : "";
}

/* 3.6.1, 3.6.2: what must be there, nothing twice, and an end behind the beginning, of the same type. */
static inline void ics_check_object(const struct ics_object *object, const char *component)
{
	bool event = strcmp(component, "VEVENT") == 0;
	const struct ics_line *start = ics_find(object, "DTSTART"),
			      *end = ics_find(object, event ? "DTEND" : "DUE");
	for (size_t i = 0; i < object->count; i++)
		for (size_t j = i + 1; j < object->count; j++)
			assert_string_not_equal(object->lines[i].name, object->lines[j].name);
	assert_non_null(ics_find(object, "UID"));
	assert_non_null(ics_find(object, "DTSTAMP"));
	assert_non_null(ics_find(object, "SUMMARY"));
	assert_null(ics_find(object, event ? "DUE" : "DTEND"));
	assert_true(start || !event);
	if (start && end) {
		assert_string_equal(start->params, end->params);
		assert_true(strcmp(end->value, start->value) > (event ? 0 : -1));
	}
}

static inline void ics_release(struct ics_object *object)
{
	for (size_t i = 0; i < object->count; i++)
		free(object->lines[i].name);
	free(object->lines);
	*object = (struct ics_object){0};
}

/* Its parts in one piece of memory. */
static inline struct ics_line ics_split(const char *text, size_t length)
{
	struct ics_line line = {.name = xmemdup0(text, length)};
	char *colon = strchr(line.name, ':');
	assert_non_null(colon);
	*colon = '\0';
	line.value = colon + 1;
	char *semicolon = strchr(line.name, ';');
	line.params = semicolon ? semicolon + 1 : colon;
	if (semicolon)
		*semicolon = '\0';
	for (const char *p = line.name; *p; p++)
		assert_true(isupper((unsigned char)*p) || *p == '-');
	return line;
}

/* Calls `seen` (may be NULL) for each component; gives how many there are. All UIDs are different. */
static inline size_t ics_check(const char *text,
			       void (*seen)(const struct ics_object *object, const char *component,
					    void *data),
			       void *data)
{
	struct strbuf whole = ics_unfold(text), uids = STRBUF_INIT;
	struct ics_object object = {0};
	char component[16] = "";
	size_t count = 0;
	assert_memory_equal(whole.text, "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:", 35);
	assert_true(strbuf_ends_with(&whole, "\nEND:VCALENDAR"));
	const char *end = whole.text + whole.length - strlen("\nEND:VCALENDAR");
	for (const char *line = whole.text + strlen("BEGIN:VCALENDAR\nVERSION:2.0\n"); line < end;
	     line += strcspn(line, "\n") + 1) {
		struct ics_line one = ics_split(line, strcspn(line, "\n"));
		if (strcmp(one.name, "BEGIN") == 0) {
			assert_true(!*component && (strcmp(one.value, "VEVENT") == 0 ||
						    strcmp(one.value, "VTODO") == 0));
			snprintf(component, sizeof(component), "%s", one.value);
		} else if (strcmp(one.name, "END") == 0) {
			assert_string_equal(one.value, component);
			ics_check_object(&object, component);
			char *uid = string_format("\n%s\n", ics_value(&object, "UID"));
			assert_null(strstr(uids.text, uid));
			strbuf_add_text(&uids, uid);
			free(uid);
			if (seen)
				seen(&object, component, data);
			ics_release(&object);
			component[0] = '\0';
			count++;
		} else if (strcmp(one.name, "CALSCALE") == 0) {
			assert_string_equal(one.value, "GREGORIAN");
		} else {
			ics_check_value(&one, component);
			if (*component) {
				ARRAY_GROW(object.lines, object.count, object.room);
				object.lines[object.count++] = one;
				continue;
			}
		}
		free(one.name);
	}
	assert_true(count > 0 && !*component);
	strbuf_release(&whole);
	strbuf_release(&uids);
	return count;
}

#endif
