#include "looks.h"

#include "play.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const colours[] = {"black", "red",     "green", "yellow",
				      "blue",  "magenta", "cyan",  "white"};

/* What is asked of every cell of a text. */
struct look {
	int ink, ground;
	bool bold, underlined, reversed;
};

struct wanted {
	struct look look;
	const char *text;
};

static int colour_named(const char *name, size_t length)
{
	for (int i = 0; i < 8; i++)
		if (strlen(colours[i]) == length && strncmp(name, colours[i], length) == 0)
			return i;
	return CELL_OWN_COLOUR;
}

static bool is(const char *word, size_t length, const char *name)
{
	return strlen(name) == length && strncmp(word, name, length) == 0;
}

/* False: there is no such look. */
static bool read_look(struct look *look, const char *word, size_t length)
{
	bool ground = length > 3 && strncmp(word, "on-", 3) == 0;
	int colour = ground ? colour_named(word + 3, length - 3) : colour_named(word, length);
	if (is(word, length, "bold"))
		look->bold = true;
	else if (is(word, length, "underlined"))
		look->underlined = true;
	else if (is(word, length, "reversed"))
		look->reversed = true;
	else if (colour == CELL_OWN_COLOUR)
		return is(word, length, "plain");
	else if (ground)
		look->ground = colour;
	else
		look->ink = colour;
	return true;
}

static bool read_wanted(struct wanted *wanted, const char *argument)
{
	const char *colon = strstr(argument, ": ");
	wanted->look = (struct look){.ink = CELL_OWN_COLOUR, .ground = CELL_OWN_COLOUR};
	while (colon && argument < colon) {
		size_t length = strcspn(argument, " :");
		if (!read_look(&wanted->look, argument, length))
			return false;
		argument += length + strspn(argument + length, " ");
	}
	wanted->text = colon ? colon + 2 : "";
	return colon && *wanted->text;
}

/* Bright colours are the plain ones in bold to many terminals: both count. */
static bool same(const struct cell *cell, const struct look *look)
{
	int ink = cell->ink >= 8 && cell->ink < 16 ? cell->ink - 8 : cell->ink;
	int ground = cell->ground >= 8 && cell->ground < 16 ? cell->ground - 8 : cell->ground;
	return ink == look->ink && ground == look->ground && cell->bold == look->bold &&
	       cell->underlined == look->underlined && cell->reversed == look->reversed;
}

static bool looks_so(const struct terminal *terminal, const void *goal)
{
	const struct wanted *wanted = goal;
	int end;
	for (struct place at = {1, 1}; terminal_find(terminal, wanted->text, &at, &end);
	     at.column++) {
		struct cell cell;
		bool good = true;
		for (struct place here = at; good && here.column < end; here.column += cell.width) {
			terminal_cell(terminal, here, &cell);
			good = same(&cell, &wanted->look);
		}
		if (good)
			return true;
	}
	return false;
}

static void describe(const struct terminal *terminal, const char *text, char *out, size_t room)
{
	struct place at = {1, 1};
	struct cell cell;
	int end;
	snprintf(out, room, "it is not on the screen");
	if (!terminal_find(terminal, text, &at, &end))
		return;
	terminal_cell(terminal, at, &cell);
	snprintf(out, room, "it begins with ink %d, ground %d%s%s%s", cell.ink, cell.ground,
		 cell.bold ? ", bold" : "", cell.underlined ? ", underlined" : "",
		 cell.reversed ? ", reversed" : "");
}

const char *looks_check(struct play *play, const struct step *step)
{
	struct wanted wanted;
	char found[128];
	if (!read_wanted(&wanted, step->argument))
		return play_because(play, "write: looks LOOK… : TEXT, the looks being plain, bold, "
					  "underlined, reversed, red, on-blue and the like");
	if (terminal_wait(play->terminal, looks_so, &wanted, play_patience(play)))
		return NULL;
	describe(play->terminal, wanted.text, found, sizeof found);
	return play_because(play, "not so after %d s: %s", play_patience(play) / 1000, found);
}

static bool is_colourless(const struct terminal *terminal, const void *goal)
{
	(void)goal;
	return !terminal_coloured(terminal);
}

const char *looks_check_colourless(struct play *play, const struct step *step)
{
	(void)step;
	if (terminal_coloured(play->terminal))
		return play_because(play, "a colour has been asked for");
	return play_settle_on(play, is_colourless, NULL, "a colour has been asked for");
}
