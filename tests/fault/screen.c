/*
 * What is lost when something fails while the screen is open? No more than the last second of typing, and not the terminal.
 *
 *     fault_screen PROGRAM SHIM [SAMPLES|all [SEED [KIND]]]     12 by default; ends with 'fault_screen: N passed, N failed'
 *     fault_screen PROGRAM SHIM again SCENE KIND PLACE NTH HOW  one of them once more, of the same build; HOW: once, lasts
 *
 * Scenes (scene.c) are played at a terminal: something is typed, kept as a draft, stored, undone; a text is edited in
 * another editor; the plan is printed, exported, backed up. Under them a shim (shim.c) lets memory, files or room on the
 * disk fail at each place from which they are asked for, at the first call from there and the last, for once and for good;
 * and each scene is played once with every call halting. Whoever is told that something went wrong does it again. `all`
 * tries every place of files and of room on the disk. Of memory, which nearly all asks for in one way and which fault_program
 * tries from the same places, only places by lot.
 */
#include "scene.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { SAMPLES = 12, MEMORY_SAMPLES = 300, WAYS = 4 };

static const struct kind {
	const char *name;
	int number;
} kinds[SHIM_KINDS] = {
	[SHIM_MEMORY] = {"memory", ENOMEM},
	[SHIM_FILES] = {"files", EIO},
	[SHIM_WRITES] = {"full", ENOSPC},
};

/* What may be tried. */
struct trial {
	const struct scene *scene;
	enum shim_kind kind;
	uint64_t place;
	long at; /* which of the calls from there */
	bool lasts;
};

struct campaign {
	const struct stage *stage;
	struct trial *trials;
	size_t count, room;
	int passed, failed;
	int elsewhere; /* it did not come up: other calls were made than when they were noted */
};

/* --- what there is to try --- */

static bool is_known(const struct campaign *campaign, enum shim_kind kind, uint64_t place)
{
	for (size_t i = 0; i < campaign->count; i++)
		if (campaign->trials[i].place == place && campaign->trials[i].kind == kind)
			return true;
	return false;
}

static void add_trial(struct campaign *campaign, struct trial trial)
{
	if (campaign->count == campaign->room) {
		campaign->room = campaign->room ? campaign->room * 2 : 1024;
		campaign->trials =
			realloc(campaign->trials, campaign->room * sizeof(*campaign->trials));
		if (!campaign->trials)
			abort();
	}
	campaign->trials[campaign->count++] = trial;
}

/* What an earlier scene has come by is not tried again. */
static void add_place(struct campaign *campaign, const struct scene *scene,
		      const struct shim_place *place, enum shim_kind kind)
{
	if (!place->count[kind] || is_known(campaign, kind, place->name))
		return;
	for (int way = 0; way < WAYS; way++) {
		bool is_last = way >= 2;
		if (is_last && place->count[kind] == 1)
			break;
		add_trial(campaign, (struct trial){.scene = scene,
						   .kind = kind,
						   .place = place->name,
						   .at = is_last ? place->count[kind] : 1,
						   .lasts = way % 2});
	}
}

/* Plays the scene as it goes without a fault, which gives the model, and notes where its calls come from. */
static bool note_places(struct campaign *campaign, const struct scene *scene)
{
	struct shim *shim = campaign->stage->shim;
	*shim = (struct shim){.noting = true};
	memset(shim->places, 0, SHIM_PLACES * sizeof(struct shim_place));
	if (!scene_play(campaign->stage, scene))
		return false;
	if (shim->place_count == 0 || shim->place_count >= SHIM_PLACES)
		return false;
	for (size_t i = 0; i < SHIM_PLACES; i++)
		for (int kind = SHIM_MEMORY; shim->places[i].name && kind < SHIM_KINDS; kind++)
			add_place(campaign, scene, &shim->places[i], (enum shim_kind)kind);
	return true;
}

/* --- trying --- */

