/* Where the plans of a document begin, and what stands in it twice. */
#include "recognise_parts.h"

#include "base/array.h"
#include "base/utf8.h"

#include <stdlib.h>

enum {
	TITLE_LONGEST = 60,    /* characters */
	FIRST_LONGEST = 40,    /* of a first line that may be a title without saying so */
	LETTER_LONGEST = 1600, /* of prose before the first title that is no plan */
	THIN = 60,             /* of what stands behind a title that heads no plan */
};

/* --- titles --- */

static bool is_plain(const struct recogniser *recogniser, size_t at)
{
	const struct piece *piece = &recogniser->pieces[at];
	return piece->role == PROPOSED_PARAGRAPH && !piece->month && !piece->table;
}

/* The next piece that is not left out; count: there is none. */
static size_t next_piece(const struct recogniser *recogniser, size_t at)
{
	do
		at++;
	while (at < recogniser->count && (recogniser->pieces[at].role == PROPOSED_LEFT_OUT ||
					  recogniser->pieces[at].role == PROPOSED_KIND_COUNT));
	return at;
}

/* What piece `at` says as a title; TITLE_NONE: nothing, or something that stands in prose. */
static enum title_kind title_at(const struct recogniser *recogniser, size_t at,
				struct phrase_title *title)
{
	const struct piece *piece = &recogniser->pieces[at];
	size_t length = strlen(piece->text);
	*title = (struct phrase_title){.kind = TITLE_NONE};
	bool marked = piece->class < 0 || piece->label.frame == LABEL_HASH ||
		      piece->label.frame == LABEL_PART;
	int part;
	if (!is_plain(recogniser, at) || !marked || length > 4 * TITLE_LONGEST ||
	    characters_of(piece->text, length) > TITLE_LONGEST ||
	    last_character(piece->text, length) == 0x3002)
		return TITLE_NONE;
	size_t from =
		piece->label.frame == LABEL_PART ? 0 : piece->inner; /* 第一篇： is part of it */
	if (!phrase_title(piece->text + from, title) &&
	    phrase_title_part(piece->text + from, &part)) {
		title->kind = TITLE_PLAN;
		title->part = part ? part : 1;
		title->certain = true;
	}
	return title->kind;
}

/* Nobody sets two lines below one another in the middle of the page who does not mean them as one title. */
static bool in_the_middle(const struct recogniser *recogniser, const struct piece *first,
			  const struct piece *second)
{
	const struct source_line *lines = recogniser->proposal->lines;
	return lines[first->line].centred && lines[second->line].centred;
}

/* Does a title stand in this line and the next one together? */
static bool is_in_two(struct recogniser *recogniser, size_t at, bool further,
		      struct phrase_title *title)
{
	size_t next = at + 1;
	const struct piece *piece = &recogniser->pieces[at];
	if (next >= recogniser->count || !is_plain(recogniser, at) || piece->class >= 0 ||
	    strlen(piece->text) > 2 * TITLE_LONGEST || !phrase_title_begins(piece->text))
		return false;
	struct phrase_date date;
	const struct piece *second = &recogniser->pieces[next];
	if (phrase_date(piece->text, &date))
		return false;
	struct phrase_title dated;
	bool heading = second->heading_only && !(phrase_title(second->text, &dated) && dated.year);
	if (!is_plain(recogniser, next) || second->class >= 0 || heading ||
	    strlen(second->text) > 2 * TITLE_LONGEST ||
	    ends_sentence(second->text, strlen(second->text)))
		return false;
	/* The line before a whole title may sign the plan before it. */
	if (further && title_at(recogniser, next, title) != TITLE_NONE && title->certain)
		return false;
	char *both = string_format("%s%s", piece->text, second->text);
	bool is = phrase_title(both, title) && title->certain && title->kind != TITLE_NOTICE;
	if (is && !piece->own) {
		struct piece *first = &recogniser->pieces[at];
		first->own = both;
		first->text = both;
		first->line_end = second->line_end;
		first->doubt = in_the_middle(recogniser, first, second) ? DOUBT_NONE : DOUBT_JOINED;
		recogniser->pieces[next].role =
			PROPOSED_KIND_COUNT; /* it is in the first one now */
	} else {
		free(both);
		is = false;
	}
	return is;
}

/* Without a word that says so: the first line, short, and no sentence. */
static bool may_be_title(const struct recogniser *recogniser, size_t at)
{
	const struct piece *piece = &recogniser->pieces[at];
	size_t length = strlen(piece->text);
	return is_plain(recogniser, at) && (piece->class < 0 || piece->label.frame == LABEL_HASH) &&
	       !piece->heading_only && !piece->monthish && recogniser->count >= 3 &&
	       characters_of(piece->text, length) <= FIRST_LONGEST &&
	       !ends_sentence(piece->text, length) &&
	       last_character(piece->text, length) != 0xFF0C &&
	       last_character(piece->text, length) != ':' &&
	       last_character(piece->text, length) != 0xFF1A;
}

