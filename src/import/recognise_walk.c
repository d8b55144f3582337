#include "recognise_walk.h"

#include "base/array.h"

enum {
	INLINE_LEAST = 12, /* characters of prose behind a heading in one line */
	LEAD_LONGEST = 16, /* of a first sentence that is a heading */
	LEAD_REST = 10,    /* of what stands behind it */
};

/* What was done is told there, not what is to be done. */
static bool looks_back(const char *heading)
{
	static const char *const words[] = {"回顾",       "完成情况", "工作成效",
					    "取得的成绩", "主要成绩", "工作情况"};
	for (size_t i = 0; i < ARRAY_LENGTH(words); i++)
		if (strstr(heading, words[i]))
			return true;
	return false;
}

static void open_section(struct walker *walker, struct proposed *item, enum heading_kind heading)
{
	struct recogniser *recogniser = walker->recogniser;
	walker->section = (size_t)(item - recogniser->proposal->items) + 1;
	walker->heading = heading;
	if (heading != HEADING_NONE)
		walker->known = heading;
	walker->mode = WALK_TEXT;
	if (heading == HEADING_PROSE || heading == HEADING_FOREWORD || looks_back(item->text)) {
		ARRAY_GROW(recogniser->prose, recogniser->prose_count, recogniser->prose_room);
		recogniser->prose[recogniser->prose_count++] = walker->section - 1;
	}
}

/* A section without a number. */
static void walk_heading(struct walker *walker, const struct piece *piece, int level)
{
	size_t length;
	bool glued;
	size_t inner = piece->inner;
	/* 附： before a heading is a label, and no number. */
	const char *text = piece->text + inner;
	if (strncmp(text, "附", 3) == 0) {
		size_t mark = strncmp(text + 3, "件", 3) == 0 ? 6 : 3;
		size_t colon = text[mark] == ':' ? 1 : strncmp(text + mark, "：", 3) == 0 ? 3 : 0;
		inner += colon && text[mark + colon] ? mark + colon : 0;
	}
	levels_place_heading(&walker->levels, level);
	struct proposed *item =
		walk_emit(walker, PROPOSED_SECTION, piece, 0, inner, strlen(piece->text));
	item->level = walker->levels.count;
	open_section(walker, item, phrase_heading(piece->text + inner, &length, &glued));
}

/* A heading and its prose in one line: 一、指导思想：以…. The byte where the prose begins; 0: it is one thing. */
static size_t inline_heading(const struct piece *piece, enum heading_kind *kind)
{
	size_t length;
	bool glued;
	const char *text = piece->text + piece->inner;
	*kind = phrase_heading(text, &length, &glued);
	if (*kind == HEADING_NONE)
		return 0;
	size_t at = length;
	at += blanks_before(text + at);
	if (text[at] == ':')
		at += 1;
	else if (strncmp(text + at, "：", 3) == 0 || strncmp(text + at, "。", 3) == 0)
		at += 3;
	else if (!glued && at == length)
		return 0;
	size_t rest = strlen(text + at);
	bool prose = rest && ends_sentence(text + at, rest) &&
		     characters_of(text + at, rest) >= INLINE_LEAST;
	if (!prose || (glued && *kind != HEADING_PROSE) || *kind == HEADING_SCHEDULE ||
	    *kind == HEADING_DUTIES)
		return 0;
	return piece->inner + at;
}

/* A short first sentence with others behind it: 经费保障。全年预算…. The byte behind it; 0: it isn't so. */
static size_t lead_length(const struct piece *piece)
{
	const char *text = piece->text + piece->inner;
	const char *stop = strstr(text, "。");
	size_t length = stop ? (size_t)(stop - text) : 0, rest = stop ? strlen(stop + 3) : 0;
	size_t characters = characters_of(text, length);
	bool heading = stop && characters >= 3 && characters <= LEAD_LONGEST;
	return heading && characters_of(stop + 3, rest) >= LEAD_REST &&
			       ends_sentence(stop + 3, rest)
		       ? piece->inner + length + 3
		       : 0;
}

/*
 * Of 一、 and （一）, all of which are headings, or begin with a sentence that could be one: then these sentences are headings
 * too. Below 一、 one of them must stand alone, since whole paragraphs begin so as well.
 */
