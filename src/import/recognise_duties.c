/* Posts and what each has to do. */
#include "recognise_walk.h"

enum { POST_LONGEST = 120 }; /* bytes of a heading that is a post */

static bool in_committee(const struct walker *walker)
{
	return walker->mode == WALK_DUTIES || walker->heading == HEADING_DUTIES ||
	       (walker->duties && !walker->section);
}

/* 工会委员职责 over 主席职责 and others heads them all. */
static bool heads_posts(const struct walker *walker, size_t at)
{
	const struct piece *pieces = walker->recogniser->pieces, *piece = &pieces[at];
	size_t length, next = walk_next(walker, at);
	bool glued;
	struct phrase_post post;
	return next < walker->part->end &&
	       phrase_heading(piece->text + piece->inner, &length, &glued) == HEADING_DUTIES &&
	       phrase_post(pieces[next].text + pieces[next].inner, &post) &&
	       (post.kind != POST_ALONE ||
		(piece->class >= 0 && pieces[next].label.frame == LABEL_NONE));
}

/*
 * A heading without a number that its style puts under that of the committee is a post, whatever it is called, maybe with
 * seats and who holds it: 护理工委员（2人）：甲某、乙某.
 */
static bool is_styled_post(const struct walker *walker, size_t at)
{
	const struct proposal *proposal = walker->recogniser->proposal;
	const struct piece *piece = &walker->recogniser->pieces[at];
	int level = proposal->lines[piece->line].level;
	if (!walker->section || !level)
		return false;
	const struct proposed *section = &proposal->items[walker->section - 1];
	bool committee = in_committee(walker) || strstr(section->text, "职责") ||
			 strstr(section->text, "分工");
	return committee && piece->inner == 0 && piece->label.frame == LABEL_NONE &&
	       strlen(piece->text) <= POST_LONGEST &&
	       !ends_sentence(piece->text, strlen(piece->text)) && level > section->level;
}

static void read_styled_post(const char *text, struct phrase_post *post)
{
	size_t end = strlen(text), name = end, colon = end;
	for (size_t i = 0; i < end; i++) {
		if (name == end && (text[i] == '(' || strncmp(text + i, "（", 3) == 0))
			name = i;
		if (text[i] == ':' || strncmp(text + i, "：", 3) == 0) {
			colon = i;
			break;
		}
	}
	size_t holder = colon == end ? end : colon + (text[colon] == ':' ? 1 : 3);
	holder += blanks_before(text + holder);
	*post = (struct phrase_post){
		.kind = POST_HOLDER,
		.post = {0, name < colon ? name : colon},
		.holder = {holder, end - holder},
		.text = end,
		.certain = true,
	};
}

/* Does a list that counts from 1 stand right behind it? */
static bool heads_numbers(const struct walker *walker, size_t at)
{
	const struct piece *pieces = walker->recogniser->pieces;
	size_t next = walk_next(walker, at);
	return next < walker->part->end && pieces[next].class >= 0 &&
	       pieces[next].role == PROPOSED_PARAGRAPH && pieces[next].label.value == 1;
}

bool duties_is_post(const struct walker *walker, size_t at)
{
	const struct piece *piece = &walker->recogniser->pieces[at];
	struct phrase_post post;
	if (heads_posts(walker, at))
		return false;
	if (piece->role == PROPOSED_PARAGRAPH && !piece->month && is_styled_post(walker, at))
		return true;
	if (piece->role != PROPOSED_PARAGRAPH || piece->month || piece->table ||
	    !phrase_post(piece->text + piece->inner, &post))
		return false;
	bool alone = !piece->text[piece->inner + post.text];
	switch (post.kind) {
	case POST_DUTIES:
		return post.certain && (alone || in_committee(walker));
	case POST_HOLDER:
		return in_committee(walker);
	case POST_COLON:
		return in_committee(walker) ||
		       (alone && walker->mode == WALK_TEXT && heads_numbers(walker, at));
	case POST_ALONE:
		return in_committee(walker) && alone;
	case POST_NONE:
		break;
	}
	return false;
}

