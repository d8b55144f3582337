#include "steps.h"

#include <stdlib.h>
#include <string.h>

#define QUOTES "\"\"\""

static const struct step_kind *find_kind(const struct step_kind *kinds, const char *line,
					 size_t length)
{
	for (; kinds->name; kinds++)
		if (strlen(kinds->name) == length && strncmp(kinds->name, line, length) == 0)
			return kinds;
	return NULL;
}

/* False where the block doesn't end. */
static bool take_block(struct steps *steps, struct step *step, size_t *at)
{
	char **line = steps->file.line;
	size_t count = steps->file.count;
	if (*at == count || strcmp(line[*at], QUOTES) != 0)
		return true;
	step->block = ++*at;
	while (*at < count && strcmp(line[*at], QUOTES) != 0)
		++*at;
	step->block_end = *at;
	return (*at)++ < count;
}

static const char *take_step(struct steps *steps, const struct step_kind *kinds, size_t *at)
{
	const char *line = steps->file.line[*at];
	size_t length = strcspn(line, " ");
	struct step step = {.line = *at, .kind = find_kind(kinds, line, length)};
	step.argument = line + length + (line[length] == ' ');
	if (!step.kind)
		return "there is no such step";
	if (!*step.argument && !step.kind->bare)
		return "this step needs more than its name";
	++*at;
	if (step.kind->block && !take_block(steps, &step, at))
		return "no line of " QUOTES " ends this screen";
	steps->step = need(realloc(steps->step, (steps->count + 1) * sizeof step));
	steps->step[steps->count++] = step;
	return NULL;
}

const char *steps_parse(struct steps *steps, const struct step_kind *kinds, size_t *line)
{
	bool checks = false;
	size_t at = 0;
	while (at < steps->file.count) {
		char first = *steps->file.line[at];
		*line = at + 1;
		const char *wrong = NULL;
		if (first == '#' || first == '\0')
			at++;
		else if ((wrong = take_step(steps, kinds, &at)))
			return wrong;
		else
			checks = checks || steps->step[steps->count - 1].kind->checks;
	}
	*line = 0;
	return checks ? NULL : "this test checks nothing";
}

void steps_release(struct steps *steps)
{
	free(steps->step);
	lines_release(&steps->file);
}