static void try_one(struct campaign *campaign, const struct trial *trial)
{
	struct shim *shim = campaign->stage->shim;
	*shim = (struct shim){.kind = trial->kind,
			      .number = kinds[trial->kind].number,
			      .from = trial->place,
			      .at = trial->at,
			      .lasts = trial->lasts};
	bool good = scene_play(campaign->stage, trial->scene);
	campaign->passed += good;
	campaign->failed += !good;
	campaign->elsewhere += !shim->came_up;
	if (campaign->stage->speaks && !shim->came_up)
		fprintf(stderr, "fault_screen: nothing was asked for from there\n");
	if (!good)
		fprintf(stderr, "fault_screen: again %s %s %" PRIu64 " %ld %s fails (%s)\n",
			trial->scene->name, kinds[trial->kind].name, trial->place, trial->at,
			trial->lasts ? "lasts" : "once", shim->name);
}

static void try_halting(struct campaign *campaign, const struct scene *scene)
{
	*campaign->stage->shim = (struct shim){.halting = true};
	bool good = scene_play(campaign->stage, scene);
	campaign->passed += good;
	campaign->failed += !good;
	if (!good)
		fprintf(stderr, "fault_screen: %s, halting, fails\n", scene->name);
}

/* `wanted`: so many by lot; 0: all. */
static void try_kind(struct campaign *campaign, enum shim_kind kind, long wanted)
{
	long there = 0;
	for (size_t i = 0; i < campaign->count; i++)
		there += campaign->trials[i].kind == kind;
	double share = wanted > 0 ? (double)wanted / (double)(there + 1) : 1;
	for (size_t i = 0; i < campaign->count; i++)
		if (campaign->trials[i].kind == kind && (share >= 1 || rand() < share * RAND_MAX))
			try_one(campaign, &campaign->trials[i]);
	printf("fault_screen: %s: %ld trials; so far %d passed, %d failed, %d did not come up\n",
	       kinds[kind].name, there, campaign->passed, campaign->failed, campaign->elsewhere);
	fflush(stdout);
}

/* `only`: of one kind, by its name; NULL: of all. */
static void try_all(struct campaign *campaign, long samples, const char *only)
{
	for (size_t i = 0; i < scene_count; i++) {
		if (!note_places(campaign, &scenes[i])) {
			fprintf(stderr, "fault_screen: %s does not go\n", scenes[i].name);
			campaign->failed++;
		}
		try_halting(campaign, &scenes[i]);
	}
	long share = samples ? samples / (SHIM_KINDS - 1) + 1 : 0;
	for (int kind = SHIM_MEMORY; kind < SHIM_KINDS; kind++)
		if (!only || strcmp(only, kinds[kind].name) == 0)
			try_kind(campaign, (enum shim_kind)kind,
				 samples || kind != SHIM_MEMORY ? share : MEMORY_SAMPLES);
}

static void try_again(struct campaign *campaign, char **words)
{
	struct trial trial = {.place = strtoull(words[2], NULL, 10),
			      .at = atol(words[3]),
			      .lasts = strcmp(words[4], "lasts") == 0};
	for (size_t i = 0; i < scene_count; i++)
		if (strcmp(scenes[i].name, words[0]) == 0)
			trial.scene = &scenes[i];
	for (int kind = SHIM_MEMORY; kind < SHIM_KINDS; kind++)
		if (strcmp(kinds[kind].name, words[1]) == 0)
			trial.kind = (enum shim_kind)kind;
	if (trial.scene && trial.kind && note_places(campaign, trial.scene))
		try_one(campaign, &trial);
}

int main(int argc, char **argv)
{
	struct stage stage;
	struct campaign campaign = {.stage = &stage};
	bool again = argc == 9 && strcmp(argv[3], "again") == 0;
	if (argc < 3 || !stage_make(&stage, argv[1], argv[2])) {
		fprintf(stderr, "fault_screen: can't begin\n");
		return 1;
	}
	bool all = argc > 3 && strcmp(argv[3], "all") == 0;
	unsigned seed = argc > 4 ? (unsigned)atol(argv[4]) : (unsigned)time(NULL);
	srand(seed);
	stage.speaks = again;
	if (again)
		try_again(&campaign, argv + 4);
	else
		try_all(&campaign,
			all        ? 0
			: argc > 3 ? atol(argv[3])
				   : SAMPLES,
			argc > 5 ? argv[5] : NULL);
	free(campaign.trials);
	campaign.failed += !stage_remove(&stage);
	printf("fault_screen: drawn by seed %u\n", seed);
	printf("fault_screen: %d passed, %d failed\n", campaign.passed, campaign.failed);
	return campaign.failed || !campaign.passed;
}