static void find_leads(struct walker *walker)
{
	struct {
		size_t leads, heads, others;
	} classes[CLASSES_MOST] = {{0}};
	const struct recogniser *recogniser = walker->recogniser;
	for (size_t i = walker->part->first; i < walker->part->end; i++) {
		const struct piece *piece = &recogniser->pieces[i];
		size_t length = strlen(piece->text + piece->inner);
		enum heading_kind kind;
		if (piece->class < 0 || piece->role != PROPOSED_PARAGRAPH || piece->month)
			continue;
		if (lead_length(piece))
			classes[piece->class].leads++;
		else if (inline_heading(piece, &kind) ||
			 (!ends_sentence(piece->text + piece->inner, length) &&
			  characters_of(piece->text + piece->inner, length) <= HEADING_LONGEST))
			classes[piece->class].heads++;
		else
			classes[piece->class].others++;
	}
	for (int i = 0; i < recogniser->class_count; i++) {
		const struct phrase_label *label = &recogniser->classes[i].label;
		bool top = label->frame == LABEL_COMMA, below = label->frame == LABEL_BRACKETS;
		walker->leads[i] = label->numeral == NUMERAL_CHINESE && classes[i].leads &&
				   !classes[i].others &&
				   ((top && classes[i].leads + classes[i].heads >= 2) ||
				    (below && classes[i].heads));
	}
}

static void walk_section(struct walker *walker, size_t at)
{
	const struct piece *piece = &walker->recogniser->pieces[at];
	enum heading_kind kind;
	enum doubt doubt;
	int level = levels_place(&walker->levels, at, walker->part->end, &doubt);
	size_t prose = inline_heading(piece, &kind), end = strlen(piece->text);
	if (!prose && piece->class >= 0 && walker->leads[piece->class])
		prose = lead_length(piece);
	if (piece->inner >= end) { /* a number that was left empty */
		proposed_doubt(walk_emit(walker, PROPOSED_LEFT_OUT, piece, 0, end, end),
			       DOUBT_LEFT_OUT);
		return;
	}
	struct proposed *item =
		walk_emit(walker, PROPOSED_SECTION, piece, 0, piece->inner, prose ? prose : end);
	item->level = level;
	proposed_doubt(item, doubt);
	open_section(walker, item, kind);
	if (prose)
		proposed_doubt(walk_emit(walker, PROPOSED_PARAGRAPH, piece, prose, prose, end),
			       DOUBT_SPLIT);
}

/* Does the numbered piece go on the list of entries, rather than one of the outline? */
static bool walk_is_entry(const struct walker *walker, size_t at)
{
	const struct piece *piece = &walker->recogniser->pieces[at];
	int value = piece->label.value;
	if (piece->label.frame == LABEL_NONE)
		return false; /* a heading by its style */
	bool begun = walker->entry.class >= 0;
	bool goes_on = begun && walker->entry.class == piece->class &&
		       value == walker->entry.label.value + (value > 0);
	int outer = levels_find(&walker->levels, piece->class);
	bool next = levels_find_next(&walker->levels, piece) >= 0 && value != 1;
	bool root = walker->levels.rooted && walker->levels.root.class == piece->class &&
		    value == walker->levels.root.label.value + 1 && value > 1;
	if (goes_on)
		return true;
	if (next || root)
		return false;
	if (piece->class == walker->head_class)
		return false;
	/* 五、委员职责 behind an appendix of months, whose heading took the place of 四、 */
	if (value > 1 && piece->heading_only && piece->class != walker->entry.class)
		return false;
	if (!begun)
		return value <= 1 || outer < 0;
	if (outer >= 0 && piece->class != walker->entry.class)
		return false;
	return true;
}

/* --- pieces without a number, outside of schedule and duties --- */

static bool is_short(const struct piece *piece, size_t most)
{
	size_t length = strlen(piece->text);
	uint32_t last = last_character(piece->text, length);
	return characters_of(piece->text, length) <= most && !ends_sentence(piece->text, length) &&
	       last != 0xFF0C && last != ',' && last != 0x3001;
}

