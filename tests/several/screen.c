/*
 * Somebody who works on the program's screen while others write: the part of `several` that types.
 *
 *     several_screen COMMAND NUMBER FOLDER
 *
 * Each round adds a row, fills in forms, ticks it done or edits and moves it, takes back, does again, and removes every third
 * one. Every key waits for what it is to bring, so nothing is typed blindly. Rounds go on until there is a file `over` in the
 * folder, and are at least three. What is left of them goes into `screen-NUMBER`, a line each, with what was acknowledged:
 *
 *     edits N         entries that history must have of this person
 *     undone N        those of them that were taken back in the end
 *     asked N         how often it was asked to wait for others and try again
 *     activity TITLE  done, and there once
 *     section TITLE   there once
 *
 * Then it waits for a file `sums`, whose only line must come to stand on the screen, and leaves.
 */
#include "terminal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PATIENCE = 120000, LOOK_AGAIN = 50, ROUNDS_LEAST = 3, TITLE = 64 };

enum effect { NOTHING, EDITS, UNDOES, REDOES };

/* `@` in what is typed, and in the sign, is the title of the round's row. */
struct step {
	const char *key, *typed;
	const char *
		sign; /* that it has come about; of an edit that it is stored, with the form gone */
	enum effect effect;
	int only_each; /* 0: each round; else each second, third, … */
	int back; /* how many steps earlier it begins again where it is asked to wait: its question has gone */
};

static const struct step activity_steps[] = {
	{.key = "Insert", .sign = "┌─ 添加活动"},
	{.typed = "@", .sign = "@"},
	{.key = "F2", .sign = "添加活动“@”（", .effect = EDITS},
	{.key = "Space", .sign = "┌─ 完成：@"},
	{.key = "F2", .sign = "完成“@”（", .effect = EDITS},
	{.key = "Enter", .sign = "┌─ 活动 ─"},
	{.typed = "改", .sign = "@改"},
	{.key = "F2", .sign = "修改活动“@改”（", .effect = EDITS},
	{.key = "C-z", .sign = "撤销：修改活动“@改”", .effect = UNDOES},
	{.key = "C-y", .sign = "重做：修改活动“@改”", .effect = REDOES, .only_each = 2},
	{.key = "Delete", .sign = "删除活动“@", .only_each = 3},
	{.key = "Left", .sign = "[>删除<]", .only_each = 3},
	{.key = "Enter", .sign = "删除活动“@", .effect = EDITS, .only_each = 3, .back = 2},
};

static const struct step section_steps[] = {
	{.key = "Insert", .sign = "┌─ 添加章节"},
	{.typed = "@", .sign = "@"},
	{.key = "F2", .sign = "添加章节“@”（", .effect = EDITS},
	{.key = "Enter", .sign = "Enter保存"},
	{.typed = "改", .sign = "@改"},
	{.key = "Enter", .sign = "修改章节“@改”（", .effect = EDITS},
	{.key = "F4", .sign = "┌─ 章节 ─"},
	{.key = "Tab", .sign = "正文"},
	{.typed = "@要做的事。", .sign = "@要做的事。"},
	{.key = "F2", .sign = "修改章节“@改”（", .effect = EDITS},
	{.key = "M-Up", .sign = "调整“@改”的次序（", .effect = EDITS},
	{.key = "C-z", .sign = "撤销：调整“@改”的次序", .effect = UNDOES},
	{.key = "C-y", .sign = "重做：调整“@改”的次序", .effect = REDOES, .only_each = 2},
	{.key = "Delete", .sign = "删除章节“@改", .only_each = 3},
	{.key = "Left", .sign = "[>删除<]", .only_each = 3},
	{.key = "Enter", .sign = "删除章节“@改", .effect = EDITS, .only_each = 3, .back = 2},
};

