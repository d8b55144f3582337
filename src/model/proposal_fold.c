/* What an item has only as one of its kind, put back into words when it becomes another one. */
#include "proposal_parts.h"

#include "base/array.h"
#include "i18n/messages.h"
#include "model/money.h"

#include <stdlib.h>

/* Paragraphs become one line. */
static void add_words(struct strbuf *text, const char *words)
{
	if (strstr(text->text, words))
		return;
	if (text->length)
		strbuf_add_text(text, "　");
	for (const char *at = words; *at; at++)
		if (*at != '\n')
			strbuf_add_byte(text, *at);
		else if (at[1] != '\n')
			strbuf_add_byte(text, ' ');
}

static void fold_texts(struct proposed *item, struct strbuf *text)
{
	char **fields[] = {&item->post,           &item->people,       &item->place,
			   &item->detail,         &item->occasion,     &item->course.section,
			   &item->course.outcome, &item->course.reason};
	/* A post has its name and its people still. */
	for (size_t i = item->kind == PROPOSED_POST ? 2 : 0; i < ARRAY_LENGTH(fields); i++) {
		if (*fields[i])
			add_words(text, *fields[i]);
		string_set(fields[i], NULL);
	}
}

static void fold_figure(int64_t *figure, char *(*say)(const char *),
			void (*write)(int64_t, struct strbuf *), struct strbuf *text)
{
	struct strbuf written = STRBUF_INIT;
	if (*figure != NOT_GIVEN) {
		write(*figure, &written);
		char *words = say(written.text);
		add_words(text, words);
		free(words);
	}
	*figure = NOT_GIVEN;
	strbuf_release(&written);
}

static void count_write(int64_t count, struct strbuf *out)
{
	strbuf_format(out, "%d", (int)count);
}

static void fold_figures(struct proposed *item, struct strbuf *text)
{
	int64_t participants = item->participants, attended = item->course.attended;
	fold_figure(&item->budget, say_proposed_budget, money_write, text);
	fold_figure(&item->course.spent, say_proposed_spent, money_write, text);
	fold_figure(&participants, say_proposed_participants, count_write, text);
	fold_figure(&attended, say_proposed_attended, count_write, text);
	item->participants = item->course.attended = NOT_GIVEN;
}

/* Its time stands in front, where proposal_read_time() finds it again. */
static void fold_time(struct proposed *item, struct period period)
{
	struct strbuf time = STRBUF_INIT;
	if (when_is_set(&item->when))
		when_write(&item->when, period, 0, &time);
	item->when = (struct when){0};
	if (time.length && !strstr(item->text, time.text) && !strstr(item->label, time.text)) {
		char *text = string_format("%s：%s", time.text, item->text);
		free(item->text);
		item->text = text;
	}
	strbuf_release(&time);
}

void proposed_fold(struct proposed *item, struct period period)
{
	static const bool timed[PROPOSED_KIND_COUNT] = {
		[PROPOSED_ACTIVITY] = true, [PROPOSED_MONTH] = true, [PROPOSED_DATE] = true};
	struct strbuf text = STRBUF_INIT;
	if (item->kind == PROPOSED_ACTIVITY)
		return;
	if (!timed[item->kind])
		fold_time(item, period);
	strbuf_add_text(&text, item->text);
	fold_texts(item, &text);
	fold_figures(item, &text);
	free(item->text);
	item->text = strbuf_detach(&text);
}
