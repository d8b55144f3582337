#include "roll_ask.h"

#include "ask.h"
#include "base/width.h"
#include "i18n/messages.h"
#include "print.h"

#include <stdlib.h>

bool roll_ask_keep(enum roll_keep *keep, struct error *err)
{
	const char *names[KEEP_COUNT];
	enum roll_keep order[KEEP_COUNT] = {*keep};
	size_t chosen = 0, count = 1;
	for (int i = 0; i < KEEP_COUNT; i++)
		if ((enum roll_keep)i != *keep)
			order[count++] = (enum roll_keep)i;
	for (size_t i = 0; i < count; i++)
		names[i] = roll_keep_label(order[i]);
	print_line(text(MSG_roll_ask_keep));
	if (!ask_choice(text(MSG_roll_ask_keep_which), names, KEEP_COUNT, &chosen, err))
		return false;
	*keep = order[chosen];
	return true;
}

/* What comes of an answer to one of many. False: an answer for all further ones as well, *quit says which. */
static bool decide(char *question, bool suggested, bool *accepted, bool *quit)
{
	enum ask_decision decision = ask_decision(question, suggested);
	free(question);
	*quit = decision == ASK_QUIT;
	if (decision == ASK_YES || decision == ASK_NO)
		*accepted = decision == ASK_YES;
	return decision == ASK_YES || decision == ASK_NO;
}

static bool quit_error(struct error *err)
{
	return error_set(err, ERR_NOTHING, xstrdup(text(MSG_nothing_made)));
}

/* --- activities --- */

static void show_activity(const struct roll *roll, size_t row, int number, int count)
{
	const char *title = roll->from.activities.items[row].title;
	struct strbuf was = STRBUF_INIT, now = STRBUF_INIT;
	roll_write_times(roll, row, false, &was, &now);
	print_text("\n");
	print_owned(say_roll_ask_number(number, count, title));
	print_owned(say_roll_ask_activity(roll_offer_label(roll->activities[row].offer), was.text,
					  now.text));
	strbuf_release(&was);
	strbuf_release(&now);
}

bool roll_ask_activities(struct roll *roll, struct error *err)
{
	bool quit = false, going = true;
	int count = 0, number = 0;
	for (size_t i = 0; i < roll->from.activities.count; i++)
		count += roll->activities[i].offer != ROLL_GOES_ALONG;
	for (size_t i = 0; going && i < roll->from.activities.count; i++) {
		struct roll_activity *placed = &roll->activities[i];
		if (placed->offer == ROLL_GOES_ALONG)
			continue;
		show_activity(roll, i, ++number, count);
		going = decide(say_roll_ask_take(placed->suggested ? "y" : "n"), placed->suggested,
			       &placed->accepted, &quit);
	}
	return !quit || quit_error(err);
}

/* --- texts --- */

static void show_change(const struct roll *roll, const struct roll_change *change, int number,
			int count)
{
	struct strbuf place = STRBUF_INIT, before = STRBUF_INIT, behind = STRBUF_INIT;
	struct strbuf was = STRBUF_INIT, after = STRBUF_INIT;
	roll_change_words(roll, change, &was, &after);
	int around = (print_width() - width_of_text(was.text, 1)) / 2 - 6;
	roll_change_place(roll, change, &place);
	roll_change_around(roll, change, around > 4 ? around : 4, &before, &behind);
	print_text("\n");
	print_owned(say_roll_ask_number(number, count, place.text));
	print_owned(say_roll_ask_change(before.text, was.text, behind.text, after.text));
	strbuf_release(&place);
	strbuf_release(&before);
	strbuf_release(&behind);
	strbuf_release(&was);
	strbuf_release(&after);
}

bool roll_ask_changes(struct roll *roll, struct error *err)
{
	bool quit = false, going = true;
	int count = 0, number = 0;
	for (size_t i = 0; i < roll->count; i++)
		count += roll_change_counts(roll, &roll->changes[i]);
	for (size_t i = 0; going && i < roll->count; i++) {
		struct roll_change *change = &roll->changes[i];
		if (!roll_change_counts(roll, change))
			continue;
		show_change(roll, change, ++number, count);
		going = decide(say_roll_ask_write(change->suggested ? "y" : "n"), change->suggested,
			       &change->accepted, &quit);
	}
	return !quit || quit_error(err);
}
