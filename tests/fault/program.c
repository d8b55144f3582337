/*
 * What is lost when memory runs out, or a disk is full, or a call is interrupted? Nothing: a command is done, or not at all.
 *
 *     fault_program PROGRAM SHIM [SAMPLES [SEED]]              300 by default; ends with 'fault_program: N passed, N failed'
 *     fault_program PROGRAM SHIM all [COMMAND]                 every place that there is, of all commands or of one
 *     fault_program PROGRAM SHIM again COMMAND KIND AT HOW     one of them once more; HOW: once, lasts
 *
 * Commands (command.c) are run with a shim preloaded (shim.c) that lets the n-th call to memory, to files, or for room on
 * the disk fail, whoever in the process makes it; and once with every call halting. There are hundreds of thousands of
 * calls, but they come from far fewer places in the code, each told by the chain of its callers, and what is wrong in one
 * is so at its first call or at its last: these two are tried, each with the one call failing and with all from there on.
 * After each the program has ended by itself, with a sentence where it has failed; the database is sound, and as before or
 * as after the command; and what is written beside it is whole or not there (judge.c).
 */
#include "base/array.h"
#include "base/id_set.h"
#include "command.h"
#include "files.h"
#include "i18n/language.h"
#include "judge.h"
#include "sound.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { SAMPLES = 300 };

static const struct kind {
	const char *name;
	int number;
} kinds[] = {
	[SHIM_MEMORY] = {"memory", ENOMEM},
	[SHIM_FILES] = {"files", EIO},
	[SHIM_WRITES] = {"full", ENOSPC},
};

static bool try_one(const struct place *place, const struct command *command,
		    const struct model *model, struct shim fault)
{
	place_lay_out(place, command);
	*place->shim = fault;
	return judge(place, command, model, command_run(place, command));
}

struct count {
	int passed, failed;
	int elsewhere; /* the call came from another place than it did when they were noted, or not at all */
	long calls, trials;
	struct id_set known; /* places whose memory an earlier command has lost */
};

/* The trials of a place, by number. False: there is none of that number that differs from those before it. */
static bool trial_of(const struct shim_place *from, enum shim_kind kind, int number,
		     struct shim *fault)
{
	*fault = (struct shim){.kind = kind, .number = kinds[kind].number};
	fault->at = number < 2 ? from->first[kind] : from->last[kind];
	fault->lasts = number % 2;
	return fault->at && (number < 2 || from->last[kind] != from->first[kind]);
}

enum { TRIALS_OF_PLACE = 4 };

/*
 * Where all calls of the command come from. Memory that is wanting at a place is that for one command as for another: it is
 * tried where the place comes first. Owned.
 */
static struct shim_place *note_places(const struct place *place, const struct command *command,
				      size_t *count, struct count *sum)
{
	place_lay_out(place, command);
	*place->shim = (struct shim){.noting = true};
	memset(place->shim->places, 0, SHIM_PLACES * sizeof(struct shim_place));
	command_run(place, command);
	struct shim_place *places = xcalloc(SHIM_PLACES, sizeof(*places));
	*count = 0;
	for (size_t i = 0; i < SHIM_PLACES; i++) {
		struct shim_place *from = &place->shim->places[i];
		if (!from->name)
			continue;
		if (!id_set_add(&sum->known, (int64_t)from->name))
			from->first[SHIM_MEMORY] = from->last[SHIM_MEMORY] = 0;
		places[(*count)++] = *from;
	}
	if (*count == 0 || place->shim->place_count >= SHIM_PLACES)
		sum->failed += !wrong("places are not all noted", command->name);
	sum->calls += place->shim->counts[SHIM_MEMORY] + place->shim->counts[SHIM_FILES];
	return places;
}

static void try_fault(const struct place *place, const struct command *command,
		      const struct model *model, const struct shim *fault, uint64_t from,
		      struct count *count)
{
	bool good = try_one(place, command, model, *fault);
	count->passed += good;
	count->failed += !good;
	count->elsewhere += place->shim->came_from != from;
	if (!good)
		fprintf(stderr, "fault_program: again %s %s %ld %s fails (%s)\n", command->name,
			kinds[fault->kind].name, fault->at, fault->lasts ? "lasts" : "once",
			place->shim->name);
}