/* Does what heads a schedule or a list of duties stand here, and does that follow? */
static bool heads_list(const struct walker *walker, size_t at, enum heading_kind heading)
{
	const struct piece *piece = &walker->recogniser->pieces[at];
	size_t next = walk_next(walker, at);
	struct phrase_title title;
	if (next >= walker->part->end || !is_short(piece, HEADING_LONGEST * 2))
		return false;
	bool table = walker->recogniser->pieces[next].table;
	bool months = schedule_is_month(walker, next) || schedule_skip_header(walker, next) != next;
	bool posts = duties_is_post(walker, next);
	if (!months && !posts && !table)
		return false;
	bool titled = phrase_title(piece->text, &title) &&
		      (title.kind == TITLE_SCHEDULE || title.kind == TITLE_DUTIES);
	bool prose = strstr(piece->text, "，") != NULL; /* 根据……，本年度拟开展以下工作： */
	return heading == HEADING_SCHEDULE || heading == HEADING_DUTIES || titled ||
	       (!prose && (months || table) &&
		walk_suits(CONTENT_SCHEDULE, heading, piece->text)) ||
	       (!prose && posts && walk_suits(CONTENT_COMMITTEE, heading, piece->text));
}

/* Numbers begin anew behind it: it is likely to be a heading whose own number was lost. Its level; 0: it is none. */
static int level_before_restart(const struct walker *walker, size_t at)
{
	const struct piece *piece = &walker->recogniser->pieces[at];
	size_t next = walk_next(walker, at);
	uint32_t last = last_character(piece->text, strlen(piece->text));
	if (next >= walker->part->end || last == ':' || last == 0xFF1A ||
	    !is_short(piece, HEADING_LONGEST + 10))
		return 0;
	const struct piece *behind = &walker->recogniser->pieces[next];
	if (behind->class < 0 || behind->label.value != 1)
		return 0;
	int list = levels_find(&walker->levels, behind->class);
	return list < 0 ? 0 : list == 0 ? 1 : list;
}

/* Where nothing has a number, a short line over a long one heads it. */
static bool heads_prose(const struct walker *walker, size_t at)
{
	const struct piece *pieces = walker->recogniser->pieces;
	size_t next = walk_next(walker, at);
	if (walker->labels >= 2 || next >= walker->part->end ||
	    !is_short(&pieces[at], HEADING_LONGEST))
		return false;
	return characters_of(pieces[next].text, strlen(pieces[next].text)) > HEADING_LONGEST + 10 &&
	       pieces[next].role == PROPOSED_PARAGRAPH;
}

static void emit_prose(struct walker *walker, const struct piece *piece)
{
	walk_emit(walker, PROPOSED_PARAGRAPH, piece, 0, 0, strlen(piece->text));
}

static void walk_text(struct walker *walker, size_t at)
{
	const struct piece *piece = &walker->recogniser->pieces[at];
	enum heading_kind kind;
	size_t prose = inline_heading(piece, &kind);
	bool first = !walker->section ||
		     walker->levels.open[0].class < 0; /* no number stands above it */
	int level;
	walker->mode = WALK_TEXT;
	if (heads_list(walker, at, kind)) {
		walk_heading(walker, piece, 1);
	} else if (piece->heading_only && is_short(piece, HEADING_LONGEST * 2) &&
		   (!walker->great || kind == HEADING_SCHEDULE || kind == HEADING_DUTIES)) {
		walk_heading(walker, piece, 1);
	} else if (prose && (!walker->great || (first && kind == HEADING_PROSE))) {
		levels_place_heading(&walker->levels, 1);
		struct proposed *item = walk_emit(walker, PROPOSED_SECTION, piece, 0, 0, prose);
		item->level = 1;
		open_section(walker, item, kind);
		walk_emit(walker, PROPOSED_PARAGRAPH, piece, prose, prose, strlen(piece->text));
	} else if ((level = level_before_restart(walker, at)) && !first) {
		walk_heading(walker, piece, level);
		proposed_doubt(&walker->recogniser->proposal->items[walker->section - 1],
			       DOUBT_LEVEL);
	} else if (heads_prose(walker, at)) {
		walk_heading(walker, piece, walker->known == HEADING_WORK ? 2 : 1);
		proposed_doubt(&walker->recogniser->proposal->items[walker->section - 1],
			       DOUBT_LEVEL);
	} else {
		emit_prose(walker, piece);
	}
}

