#include "document_build.h"

#include "base/array.h"
#include "i18n/messages.h"
#include "numbered_outline.h"

#include <stdlib.h>

static bool ends_sentence(const char *text)
{
	static const char *const ends[] = {"。", "！", "？", "；", "：", "，", "."};
	size_t length = strlen(text);
	for (size_t i = 0; i < ARRAY_LENGTH(ends); i++) {
		size_t tail = strlen(ends[i]);
		if (length >= tail && strcmp(text + length - tail, ends[i]) == 0)
			return true;
	}
	return false;
}

/* The number of the section goes with the element that has its label. */
static void set_number(struct document *document, size_t element,
		       const struct automatic_number *automatic)
{
	if (element >= document->count)
		return;
	document->items[element].style = automatic->style;
	document->items[element].number = automatic->number;
}

static void add_section(struct document *document, const struct numbered_outline *numbered,
			size_t at)
{
	const struct outline *outline = &numbered->outline;
	const struct section *section = &outline->sections[at];
	size_t first = document->count;
	bool body = section->body && *section->body;
	if (!*section->heading) { /* the number stands before the first paragraph then */
		document_add_paragraphs(document, section->depth, section->label, section->body);
		set_number(document, first, &numbered->numbers[at]);
		return;
	}
	bool leads = body || section->content != CONTENT_TEXT || outline_end(outline, at) > at + 1;
	enum element_kind kind =
		leads && !ends_sentence(section->heading) ? ELEMENT_HEADING : ELEMENT_PARAGRAPH;
	document_add(document, kind, section->depth, section->label, section->heading)->leads =
		leads;
	set_number(document, first, &numbered->numbers[at]);
	document_add_paragraphs(document, section->depth + 1, NULL, section->body);
}

static void add_sections(struct document *document, const struct whole_plan *whole,
			 const struct numbered_outline *numbered,
			 const struct export_options *options)
{
	const struct outline *outline = &numbered->outline;
	bool placed = false;
	for (size_t i = 0; i < outline->count; i++) {
		const struct section *section = &outline->sections[i];
		add_section(document, numbered, i);
		if (section->content == CONTENT_COMMITTEE)
			document_add_committee(document, section->depth + 1, whole);
		if (section->content == CONTENT_SCHEDULE && !placed) {
			document_add_schedule(document, section->depth + 1, whole, options);
			placed = true;
		}
	}
	if (!placed && whole->activities.count) {
		document_add(document, ELEMENT_HEADING, 0, NULL, text(MSG_print_schedule_added))
			->leads = true;
		document_add_schedule(document, 1, whole, options);
	}
	/* A list of duties that was taken in as a plan has nothing else. */
	if (!outline->count && !whole->activities.count)
		document_add_committee(document, 1, whole);
}

/* GB/T 9704-2012, 7.3.3 has four levels; one below them must not be numbered as they are. */
static const char official[] = "一、\n（一）\n1.\n（1）\n①";

bool document_from_plan(const struct whole_plan *whole, const struct export_options *options,
			struct document *document, struct error *err)
{
	(void)err;
	const struct plan *plan = &whole->plan;
	struct numbered_outline numbered;
	numbered_outline_init(&numbered, &whole->outline,
			      options->layout == LAYOUT_GB9704 ? official : plan->numbering);
	if (plan->title && *plan->title)
		document_add(document, ELEMENT_TITLE, 0, NULL, plan->title);
	document_add_paragraphs(document, 0, NULL, plan->preamble);
	add_sections(document, whole, &numbered, options);
	document_add_paragraphs(document, 0, NULL, plan->closing);
	struct date day;
	bool dated = plan->signed_on && date_parse(plan->signed_on, &day);
	document_add_signature(document, plan->signed_by, dated ? &day : NULL);
	numbered_outline_release(&numbered);
	return true;
}
