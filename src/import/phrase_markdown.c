#include "phrase_markdown.h"

#include "phrase_take.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

bool markdown_is_bold(const char *line)
{
	size_t length = strlen(line);
	return length > 6 && strncmp(line, "**", 2) == 0 && line[2] != '*' &&
	       strcmp(line + length - 2, "**") == 0 && strstr(line + 2, "**") == line + length - 2;
}

bool markdown_is_numbered(const char *line)
{
	size_t digits = strspn(line, "0123456789");
	return digits && line[digits] == '\\' &&
	       (line[digits + 1] == '.' || line[digits + 1] == ')');
}

/* 2**3: between letters or digits it is no mark. */
static bool is_inside_word(const char *line, const char *at)
{
	return at > line && isalnum((unsigned char)at[-1]) && isalnum((unsigned char)at[2]);
}

static bool opens_emphasis(const char *line, const char *at)
{
	bool escaped = at > line && at[-1] == '\\';
	return !escaped && !is_inside_word(line, at) && at[2] && at[2] != '*' &&
	       behind_spaces(at + 2) == at + 2;
}

/* The ** that closes what `open` opens, right behind a character; NULL: there is none, and it marks nothing. */
static const char *closing_mark(const char *open)
{
	for (const char *at = open + 3; (at = strstr(at, "**")); at++) {
		size_t from_open = (size_t)(at - open);
		bool alone = at[-1] != '*' && at[-1] != '\\' && at[2] != '*';
		if (alone && trimmed_length(open, from_open) == from_open &&
		    !is_inside_word(open, at))
			return at;
	}
	return NULL;
}

void markdown_take_marks_out(char *line)
{
	char *to = line;
	const char *close = NULL;
	bool any = true; /* what closes nothing for one that opens does so for none behind it */
	for (const char *from = line; *from;) {
		bool mark = from[0] == '*' && from[1] == '*';
		if (mark && from == close) {
			close = NULL;
			from += 2;
		} else if (mark && !close && any && opens_emphasis(line, from) &&
			   (any = (close = closing_mark(from)) != NULL)) {
			from += 2;
		} else {
			*to++ = *from++;
		}
	}
	*to = '\0';
	char *first = line + (behind_spaces(line) - line);
	if (first[0] == '>' && (first[1] == ' ' || first[1] == '\0'))
		first[0] = ' ';
}

/* How long a <br> there is; 0: there is none. */
static size_t break_length(const char *at)
{
	static const char *const breaks[] = {"<br>", "<br/>", "<br />"};
	for (size_t i = 0; i < sizeof(breaks) / sizeof(breaks[0]); i++)
		if (strncasecmp(at, breaks[i], strlen(breaks[i])) == 0)
			return strlen(breaks[i]);
	return 0;
}

void markdown_take_escapes_out(char *text, bool cells)
{
	char *to = text;
	for (const char *from = text; *from;) {
		size_t line_end = cells ? break_length(from) : 0;
		bool escape = from[0] == '\\' && ispunct((unsigned char)from[1]);
		if (line_end)
			*to++ = '\n';
		else
			*to++ = from[escape];
		from += line_end ? line_end : (size_t)escape + 1;
	}
	*to = '\0';
}