/* 主  席 is 主席: blanks that only make it wide. Owned. */
static char *post_name(const char *text, size_t length)
{
	struct strbuf name = STRBUF_INIT;
	for (size_t at = 0; at < length;) {
		size_t blanks = blanks_before(text + at);
		if (!blanks)
			strbuf_add_byte(&name, text[at]);
		at += blanks ? blanks : 1;
	}
	return strbuf_detach(&name);
}

/* 赵某某    主持工会全面工作: a name, wide blanks, and what there is to do. The bytes of the name; 0: it is none. */
static size_t holder_length(const char *rest)
{
	size_t length = 0;
	while (rest[length] && !blanks_before(rest + length))
		length++;
	size_t characters = characters_of(rest, length), blanks = blanks_before(rest + length);
	bool wide = columns_of(rest + length, blanks) >= 2;
	return characters >= 2 && characters <= 4 && wide && rest[length + blanks] &&
			       !ends_sentence(rest, length)
		       ? length
		       : 0;
}

void duties_open(struct walker *walker, size_t at)
{
	struct recogniser *recogniser = walker->recogniser;
	const struct piece *piece = &recogniser->pieces[at];
	struct phrase_post post;
	enum doubt doubt;
	bool styled = is_styled_post(walker, at);
	if (styled)
		read_styled_post(piece->text, &post);
	else if (!phrase_post(piece->text + piece->inner, &post))
		return;
	walk_mark(walker, CONTENT_COMMITTEE);
	if (piece->class >= 0 && !styled) {
		levels_place(&walker->levels, at, walker->part->end, &doubt);
		walker->head_class = piece->class;
	}
	const char *inner = piece->text + piece->inner;
	size_t end = strlen(piece->text), rest = piece->inner + post.text;
	rest += blanks_before(piece->text + rest);
	size_t holder = post.holder.length ? 0 : holder_length(piece->text + rest);
	struct proposed *item =
		walk_emit(walker, PROPOSED_POST, piece, 0, piece->inner, rest + holder);
	item->post = post_name(inner + post.post.at, post.post.length);
	if (post.holder.length)
		item->people = xmemdup0(inner + post.holder.at, post.holder.length);
	else if (holder)
		item->people = xmemdup0(piece->text + rest, holder);
	rest += holder;
	bool listed = post.kind == POST_ALONE && in_committee(walker) && heads_numbers(walker, at);
	if (!post.certain && !listed)
		proposed_doubt(item, DOUBT_KIND);
	walker->mode = WALK_DUTIES;
	walker->entry.class = -1;
	walker->entries = 0;
	if (rest < end)
		walk_emit_entries(walker, PROPOSED_DUTY, piece, rest);
}

enum { LAST_LEAST = 20 }; /* characters of a paragraph that ends the plan */

/* Prose behind numbered duties, with nothing but a signature behind it: it is none of them. */
static bool is_behind(const struct walker *walker, size_t at)
{
	const struct piece *piece = &walker->recogniser->pieces[at];
	size_t length = strlen(piece->text), next = walk_next(walker, at);
	bool last = next >= walker->part->end ||
		    walker->recogniser->pieces[next].role != PROPOSED_PARAGRAPH;
	return last && walker->entry.class >= 0 && ends_sentence(piece->text, length) &&
	       characters_of(piece->text, length) >= LAST_LEAST;
}

bool duties_entry(struct walker *walker, size_t at)
{
	const struct piece *piece = &walker->recogniser->pieces[at];
	if (piece->class < 0 &&
	    (piece->heading_only || closing_begins(piece->text) || is_behind(walker, at)))
		return false;
	struct proposed *item =
		walk_emit(walker, PROPOSED_DUTY, piece, 0, piece->inner, strlen(piece->text));
	if (piece->class >= 0) {
		bool next = walker->entry.class == piece->class &&
			    piece->label.value == walker->entry.label.value + 1;
		if (!next && piece->label.value > 1)
			proposed_doubt(item, DOUBT_GAP);
		walker->entry = *piece;
	}
	walker->entries++;
	return true;
}
