#include "play.h"

#include <stdlib.h>
#include <string.h>

/* A golden screen is taken down with more leisure than it is compared, in milliseconds. */
#define QUIET_TO_WRITE 300

#define WHOLE_SCREEN 1000

static bool same_but_for_blanks(const char *expected, const char *actual)
{
	size_t length = strlen(expected);
	while (length > 0 && expected[length - 1] == ' ')
		length--;
	return strlen(actual) == length && strncmp(expected, actual, length) == 0;
}

void golden_trim(struct lines *lines)
{
	while (lines->count && !*lines->line[lines->count - 1])
		lines_drop_last(lines);
}

/* How the golden block has to change to be the screen, as lines_compare() says it. */
static char *compare_block(const struct play *play, const struct step *step, struct lines *expected,
			   struct lines *actual)
{
	for (size_t i = step->block; i < step->block_end; i++)
		lines_add_string(expected, play->steps.file.line[i]);
	char *text = terminal_text(play->terminal);
	lines_split(actual, text);
	free(text);
	golden_trim(expected);
	golden_trim(actual);
	return lines_compare(expected, actual, same_but_for_blanks);
}

struct golden {
	const struct play *play;
	const struct step *step;
};

static bool shows_block(const struct terminal *terminal, const void *goal)
{
	(void)terminal;
	const struct golden *golden = goal;
	struct lines expected = {0}, actual = {0};
	char *edits = compare_block(golden->play, golden->step, &expected, &actual);
	bool same = !lines_differ(edits);
	free(edits);
	lines_release(&expected);
	lines_release(&actual);
	return same;
}

static void explain_block(struct play *play, const struct step *step)
{
	struct lines expected = {0}, actual = {0};
	char *edits = compare_block(play, step, &expected, &actual);
	if (lines_differ(edits)) {
		size_t size;
		FILE *detail = need(open_memstream(&play->detail, &size));
		lines_print_diff(detail, &expected, &actual, edits, step->block + 1, WHOLE_SCREEN);
		fclose(detail);
	}
	free(edits);
	lines_release(&expected);
	lines_release(&actual);
}

static const char *take_down(struct play *play, const struct step *step)
{
	const struct golden golden = {play, step};
	if (!terminal_settle(play->terminal, QUIET_TO_WRITE, play_patience(play)))
		return play_in_vain(play, "it prints without end, or doesn't read its input,");
	play->shown[step - play->steps.step] = terminal_text(play->terminal);
	play->changed = play->changed || !step->block || !shows_block(play->terminal, &golden);
	return NULL;
}

const char *golden_check(struct play *play, const struct step *step)
{
	const struct golden golden = {play, step};
	if (play->sandbox->update)
		return take_down(play, step);
	if (!step->block)
		return play_because(play, "no golden screen follows; UPDATE=1 writes it");
	const char *wrong =
		play_settle_on(play, shows_block, &golden, "the screen should be (-) and is (+)");
	if (wrong)
		explain_block(play, step);
	return wrong;
}

static void add_block(struct lines *out, const char *text)
{
	struct lines screen = {0};
	lines_split(&screen, text);
	golden_trim(&screen);
	lines_add_string(out, "\"\"\"");
	for (size_t i = 0; i < screen.count; i++)
		lines_add_string(out, screen.line[i]);
	lines_add_string(out, "\"\"\"");
	lines_release(&screen);
}

bool golden_write(const struct play *play)
{
	struct lines out = {0};
	size_t at = 0;
	for (size_t i = 0; i < play->steps.count; i++) {
		const struct step *step = &play->steps.step[i];
		if (!play->shown[i])
			continue;
		for (; at <= step->line; at++)
			lines_add_string(&out, play->steps.file.line[at]);
		add_block(&out, play->shown[i]);
		at = step->block ? step->block_end + 1 : at;
	}
	for (; at < play->steps.file.count; at++)
		lines_add_string(&out, play->steps.file.line[at]);
	bool good = lines_write(&out, play->sandbox->path);
	lines_release(&out);
	return good;
}
