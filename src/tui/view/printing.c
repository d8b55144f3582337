#include "tui/view/printing.h"

#include "app/printer.h"
#include "app/transfer.h"
#include "base/array.h"
#include "i18n/messages.h"
#include "tui/edit/dialog.h"
#include "tui/view/papers.h"

#include <stdlib.h>

/* Mostly lp is done at once: only then is there a window, and only later is it said to be slow. */
enum { WINDOW_MS = 800, SLOW_MS = 5000 };

static bool wait_for_printer(long waited_ms, void *data)
{
	struct desk *desk = data;
	int seconds = (int)(waited_ms / 1000);
	if (waited_ms < WINDOW_MS)
		return true;
	char *said = waited_ms < SLOW_MS ? xstrdup(text(MSG_printer_sending))
					 : say_printer_slow(seconds);
	bool goes_on = dialog_wait(desk->screen, &desk->beneath, text(MSG_printer_title), said);
	free(said);
	return goes_on;
}

/* All that the printer gets is what is seen in the preview. */
static void send(struct desk *desk, const struct export_options *options)
{
	struct strbuf pages = STRBUF_INIT;
	struct error err = ERROR_INIT;
	char *said = NULL;
	desk_say(desk, xstrdup(text(MSG_printer_sending)));
	beneath_draw(&desk->beneath, desk->screen);
	screen_flush(desk->screen);
	if (transfer_export(desk->session, desk->plan.id, NULL, options, &pages, &err) &&
	    printer_send(&pages, wait_for_printer, desk, &said, &err))
		desk_say(desk, say_printer_sent(said));
	else if (err.code != ERR_NONE)
		desk_fail(desk, &err);
	else
		desk_say(desk, xstrdup(text(MSG_printer_given_up)));
	free(said);
	strbuf_release(&pages);
}

void printer_ask(struct desk *desk, const struct export_options *options, int pages)
{
	const char *answers[] = {text(MSG_printer_send), text(MSG_printer_leave)};
	if (!printer_is_there()) {
		struct error err = ERROR_INIT;
		error_set(&err, ERR_NOT_FOUND, xstrdup(text(MSG_lp_missing)));
		desk_fail(desk, &err);
		return;
	}
	char *title = paper_title(&desk->plan, options);
	char *question = say_printer_question(pages, title);
	int answer = dialog_confirm(desk->screen, &desk->beneath, text(MSG_printer_title), question,
				    answers, (int)ARRAY_LENGTH(answers), 0);
	free(question);
	free(title);
	if (answer == 0)
		send(desk, options);
}