/* What one of them works on: how they come there, and what is left of a round. */
static const struct work {
	struct step begin;
	const struct step *steps;
	size_t count;
	const char *kind;
	const char *left, *left_each_second; /* the title of its row */
} works[] = {
	{.begin = {.key = "2", .sign = "空格完成"},
	 .steps = activity_steps,
	 .count = sizeof(activity_steps) / sizeof(activity_steps[0]),
	 .kind = "activity",
	 .left = "@",
	 .left_each_second = "@改"},
	{.begin = {.key = "End", .sign = "Del清空"},
	 .steps = section_steps,
	 .count = sizeof(section_steps) / sizeof(section_steps[0]),
	 .kind = "section",
	 .left = "@改",
	 .left_each_second = "@改"},
};

/* In the database nothing is wrong, and nobody else changes these rows: none of that may be said. */
static const char *const complaints[] = {"出错",     "已损坏",   "没有保存",
					 "没有存入", "不能撤销", "不能重做"};

/* Said when others have written for longer than a screen may stand still: nothing is changed or lost, and one tries again. */
static const char asks_to_wait[] = "正在写";

struct person {
	struct terminal *terminal;
	char *folder;
	const struct work *work;
	int number, round;
	char title[TITLE];
	int edits, undone, asked;
	FILE *left;
};

static bool wrong(const struct person *person, const char *what)
{
	fprintf(stderr, "several: screen %d, round %d: %s\n", person->number, person->round, what);
	if (person->terminal) {
		char *text = terminal_text(person->terminal);
		fputs(text, stderr);
		free(text);
	}
	return false;
}

static bool is_there(const struct person *person, const char *name)
{
	char path[512];
	snprintf(path, sizeof(path), "%s/%s", person->folder, name);
	return access(path, F_OK) == 0;
}

/* With the title for each `@`. To be freed. */
static char *filled_in(const char *text, const char *title)
{
	char *out = NULL;
	size_t size;
	FILE *stream = open_memstream(&out, &size);
	for (; *text; text++)
		if (*text == '@')
			fputs(title, stream);
		else
			fputc(*text, stream);
	fclose(stream);
	return out;
}

/* --- waiting --- */

struct goal {
	const char *sign;
	bool form_gone;
};

static bool shows(const struct terminal *terminal, const char *text)
{
	struct place at = {1, 1};
	int end;
	return terminal_find(terminal, text, &at, &end);
}

static const char *complaint(const struct terminal *terminal)
{
	for (size_t i = 0; i < sizeof(complaints) / sizeof(complaints[0]); i++)
		if (shows(terminal, complaints[i]))
			return complaints[i];
	return NULL;
}

static bool is_reached(const struct terminal *terminal, const void *data)
{
	const struct goal *goal = data;
	return shows(terminal, goal->sign) &&
	       !(goal->form_gone && (shows(terminal, "┌") || shows(terminal, "└")));
}

static bool is_answered(const struct terminal *terminal, const void *data)
{
	return is_reached(terminal, data) || shows(terminal, asks_to_wait) || complaint(terminal);
}

static bool asks_no_more(const struct terminal *terminal, const void *data)
{
	(void)data;
	return !shows(terminal, asks_to_wait);
}

/* *again: it asks to wait. */
static bool wait_for(struct person *person, const struct goal *goal, bool *again)
{
	bool answered = terminal_wait(person->terminal, is_answered, goal, PATIENCE);
	const char *said = complaint(person->terminal);
	*again = answered && !is_reached(person->terminal, goal) && !said;
	return (answered && !said) || wrong(person, said ? said : goal->sign);
}

/* By a key that only takes the sentence away, so that the next one is an answer to what is tried then. */
static bool waits_a_little(struct person *person)
{
	person->asked++;
	terminal_key(person->terminal, "C-l");
	return terminal_wait(person->terminal, asks_no_more, NULL, PATIENCE) ||
	       wrong(person, "asks to wait for ever");
}

/* --- working --- */

static bool press(struct person *person, const struct step *step)
{
	char *typed = filled_in(step->typed ? step->typed : "", person->title);
	bool good = step->key ? terminal_key(person->terminal, step->key)
			      : terminal_type(person->terminal, typed, strlen(typed));
	free(typed);
	return good || wrong(person, "has ended");
}

