/* What a report says of one activity. Every text is owned by who gets it, one line, and ends as a sentence does. */
#ifndef APP_REPORT_WORDS_H
#define APP_REPORT_WORDS_H

#include "model/plan.h"

/* What became of an activity, as a report sees it. */
enum fate {
	FATE_DONE,
	FATE_DOING,
	FATE_PUT_OFF, /* and not begun since */
	FATE_CALLED_OFF,
	FATE_NOT_BEGUN,
	FATE_COUNT
};

enum fate fate_of(const struct activity *activity);

/* Is it to be told how it went, or why it was put or called off, and nobody has written it down? */
bool lacks_words(const struct activity *activity);

/* 9月10日完成“教师节慰问”，92人参加，支出18,216元。全员到会。 */
char *words_of_done(const struct plan *plan, const struct activity *activity);

/* “健步走”原定10月18日，延期到11月29日。连日大雨。 Also of what was called off. */
char *words_of_change(const struct plan *plan, const struct activity *activity);

/* “补选代表”定于11月14日前，由组织委员负责，尚未开展。 */
char *words_of_open(const struct plan *plan, const struct activity *activity, struct date today);

/* What is still to be written of it: “健步走”的完成情况（……） */
char *words_of_gap(const struct activity *activity);

/* A title as it stands inside “ ”, or inside 《 》: with ‘ ’ or 〈 〉 for such marks of its own. */
char *inside_quotes(const char *title);
char *inside_title_marks(const char *title);

/* Adds a text, which may have several lines, as sentences; nothing where it is NULL or empty. */
void add_sentences(struct strbuf *out, const char *words);

/* Adds a text of the catalogue and frees it. */
void add_owned(struct strbuf *out, char *words);

/* Adds 1,234.50 in the FORM that takes it. */
void add_money(struct strbuf *out, int64_t fen, char *(*say)(const char *yuan));

#endif
