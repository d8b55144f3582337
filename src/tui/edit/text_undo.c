#include "text_undo.h"

#include "base/array.h"

#include <stdlib.h>

/* Gives up what could be redone from step `from` on. */
static void forget(struct text_undo *undo, size_t from)
{
	for (size_t i = from; i < undo->count; i++) {
		strbuf_release(&undo->steps[i].removed);
		strbuf_release(&undo->steps[i].inserted);
	}
	undo->count = from;
}

void text_undo_clear(struct text_undo *undo)
{
	forget(undo, 0);
	undo->done = 0;
}

void text_undo_release(struct text_undo *undo)
{
	forget(undo, 0);
	free(undo->steps);
	*undo = (struct text_undo){0};
}

static bool ends_phrase(const struct strbuf *text)
{
	static const char *const ends[] = {" ",  "\n", "。", "，", "；", "：", "！",
					   "？", "、", "　", ".",  ",",  ";"};
	for (size_t i = 0; i < ARRAY_LENGTH(ends); i++)
		if (strbuf_ends_with(text, ends[i]))
			return true;
	return false;
}

/* Does a change belong to the last step: typed behind it, or taken away before it (Backspace)? */
static bool joins(const struct text_step *last, size_t at, size_t removed_length,
		  size_t inserted_length)
{
	if (!last->typed)
		return false;
	bool typing = last->inserted.length > 0 || !last->removed.length; /* not a Backspace */
	bool adding = !removed_length && typing && at == last->at + last->inserted.length;
	bool taking = !inserted_length && !last->inserted.length && at + removed_length == last->at;
	return (adding && !ends_phrase(&last->inserted)) || taking;
}

void text_undo_add(struct text_undo *undo, size_t at, const char *removed, size_t removed_length,
		   const char *inserted, size_t inserted_length, bool typed)
{
	forget(undo, undo->done);
	struct text_step *last = undo->count ? &undo->steps[undo->count - 1] : NULL;
	if (typed && last && joins(last, at, removed_length, inserted_length)) {
		strbuf_insert(&last->removed, 0, removed, removed_length);
		strbuf_add(&last->inserted, inserted, inserted_length);
		last->at = at < last->at ? at : last->at;
		return;
	}
	ARRAY_GROW(undo->steps, undo->count, undo->room);
	struct text_step *step = &undo->steps[undo->count++];
	*step = (struct text_step){.at = at, .typed = typed};
	strbuf_init(&step->removed);
	strbuf_init(&step->inserted);
	strbuf_add(&step->removed, removed, removed_length);
	strbuf_add(&step->inserted, inserted, inserted_length);
	undo->done = undo->count;
}

void text_undo_seal(struct text_undo *undo)
{
	if (undo->done > 0)
		undo->steps[undo->done - 1].typed = false;
}

static void swap(struct strbuf *text, size_t at, const struct strbuf *out, const struct strbuf *in)
{
	strbuf_remove(text, at, out->length);
	strbuf_insert(text, at, in->text, in->length);
}

bool text_undo_back(struct text_undo *undo, struct strbuf *text, size_t *caret)
{
	if (undo->done == 0)
		return false;
	struct text_step *step = &undo->steps[--undo->done];
	step->typed = false;
	swap(text, step->at, &step->inserted, &step->removed);
	*caret = step->at + step->removed.length;
	return true;
}

bool text_undo_forth(struct text_undo *undo, struct strbuf *text, size_t *caret)
{
	if (undo->done == undo->count)
		return false;
	const struct text_step *step = &undo->steps[undo->done++];
	swap(text, step->at, &step->removed, &step->inserted);
	*caret = step->at + step->inserted.length;
	return true;
}