static bool take(struct person *person, const struct step *step, bool *again)
{
	char *sign = filled_in(step->sign, person->title);
	struct goal goal = {sign, step->effect != NOTHING};
	bool good = press(person, step) && wait_for(person, &goal, again);
	if (good && *again)
		good = waits_a_little(person);
	else if (good) {
		person->edits += step->effect == EDITS;
		person->undone += (step->effect == UNDOES) - (step->effect == REDOES);
	}
	free(sign);
	return good;
}

static bool take_all(struct person *person, const struct step *steps, size_t count)
{
	for (size_t i = 0; i < count;) {
		bool again = false;
		bool mine = !steps[i].only_each || person->round % steps[i].only_each == 0;
		if (mine && !take(person, &steps[i], &again))
			return false;
		i = again ? i - (size_t)steps[i].back : i + 1;
	}
	return true;
}

static bool one_round(struct person *person)
{
	const struct work *work = person->work;
	person->round++;
	snprintf(person->title, sizeof(person->title), "屏幕%d第%d步", person->number,
		 person->round);
	if (!take_all(person, work->steps, work->count))
		return false;
	if (person->round % 3 == 0)
		return true;
	char *title =
		filled_in(person->round % 2 ? work->left : work->left_each_second, person->title);
	fprintf(person->left, "%s %s\n", work->kind, title);
	free(title);
	return true;
}

static bool all_rounds(struct person *person)
{
	bool good = true;
	while (good && (person->round < ROUNDS_LEAST || !is_there(person, "over")))
		good = one_round(person);
	return good;
}

/* What all have done comes to be seen here. */
static bool sees_sums(struct person *person)
{
	char path[512], sums[256] = "";
	snprintf(path, sizeof(path), "%s/sums", person->folder);
	while (!is_there(person, "sums"))
		if (terminal_ended(person->terminal, NULL))
			return wrong(person, "has ended");
		else
			terminal_listen(person->terminal, LOOK_AGAIN);
	FILE *file = fopen(path, "r");
	bool read = file && fgets(sums, sizeof(sums), file);
	if (file)
		fclose(file);
	const struct step steps[] = {{.key = "2", .sign = "空格完成"}, {.key = "1", .sign = sums}};
	return read && take_all(person, steps, 2);
}

static bool has_ended(const struct terminal *terminal, const void *data)
{
	(void)data;
	return terminal_ended(terminal, NULL);
}

static bool leaves(struct person *person)
{
	int code = -1;
	terminal_key(person->terminal, "F10");
	terminal_wait(person->terminal, has_ended, NULL, PATIENCE);
	return (terminal_ended(person->terminal, &code) && code == 0) ||
	       wrong(person, "does not leave by F10");
}

static bool work(struct person *person)
{
	const struct goal shown = {"一、指导思想", false};
	return (terminal_wait(person->terminal, is_reached, &shown, PATIENCE) ||
		wrong(person, "does not open")) &&
	       take_all(person, &person->work->begin, 1) && all_rounds(person);
}

/* Whole or not at all: others look for it. */
static bool tell(struct person *person, const char *unfinished, const char *name)
{
	fprintf(person->left, "edits %d\nundone %d\nasked %d\n", person->edits, person->undone,
		person->asked);
	return fclose(person->left) == 0 && rename(unfinished, name) == 0;
}

int main(int argc, char **argv)
{
	struct person person = {0};
	if (argc != 4) {
		fputs("usage: several_screen COMMAND NUMBER FOLDER\n", stderr);
		return 2;
	}
	char name[512], unfinished[sizeof(name) + 1];
	person.number = atoi(argv[2]);
	person.folder = argv[3];
	person.work = &works[(size_t)person.number % (sizeof(works) / sizeof(works[0]))];
	snprintf(name, sizeof(name), "%s/screen-%d", person.folder, person.number);
	snprintf(unfinished, sizeof(unfinished), "%s~", name);
	person.left = fopen(unfinished, "w");
	person.terminal = terminal_start(argv[1], 80, 24);
	bool good = person.left && person.terminal && work(&person) &&
		    tell(&person, unfinished, name) && sees_sums(&person) && leaves(&person);
	terminal_free(person.terminal);
	return !good;
}
