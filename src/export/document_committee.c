/* The committee in a document: each post with who holds it, and its duties. */
#include "document_build.h"

#include "activity_words.h"
#include "i18n/messages.h"

#include <stdlib.h>

/* Whoever holds the post when the plan begins, or comes to hold it. */
static void write_holders(const struct post *post, const struct plan *plan, struct strbuf *out)
{
	struct when months = {.starts = {plan->period.first, 0}};
	char first_day[DATE_SIZE];
	date_write(when_first_day(&months), first_day);
	size_t start = out->length;
	for (size_t i = 0; i < post->appointment_count; i++) {
		const struct appointment *appointment = &post->appointments[i];
		if (appointment_over(appointment, first_day))
			continue;
		strbuf_add_text(
			out, text(out->length == start ? MSG_print_colon : MSG_print_names_comma));
		strbuf_add_text(out, appointment->name);
	}
}

void document_add_duties(struct document *document, int level, const struct post *post)
{
	for (size_t i = 0; i < post->duty_count; i++) {
		char *number = say_print_number(i + 1);
		document_add_entry(document, level, number, post->duties[i].text, NULL);
		free(number);
	}
}

void document_add_committee(struct document *document, int level, const struct whole_plan *whole)
{
	for (size_t i = 0; i < whole->committee.post_count; i++) {
		const struct post *post = &whole->committee.posts[i];
		struct strbuf line = STRBUF_INIT;
		strbuf_add_text(&line, post->name);
		if (post->seats > 1) {
			struct remarks remarks = remarks_begin(&line);
			remarks_add_people(&remarks, post->seats);
			remarks_end(&remarks);
		}
		write_holders(post, &whole->plan, &line);
		document_add(document, ELEMENT_HEADING, level, NULL, line.text)->leads =
			post->duty_count > 0;
		strbuf_release(&line);
		document_add_duties(document, level + 1, post);
	}
}
