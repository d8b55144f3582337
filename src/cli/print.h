/*
 * What a command says. All of it passes through here, so that no control character of a stored text, a file name or an
 * argument ever reaches a terminal. (Files that are exported don't pass: they are made by export/, which sees to it.)
 */
#ifndef CLI_PRINT_H
#define CLI_PRINT_H

#include "base/diagnostic.h"

struct table;

void print_text(const char *text); /* to standard output */
void print_format(const char *format, ...) __attribute__((format(printf, 1, 2)));
void print_line(const char *text);
void print_owned(char *line); /* a line, and frees it: for the sentences of the catalogue */

/* Prints what is built, and releases it. */
void print_built(struct strbuf *text);

/* Lays the table out, prints it and frees it. */
void print_table_owned(struct table *table);

/* To standard error, as 'unionplan: sentence'. */
void print_failure(const char *sentence);
void print_hint(char *line); /* a line to standard error, on how to go on; frees it */
void print_diagnostics(const struct diagnostics *list);

/* To standard output, each as a line of a list; gives how many there are, with those that were left out. */
int print_findings(const struct diagnostics *list);

/* Columns of a line: COLUMNS, else the terminal's, else 80. From 20 to 400. */
int print_width(void);

/*
 * `text` in lines of at most `width` columns, the first one beginning at column `at` (which is reached already), the others
 * indented to it. Where that leaves it no room, it begins on a line of its own. Line ends in it are kept.
 */
void print_hanging(struct strbuf *out, const char *text, int at, int width);

/* `text` in one line of at most `width` columns, with … where it had to be cut. */
void print_shortened(struct strbuf *out, const char *text, int width);

/* '9月' or '2026-07': a month as the head of a list. 0: 全年. */
void print_month(struct strbuf *out, int month);

/* In the place of a list while there are no plans. Always true. */
bool print_how_to_begin(bool json);

/* Everything was written? Says on standard error if not, unless the reader itself has left off: `| head` is no fault. */
bool print_finish(void);

#endif