/* --- the walk --- */

static void walk_role(struct walker *walker, const struct piece *piece)
{
	size_t end = strlen(piece->text), split = end;
	struct phrase_signature signature;
	struct phrase_title title;
	if (piece->role == PROPOSED_TITLE) {
		bool known = phrase_title(piece->text + piece->inner, &title);
		size_t text = piece->inner + (known && title.title.length ? title.title.at : 0);
		walker->duties = known && title.kind == TITLE_DUTIES;
		walk_emit(walker, PROPOSED_TITLE, piece, 0, text, end);
		return;
	}
	if (piece->role == PROPOSED_SIGNATURE && phrase_signature(piece->text, &signature) &&
	    signature.on.length && signature.on.at > signature.by.at)
		split = signature.on.at;
	walk_emit(walker, piece->role, piece, 0, 0, split);
	if (split < end)
		walk_emit(walker, PROPOSED_DATE, piece, split, split, end);
}

/* False: it is none, of a month or of a post. */
static bool walk_entry(struct walker *walker, size_t at)
{
	if (walker->mode == WALK_SCHEDULE || schedule_is_dated(walker, at))
		return schedule_entry(walker, at);
	return walker->mode == WALK_DUTIES && duties_entry(walker, at);
}

static void walk_plain(struct walker *walker, size_t at)
{
	const struct piece *piece = &walker->recogniser->pieces[at];
	if (schedule_is_term(walker, at))
		proposed_doubt(
			walk_emit(walker, PROPOSED_LEFT_OUT, piece, 0, 0, strlen(piece->text)),
			DOUBT_LEFT_OUT);
	else if (schedule_is_month(walker, at))
		schedule_open(walker, at);
	else if (duties_is_post(walker, at))
		duties_open(walker, at);
	else if (piece->class >= 0 && (walker->mode == WALK_TEXT || !walk_is_entry(walker, at)))
		walk_section(walker, at);
	else if (!walk_entry(walker, at))
		walk_text(walker, at);
}

static void count_labels(struct walker *walker)
{
	for (size_t i = walker->part->first; i < walker->part->end; i++) {
		const struct piece *piece = &walker->recogniser->pieces[i];
		if (piece->class < 0 || piece->role != PROPOSED_PARAGRAPH)
			continue;
		walker->labels++;
		enum label_frame frame = piece->label.frame;
		walker->great =
			walker->great || frame == LABEL_CHAPTER || frame == LABEL_PART ||
			frame == LABEL_HASH ||
			(piece->label.numeral == NUMERAL_CHINESE && !piece->month &&
			 (frame == LABEL_COMMA || frame == LABEL_DOT || frame == LABEL_BRACKETS));
	}
}

void walk_part(struct recogniser *recogniser, const struct plan_part *part)
{
	struct walker walker = {.recogniser = recogniser, .part = part, .head_class = -1};
	walker.entry.class = -1;
	walker.first_item = recogniser->proposal->count;
	levels_init(&walker.levels, recogniser);
	levels_learn(recogniser, part);
	count_labels(&walker);
	schedule_count(&walker);
	find_leads(&walker);
	for (size_t at = part->first; at < part->end;) {
		const struct piece *piece = &recogniser->pieces[at];
		size_t behind;
		if (piece->role == PROPOSED_KIND_COUNT) {
			at++;
		} else if (piece->role != PROPOSED_PARAGRAPH) {
			walk_role(&walker, piece);
			at++;
		} else if (piece->table) {
			at = table_walk(&walker, at);
		} else if ((behind = schedule_skip_header(&walker, at)) != at) {
			for (; at < behind; at++)
				walk_emit(&walker, PROPOSED_LEFT_OUT, &recogniser->pieces[at], 0, 0,
					  strlen(recogniser->pieces[at].text));
		} else {
			walk_plain(&walker, at++);
		}
	}
	closing_find(&walker);
}
