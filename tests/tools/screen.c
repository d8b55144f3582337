/* screen-run: what a person does at a terminal, and the screens they should see. See README.md. */

#include "play.h"

#include <stdio.h>
#include <stdlib.h>

static void print_screen(const struct terminal *terminal)
{
	struct lines lines = {0};
	struct place cursor;
	int columns, rows;
	terminal_size(terminal, &columns, &rows);
	bool visible = terminal_cursor(terminal, &cursor);
	printf("  the screen, %dx%d, its cursor at %d %d%s:\n", columns, rows, cursor.column,
	       cursor.row, visible ? "" : ", hidden");
	char *text = terminal_text(terminal);
	lines_split(&lines, text);
	golden_trim(&lines);
	for (size_t i = 0; i < lines.count; i++)
		printf("  |%s\n", lines.line[i]);
	lines_release(&lines);
	free(text);
}

static const char *play_step(struct play *play, const struct step *step)
{
	free(play->detail);
	play->detail = NULL;
	if (!play->terminal && play_needs_program(step))
		return play_because(play, "nothing runs yet: a run step first");
	return step->kind->action(play, step);
}

/* Plays the steps up to the first that fails. */
static bool play_steps(struct play *play)
{
	for (size_t i = 0; i < play->steps.count; i++) {
		const struct step *step = &play->steps.step[i];
		const char *wrong = play_step(play, step);
		if (!wrong)
			continue;
		printf("%s:%zu: %s\n  %s%s\n", play->sandbox->name, step->line + 1,
		       play->steps.file.line[step->line], wrong,
		       sandbox_over() ? " (the time for the file is up)" : "");
		if (play->detail)
			fputs(play->detail, stdout);
		/* A diff of the screen has already shown it. */
		if (play->terminal && !(play->detail && step->kind->block))
			print_screen(play->terminal);
		return false;
	}
	return true;
}

static struct tally judge(struct play *play)
{
	const char *name = play->sandbox->name;
	play->shown = need(calloc(play->steps.count, sizeof *play->shown));
	bool passed = play_steps(play);
	if (passed && play->changed) {
		passed = golden_write(play);
		printf(passed ? "%s: rewritten\n" : "%s: cannot be written\n", name);
		return (struct tally){.rewritten = passed, .failed = !passed};
	}
	return (struct tally){.passed = passed, .failed = !passed};
}

static struct tally run_file(const struct sandbox *sandbox)
{
	struct tally tally = {.failed = 1};
	struct play play = {.sandbox = sandbox, .columns = 80, .rows = 24};
	const char *wrong = "cannot be read";
	size_t line = 0;
	if (lines_read(&play.steps.file, sandbox->path))
		wrong = steps_parse(&play.steps, play_kinds, &line);
	if (!wrong)
		tally = judge(&play);
	else if (line)
		printf("%s:%zu: %s: %s\n", sandbox->name, line, wrong,
		       play.steps.file.line[line - 1]);
	else
		printf("%s: %s\n", sandbox->name, wrong);
	play_release(&play);
	for (size_t i = 0; play.shown && i < play.steps.count; i++)
		free(play.shown[i]);
	free(play.shown);
	free(play.detail);
	steps_release(&play.steps);
	return tally;
}

int main(int argc, char **argv)
{
	return sandbox_main(argc, argv, "screens", run_file);
}