/* Memory is asked for far more often than files are: each kind has its share of the samples. */
static void try_kind(const struct place *place, const struct command *command,
		     const struct model *model, const struct shim_place *places, size_t place_count,
		     enum shim_kind kind, double wanted, struct count *count)
{
	struct shim fault;
	long trials = 0;
	for (size_t i = 0; i < place_count; i++)
		for (int j = 0; j < TRIALS_OF_PLACE; j++)
			trials += trial_of(&places[i], kind, j, &fault);
	double share = wanted > 0 ? wanted / (double)(trials + 1) : 1;
	count->trials += trials;
	for (size_t i = 0; i < place_count; i++)
		for (int j = 0; j < TRIALS_OF_PLACE; j++)
			if (trial_of(&places[i], kind, j, &fault) &&
			    (share >= 1 || rand() < share * RAND_MAX))
				try_fault(place, command, model, &fault, places[i].name, count);
}

/* Interrupted all the time, and read and written in pieces: then all must be as ever. */
static void try_halting(const struct place *place, const struct command *command,
			const struct model *model, struct count *count)
{
	struct shim fault = {.kind = SHIM_NONE, .halting = true};
	bool good = try_one(place, command, model, fault) && judge_silence(place, model);
	count->passed += good;
	count->failed += !good;
	if (!good)
		fprintf(stderr, "fault_program: %s, halting, fails\n", command->name);
}

/* `samples`: in all commands together; 0: all. */
static void try_command(const struct place *place, const struct command *command, long samples,
			struct count *count)
{
	static const enum shim_kind tried[] = {SHIM_MEMORY, SHIM_FILES, SHIM_WRITES};
	struct model model = {0};
	struct shim_place *places = NULL;
	size_t place_count = 0;
	double wanted = (double)samples / (double)(command_count * ARRAY_LENGTH(tried));
	if (model_make(&model, place, command)) {
		try_halting(place, command, &model, count);
		places = note_places(place, command, &place_count, count);
		for (size_t i = 0; i < ARRAY_LENGTH(tried); i++)
			try_kind(place, command, &model, places, place_count, tried[i], wanted,
				 count);
	} else {
		count->failed++;
	}
	free(places);
	model_release(&model);
}

static bool again(const struct place *place, char **words)
{
	const struct command *command = command_named(words[0]);
	struct model model = {0};
	struct shim fault = {.at = atol(words[2]), .lasts = strcmp(words[3], "lasts") == 0};
	for (size_t i = SHIM_MEMORY; i < ARRAY_LENGTH(kinds); i++)
		if (strcmp(kinds[i].name, words[1]) == 0) {
			fault.kind = (enum shim_kind)i;
			fault.number = kinds[i].number;
		}
	bool good = (command && fault.kind != SHIM_NONE) || wrong("no such", words[0]);
	good = good && model_make(&model, place, command) && try_one(place, command, &model, fault);
	char *said = file_text(place->said);
	fprintf(stderr, "%s", said ? said : "");
	free(said);
	model_release(&model);
	return good;
}

static void try_all(const struct place *place, long samples, const struct command *only,
		    struct count *count)
{
	for (size_t i = 0; i < command_count; i++)
		if (!only || only == &commands[i])
			try_command(place, &commands[i], samples, count);
	printf("fault_program: %zu commands with %ld calls from %zu places, which makes %ld "
	       "trials; "
	       "%d came up elsewhere\n",
	       only ? 1 : command_count, count->calls, count->known.count, count->trials,
	       count->elsewhere);
}

int main(int argc, char **argv)
{
	struct place place;
	struct count count = {0};
	language_use_utf8();
	if (argc < 3 || !place_make(&place, argv[1], argv[2]))
		return wrong("can't begin", argc < 3 ? "no program" : argv[1]), 1;
	if (argc == 8 && strcmp(argv[3], "again") == 0) {
		bool good = again(&place, argv + 4);
		place_remove(&place);
		return good ? 0 : 1;
	}
	bool all = argc > 3 && strcmp(argv[3], "all") == 0;
	const struct command *only = all && argc > 4 ? command_named(argv[4]) : NULL;
	long samples = all ? 0 : argc > 3 ? atol(argv[3]) : SAMPLES;
	unsigned seed = !all && argc > 4 ? (unsigned)atol(argv[4]) : (unsigned)time(NULL);
	srand(seed);
	if (all && argc > 4 && !only)
		count.failed += !wrong("no such command", argv[4]);
	else
		try_all(&place, samples, only, &count);
	count.failed += !place_remove(&place);
	if (!all)
		printf("fault_program: drawn by seed %u\n", seed);
	printf("fault_program: %d passed, %d failed\n", count.passed, count.failed);
	return count.failed || !count.passed;
}
