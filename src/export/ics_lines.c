#include "ics_lines.h"

#include "base/utf8.h"

enum { LINE_MOST = 75 }; /* octets, without the line's end */

void ics_init(struct ics *ics, struct strbuf *out)
{
	*ics = (struct ics){.out = out, .line = STRBUF_INIT};
}

void ics_release(struct ics *ics)
{
	strbuf_release(&ics->line);
}

/* The blank that begins a continued line counts as one of its octets; no character is split. */
static void end_line(struct ics *ics)
{
	const char *rest = ics->line.text;
	size_t left = ics->line.length, room = LINE_MOST;
	while (left > room) {
		size_t length = room;
		while (((unsigned char)rest[length] & 0xC0) == 0x80)
			length--;
		strbuf_add(ics->out, rest, length);
		strbuf_add_text(ics->out, "\r\n ");
		rest += length;
		left -= length;
		room = LINE_MOST - 1;
	}
	strbuf_add(ics->out, rest, left);
	strbuf_add_text(ics->out, "\r\n");
	strbuf_clear(&ics->line);
}

void ics_plain(struct ics *ics, const char *name, const char *value)
{
	strbuf_format(&ics->line, "%s:%s", name, value);
	end_line(ics);
}

static void add_escaped(struct strbuf *out, const char *text)
{
	while (*text) {
		size_t plain = strcspn(text, "\\;,\n");
		strbuf_add(out, text, plain);
		text += plain;
		if (*text == '\n') {
			text += strspn(text, "\n");
			strbuf_add_text(out, *text ? "\\n" : "");
		} else if (*text) {
			strbuf_add_byte(out, '\\');
			strbuf_add_byte(out, *text++);
		}
	}
}

void ics_text(struct ics *ics, const char *name, const char *text)
{
	if (!text || !*text)
		return;
	strbuf_format(&ics->line, "%s:", name);
	add_escaped(&ics->line, text);
	end_line(ics);
}

void ics_begin_list(struct ics *ics, const char *name)
{
	strbuf_format(&ics->line, "%s:", name);
}

void ics_add_to_list(struct ics *ics, const char *text)
{
	if (!strbuf_ends_with(&ics->line, ":"))
		strbuf_add_byte(&ics->line, ',');
	add_escaped(&ics->line, text);
}

void ics_end_list(struct ics *ics)
{
	end_line(ics);
}

void ics_date(struct ics *ics, const char *name, struct date date)
{
	strbuf_format(&ics->line, "%s;VALUE=DATE:%04d%02d%02d", name, date.year, date.month,
		      date.day);
	end_line(ics);
}

void ics_local_time(struct ics *ics, const char *name, struct date date, int minutes)
{
	strbuf_format(&ics->line, "%s:%04d%02d%02dT%02d%02d00", name, date.year, date.month,
		      date.day, minutes / 60, minutes % 60);
	end_line(ics);
}

void ics_moment(struct ics *ics, const char *name, int64_t seconds)
{
	enum { SECONDS_OF_DAY = 86400 };
	struct date date = date_from_days((long)(seconds / SECONDS_OF_DAY));
	int second = (int)(seconds % SECONDS_OF_DAY);
	strbuf_format(&ics->line, "%s:%04d%02d%02dT%02d%02d%02dZ", name, date.year, date.month,
		      date.day, second / 3600, second / 60 % 60, second % 60);
	end_line(ics);
}