/* Has the part that begins at `first` anything before `at` that only a plan has? */
static bool has_sections(const struct recogniser *recogniser, size_t first, size_t at)
{
	for (size_t i = first; i < at; i++) {
		const struct piece *piece = &recogniser->pieces[i];
		if (piece->role == PROPOSED_PARAGRAPH &&
		    (piece->class >= 0 || piece->month || piece->heading_only || piece->table))
			return true;
	}
	return false;
}

static void begin_part(struct recogniser *recogniser, size_t at, bool titled)
{
	if (recogniser->part_count)
		recogniser->parts[recogniser->part_count - 1].end = at;
	ARRAY_GROW(recogniser->parts, recogniser->part_count, recogniser->part_room);
	recogniser->parts[recogniser->part_count++] =
		(struct plan_part){.first = at, .end = recogniser->count, .titled = titled};
}

static void leave_out(struct recogniser *recogniser, size_t from, size_t to, enum doubt doubt)
{
	for (size_t i = from; i < to; i++) {
		struct piece *piece = &recogniser->pieces[i];
		if (piece->role == PROPOSED_LEFT_OUT || piece->role == PROPOSED_KIND_COUNT)
			continue;
		piece->role = PROPOSED_LEFT_OUT;
		piece->doubt = doubt;
	}
}

/* Prose before the first title is a letter, or a page's introduction. */
static bool is_letter(const struct recogniser *recogniser, size_t end)
{
	size_t size = 0;
	for (size_t i = 0; i < end; i++)
		size += recogniser->pieces[i].role == PROPOSED_PARAGRAPH
				? recogniser->pieces[i].size
				: 0;
	return !has_sections(recogniser, 0, end) && size <= LETTER_LONGEST;
}

struct title_state {
	size_t first; /* of the part that is open; SIZE_MAX: none */
	size_t size;  /* characters behind its title */
	bool sections;
	bool guessed; /* nothing but its place says that it is a title */
};

/* Does a new plan begin with this title? One for a schedule or for duties may belong to the plan before it. */
static bool begins_plan(const struct title_state *state, const struct phrase_title *title)
{
	bool appendix = title->kind == TITLE_SCHEDULE || title->kind == TITLE_DUTIES;
	if (state->first == SIZE_MAX)
		return true;
	return title->certain && !(appendix && state->sections && !title->part);
}

static void note_piece(const struct recogniser *recogniser, size_t at, struct title_state *state)
{
	const struct piece *piece = &recogniser->pieces[at];
	if (piece->role != PROPOSED_PARAGRAPH)
		return;
	state->size += piece->size;
	state->sections = state->sections || piece->class >= 0 || piece->month ||
			  piece->heading_only || piece->table;
}

/* A title with hardly anything behind it is the page's, or one of a list of links. */
static bool heads_nothing(const struct title_state *state)
{
	size_t most = state->guessed ? LETTER_LONGEST : THIN;
	return state->first != SIZE_MAX && !state->sections && state->size <= most;
}

static void take_title_back(struct recogniser *recogniser, const struct title_state *state,
			    size_t end)
{
	leave_out(recogniser, state->first, end, DOUBT_LEFT_OUT);
	recogniser->part_count--;
}

static void open_plan(struct recogniser *recogniser, size_t at, const struct phrase_title *title,
		      struct title_state *state)
{
	size_t first = at;
	if (heads_nothing(state)) {
		first = recogniser->part_count ? recogniser->parts[recogniser->part_count - 1].first
					       : at;
		take_title_back(recogniser, state, at);
	} else if (!recogniser->part_count && at) {
		if (is_letter(recogniser, at)) {
			leave_out(recogniser, 0, at, DOUBT_LEFT_OUT);
			first = 0;
		} else {
			begin_part(recogniser, 0, false);
		}
	}
	struct piece *piece = &recogniser->pieces[at];
	piece->role = PROPOSED_TITLE;
	/* A charter behind a plan may be one that it speaks of. */
	bool other = title && (title->kind == TITLE_SUMMARY ||
			       (title->kind == TITLE_CHARTER && recogniser->part_count));
	if (!title || !title->certain || other)
		piece->doubt = DOUBT_TITLE;
	begin_part(recogniser, first, true);
	*state = (struct title_state){.first = at, .guessed = !title};
}

