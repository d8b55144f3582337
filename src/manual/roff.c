#include "roff.h"

#include "base/linebreak.h"
#include "base/width.h"

#include <stdlib.h>
#include <string.h>

void roff_begin(struct strbuf *out, int section, const char *title, const char *version)
{
	strbuf_add_text(
		out,
		".\\\" Made by `make manual`; what it says stands in the tables of the program.\n");
	strbuf_format(out, ".TH UNIONPLAN %d \"%s\" \"unionplan %s\" \"%s\"\n", section,
		      UNIONPLAN_RELEASED, version, title);
	/* Chinese has few blanks to stretch, and nothing to hyphenate. */
	strbuf_add_text(out, ".ad l\n.nh\n");
}

/* --- characters --- */

/*
 * Does a line of Chinese break before `at`? Asked of the rules for lines by a piece that can't hold what follows; the
 * wide characters before it see to it that they need never give way.
 */
static bool breaks_at(const char *from, size_t at, size_t after)
{
	static const char ahead[] = "一一一";
	struct strbuf piece = STRBUF_INIT;
	size_t next;
	strbuf_add_text(&piece, ahead);
	strbuf_add(&piece, from, at);
	int columns = width_of_text(piece.text, 1);
	strbuf_add(&piece, from + at, after);
	line_break(piece.text, columns, 1, &next);
	strbuf_release(&piece);
	return next == strlen(ahead) + at;
}

static void add_character(struct strbuf *out, const char *at, size_t length)
{
	static const struct {
		char from;
		const char *to;
	} escapes[] = {{'\\', "\\e"},  {'-', "\\-"},   {'\'', "\\(aq"}, {'`', "\\(ga"},
		       {'^', "\\(ha"}, {'~', "\\(ti"}, {'"', "\\(dq"}};
	for (size_t i = 0; i < sizeof(escapes) / sizeof(escapes[0]); i++) {
		if (*at == escapes[i].from) {
			strbuf_add_text(out, escapes[i].to);
			return;
		}
	}
	strbuf_add(out, at, length);
}

/* troff breaks lines at blanks alone, so the other places are marked for it. */
static void add_text(struct strbuf *out, const char *text)
{
	size_t start = 0, last = 0;
	for (size_t at = 0; text[at];) {
		size_t length = grapheme_length(text + at);
		bool wide = at &&
			    ((unsigned char)text[at] >= 0x80 || (unsigned char)text[last] >= 0x80);
		if (wide && text[at] != ' ' && text[last] != ' ' &&
		    breaks_at(text + start, at - start, length)) {
			strbuf_add_text(out, "\\:");
			start = at;
		} else if (text[at] == ' ') {
			start = at + 1;
		}
		add_character(out, text + at, length);
		last = at;
		at += length;
	}
}

/* --- lines --- */

/* A control line would begin with these. */
static void guard(struct strbuf *out, const char *text)
{
	if (*text == '.' || *text == '\'')
		strbuf_add_text(out, "\\&");
}

static void add_line(struct strbuf *out, const char *text)
{
	guard(out, text);
	add_text(out, text);
	strbuf_add_byte(out, '\n');
}

static void add_lines(struct strbuf *out, const char *text, const char *between)
{
	while (*text) {
		size_t length = strcspn(text, "\n");
		char *line = xmemdup0(text, length);
		add_line(out, line);
		free(line);
		text += length + (text[length] != '\0');
		strbuf_add_text(out, *text ? between : "");
	}
}

void roff_heading(struct strbuf *out, const char *text)
{
	strbuf_add_text(out, ".SH ");
	add_line(out, text);
}

void roff_subheading(struct strbuf *out, const char *text)
{
	strbuf_add_text(out, ".SS ");
	add_line(out, text);
}

void roff_paragraph(struct strbuf *out, const char *text)
{
	strbuf_add_text(out, ".PP\n");
	add_lines(out, text, ".PP\n");
}

void roff_label(struct strbuf *out)
{
	strbuf_add_text(out, ".TP\n");
}

void roff_entry(struct strbuf *out, const char *text)
{
	strbuf_add_byte(out, '\n');
	add_lines(out, text, ".IP\n");
}

void roff_word(struct strbuf *out, enum roff_font font, const char *text)
{
	static const char *const begin[] = {"", "\\fB", "\\fI"};
	strbuf_add_text(out, begin[font]);
	if (font == ROFF_PLAIN && strbuf_ends_with(out, "\n"))
		guard(out, text);
	add_text(out, text);
	strbuf_add_text(out, font == ROFF_PLAIN ? "" : "\\fR");
}

void roff_example(struct strbuf *out, const char *lines)
{
	strbuf_add_text(out, ".PP\n.in +4n\n.nf\n");
	while (*lines) {
		size_t length = strcspn(lines, "\n");
		char *line = xmemdup0(lines, length);
		guard(out, line);
		for (size_t at = 0; line[at]; at += grapheme_length(line + at))
			add_character(out, line + at, grapheme_length(line + at));
		strbuf_add_byte(out, '\n');
		free(line);
		lines += length + (lines[length] != '\0');
	}
	strbuf_add_text(out, ".fi\n.in\n");
}
