#include "row_kind.h"

#include "model/money.h"
#include "model/number.h"

#include <stdlib.h>
#include <string.h>

#define SHOWN 2 /* standards beside one budget: more than that is no help */

/* Those that the activity fits as the form stands. */
static size_t fitting(const struct row *row, const struct standard *out[SHOWN])
{
	if (!row->form || !row->standards.count)
		return 0;
	const char *title = form_value(row->form, "title"),
		   *occasion = form_value(row->form, "occasion");
	return standards_fitting(&row->standards, title, occasion[0] ? occasion : NULL, out, SHOWN);
}

/* How many take part; 0: that isn't said. */
static int heads_of(const struct row *row)
{
	int heads = 0;
	const char *typed = form_value(row->form, "participants");
	return typed[0] && number_parse(typed, 0, PARTICIPANTS_MOST, &heads) ? heads : 0;
}

/* The standard times the heads; false: too much to be meant. */
static bool multiply(const struct standard *standard, int heads, struct standard *out)
{
	if (heads < 1 || standard->most > MONEY_MOST / heads)
		return false;
	*out = (struct standard){.least = standard->least * heads, .most = standard->most * heads};
	return true;
}

char *remark_standard(const char *value, void *data)
{
	const struct row *row = data;
	const struct standard *found[SHOWN];
	struct strbuf said = STRBUF_INIT;
	size_t count = fitting(row, found);
	(void)value;
	for (size_t i = 0; i < count; i++) {
		struct strbuf given = STRBUF_INIT, sum = STRBUF_INIT;
		struct standard times;
		int heads = heads_of(row);
		standard_write_given(found[i], &given);
		char *one = i == 0 ? say_standard_for(found[i]->event, given.text)
				   : say_standard_for_more(found[i]->event, given.text);
		strbuf_add_text(&said, one);
		free(one);
		if (heads > 1 && multiply(found[i], heads, &times)) {
			standard_write_sum_grouped(&times, &sum);
			one = say_standard_times(heads, sum.text);
			strbuf_add_text(&said, one);
			free(one);
		}
		strbuf_release(&sum);
		strbuf_release(&given);
	}
	if (said.length)
		return strbuf_detach(&said);
	strbuf_release(&said);
	return NULL;
}

static void suggest_sum(int64_t fen, const char *typed, struct suggestions *out)
{
	struct strbuf sum = STRBUF_INIT;
	money_write(fen, &sum);
	if (fen && strncmp(sum.text, typed, strlen(typed)) == 0)
		suggestions_add(out, sum.text);
	strbuf_release(&sum);
}

void suggest_standard(const char *typed, struct suggestions *out, void *data)
{
	const struct row *row = data;
	const struct standard *found[SHOWN];
	size_t count = fitting(row, found);
	for (size_t i = 0; i < count; i++) {
		struct standard times;
		int heads = heads_of(row);
		if (!multiply(found[i], heads ? heads : 1, &times))
			continue;
		suggest_sum(times.least, typed, out);
		suggest_sum(times.most, typed, out);
	}
}