void parts_find(struct recogniser *recogniser)
{
	struct title_state state = {.first = SIZE_MAX};
	struct phrase_title title;
	size_t start = next_piece(recogniser, SIZE_MAX);
	for (size_t i = start; i < recogniser->count; i++) {
		struct phrase_title both;
		if (title_at(recogniser, i, &title) == TITLE_NOTICE) {
			leave_out(recogniser, i, i + 1, DOUBT_LEFT_OUT);
			continue;
		}
		if (!(title.kind != TITLE_NONE && title.certain) &&
		    is_in_two(recogniser, i, state.sections, &both))
			title = both;
		if (title.kind != TITLE_NONE && (i == start || title.certain) &&
		    begins_plan(&state, &title))
			open_plan(recogniser, i, &title, &state);
		else if (i == start && may_be_title(recogniser, i))
			open_plan(recogniser, i, NULL, &state);
		else
			note_piece(recogniser, i, &state);
	}
	if (heads_nothing(&state) && recogniser->part_count > 1) {
		take_title_back(recogniser, &state, recogniser->count);
		recogniser->parts[recogniser->part_count - 1].end = recogniser->count;
	}
	if (!recogniser->part_count)
		begin_part(recogniser, 0, false);
}

/* --- what stands there twice --- */

struct slot {
	uint64_t hash;
	size_t global,
		local; /* 1 + index of the first piece, and of the first one in `part`; 0: free */
	size_t part;
};

struct repeats {
	struct slot *slots;
	size_t mask;
};

static struct slot *find_slot(const struct repeats *repeats, uint64_t hash)
{
	size_t at = (size_t)(hash ^ (hash >> 29)) & repeats->mask;
	while (repeats->slots[at].global && repeats->slots[at].hash != hash)
		at = (at + 1) & repeats->mask;
	return &repeats->slots[at];
}

static bool counts(const struct piece *piece)
{
	return piece->size && piece->role == PROPOSED_PARAGRAPH;
}

/* A plan that stands in the document as a whole already, but for a few words. */
static bool is_copy(const struct recogniser *recogniser, const struct repeats *repeats,
		    const struct plan_part *part)
{
	size_t all = 0, again = 0;
	for (size_t i = part->first; i < part->end; i++) {
		const struct piece *piece = &recogniser->pieces[i];
		if (!counts(piece))
			continue;
		const struct slot *slot = find_slot(repeats, piece->hash);
		all += piece->size;
		again += slot->global && slot->global <= part->first ? piece->size : 0;
	}
	return all >= 60 && again * 20 >= all * 17;
}

enum { SHORT = 12, LONG = 30, RUN = 3, RUN_SIZE = 120 };

/* Do the pieces from `at` to *until stand in this part already, one behind the other? *until is set in any case. */
static bool is_repeated(const struct recogniser *recogniser, const struct repeats *repeats,
			size_t part, size_t at, size_t end, size_t *until)
{
	size_t before = 0, count = 0, size = 0, longest = 0, i = at;
	for (; i < end; i++) {
		const struct piece *piece = &recogniser->pieces[i];
		if (!counts(piece))
			continue;
		const struct slot *slot = find_slot(repeats, piece->hash);
		if (!slot->global || slot->part != part || slot->local > at)
			break;
		if (slot->local <= before && piece->size >= SHORT)
			break;
		before = slot->local > before ? slot->local : before;
		count++;
		size += piece->size;
		longest = piece->size > longest ? piece->size : longest;
	}
	*until = i;
	return count >= RUN && size >= RUN_SIZE && longest >= LONG;
}

static void note(const struct repeats *repeats, const struct piece *piece, size_t at, size_t part)
{
	struct slot *slot = find_slot(repeats, piece->hash);
	if (!slot->global)
		*slot = (struct slot){piece->hash, at + 1, at + 1, part};
	else if (slot->part != part) {
		slot->part = part;
		slot->local = at + 1;
	}
}

static void drop_copies(struct recogniser *recogniser, const struct repeats *repeats, size_t part)
{
	const struct plan_part range = recogniser->parts[part];
	size_t tried = range.first; /* up to here no run begins */
	for (size_t i = range.first; i < range.end; i++) {
		const struct piece *piece = &recogniser->pieces[i];
		if (!counts(piece))
			continue;
		if (i >= tried && piece->size >= SHORT) {
			size_t until;
			if (is_repeated(recogniser, repeats, part, i, range.end, &until)) {
				leave_out(recogniser, i, until, DOUBT_REPEATED);
				i = until - 1;
				continue;
			}
			tried = until;
		}
		note(repeats, piece, i, part);
	}
}

void pieces_leave_out_repeated(struct recogniser *recogniser)
{
	struct repeats repeats = {NULL, 15};
	while (repeats.mask < recogniser->count * 2)
		repeats.mask = repeats.mask * 2 + 1;
	repeats.slots = xcalloc(repeats.mask + 1, sizeof(*repeats.slots));
	size_t kept = 0;
	for (size_t i = 0; i < recogniser->part_count; i++) {
		struct plan_part part = recogniser->parts[i];
		if (kept && is_copy(recogniser, &repeats, &part)) {
			leave_out(recogniser, part.first, part.end, DOUBT_REPEATED);
			recogniser->parts[kept - 1].end = part.end;
			continue;
		}
		recogniser->parts[kept] = part;
		drop_copies(recogniser, &repeats, kept++);
	}
	recogniser->part_count = kept;
	free(repeats.slots);
}
