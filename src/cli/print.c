#include "print.h"

#include "base/linebreak.h"
#include "base/table.h"
#include "base/utf8.h"
#include "base/width.h"
#include "i18n/messages.h"
#include "model/when.h"

#include <poll.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { NARROWEST = 20, WIDEST = 400, USUAL = 80, BELOW = 4 };

static void print_to(FILE *file, const char *text)
{
	char *clean = utf8_clean(text, strlen(text), true, NULL);
	fputs(clean, file);
	free(clean);
}

void print_text(const char *text)
{
	print_to(stdout, text);
}

void print_format(const char *format, ...)
{
	struct strbuf text = STRBUF_INIT;
	va_list args;
	va_start(args, format);
	strbuf_vformat(&text, format, args);
	va_end(args);
	print_built(&text);
}

void print_line(const char *text)
{
	print_text(text);
	fputc('\n', stdout);
}

void print_owned(char *line)
{
	print_line(line);
	free(line);
}

void print_built(struct strbuf *text)
{
	print_text(text->text);
	strbuf_release(text);
}

void print_table_owned(struct table *table)
{
	struct strbuf text = STRBUF_INIT;
	table_layout(table);
	table_write(table, &text);
	table_free(table);
	print_built(&text);
}

void print_failure(const char *sentence)
{
	char *line = say_program_says(sentence);
	fflush(stdout);
	print_to(stderr, line);
	fputc('\n', stderr);
	free(line);
}

void print_hint(char *line)
{
	fflush(stdout);
	print_to(stderr, line);
	fputc('\n', stderr);
	free(line);
}

void print_diagnostics(const struct diagnostics *list)
{
	const char *const words[] = {text(MSG_severity_note), text(MSG_severity_warning),
				     text(MSG_severity_error)};
	struct strbuf out = STRBUF_INIT;
	diagnostics_print(list, words, &out);
	fflush(stdout);
	print_to(stderr, out.text);
	strbuf_release(&out);
	if (list->left_out)
		print_hint(say_left_out((int)list->left_out));
}

int print_findings(const struct diagnostics *list)
{
	for (size_t i = 0; i < list->count; i++)
		print_format("- %s\n", list->items[i].text);
	if (list->left_out)
		print_owned(say_left_out((int)list->left_out));
	return (int)(list->count + list->left_out);
}

int print_width(void)
{
	struct winsize size;
	const char *columns = getenv("COLUMNS");
	int width = columns ? atoi(columns) : 0;
	if (width <= 0 && isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
		width = size.ws_col;
	if (width <= 0)
		return USUAL;
	return width < NARROWEST ? NARROWEST : width > WIDEST ? WIDEST : width;
}

/* One paragraph; adds its line ends but the last one. */
static void hang_paragraph(struct strbuf *out, const char *text, int at, int width)
{
	int columns = width - at < NARROWEST ? NARROWEST : width - at;
	for (;;) {
		size_t next;
		size_t length = line_break(text, columns, 1, &next);
		strbuf_add(out, text, length);
		text += next;
		if (!*text)
			return;
		strbuf_add_byte(out, '\n');
		strbuf_add_repeat(out, " ", (size_t)at);
	}
}

/* Behind a very long name nothing has room: there the text begins a line of its own, and each of its lines stays short. */
static int begin_hanging(struct strbuf *out, int at, int width)
{
	if (at <= width / 2 || at + NARROWEST <= width)
		return at;
	strbuf_add_byte(out, '\n');
	strbuf_add_repeat(out, " ", BELOW);
	return BELOW;
}

void print_hanging(struct strbuf *out, const char *text, int at, int width)
{
	at = begin_hanging(out, at, width);
	for (;;) {
		size_t length = strcspn(text, "\n");
		char *paragraph = xmemdup0(text, length);
		hang_paragraph(out, paragraph, at, width);
		free(paragraph);
		strbuf_add_byte(out, '\n');
		text += length;
		if (!*text++ || !*text)
			return;
		strbuf_add_repeat(out, " ", *text == '\n' ? 0 : (size_t)at);
	}
}

void print_shortened(struct strbuf *out, const char *text, int width)
{
	size_t line = strcspn(text, "\n");
	if (!text[line] && width_of_text(text, 1) <= width) {
		strbuf_add_text(out, text);
		return;
	}
	size_t fits = width_fit(text, width - 1, 1);
	strbuf_add(out, text, fits < line ? fits : line);
	strbuf_add_text(out, "…");
}

void print_month(struct strbuf *out, int month)
{
	if (month)
		period_write((struct period){month, 1}, out);
	else
		strbuf_add_text(out, text(MSG_whole_plan_time));
}

bool print_how_to_begin(bool json)
{
	print_line(json ? "[]" : text(MSG_how_to_begin));
	return true;
}

/* Has the program behind the pipe gone, as `head` does once it has seen enough? */
static bool reader_has_left(void)
{
	struct pollfd output = {.fd = STDOUT_FILENO};
	return poll(&output, 1, 0) > 0 && (output.revents & POLLERR);
}

bool print_finish(void)
{
	bool good = fflush(stdout) == 0 && !ferror(stdout);
	if (!good && !reader_has_left())
		print_failure(text(MSG_stdout_failed));
	return good;
}
