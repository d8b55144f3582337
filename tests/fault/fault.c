/*
 * What is lost when the disk fails, or the power? Nothing that was acknowledged, and nothing stays half.
 *
 *     fault [SAMPLES|all [SEED [shm|net]]]    300 by default, on both disks; ends with 'fault: N passed, N failed'
 *     fault again shm|net STEP CALL WAY HOW SEED   one of them once more, with all that was told; HOW: once, lasts, cut
 *
 * A day's work (steps.h) is done a few steps at a time, once for each call that SQLite makes to its disk on the way and
 * each way in which that can fail (vfs.c has them: every code, a torn write, what was done and told as failed), and of these
 * once as a failure that passes and once as one that all later calls of its kind meet, too. The power is cut at each call
 * where that differs from a cut before it: where the call or the one before changes the disk, and behind each step. Three
 * times, each with another part of what was not synced on the disk; these parts are by lot.
 *
 * All of it is done both on a disk as usual, where SQLite keeps a write-ahead log, and on one like that of a network, where
 * it keeps a rollback journal. `all` leaves none of that out: no call of the whole day, and no way of it. SAMPLES are drawn
 * from the same by lot.
 */
#include "trial.h"

#include "base/strbuf.h"
#include "i18n/language.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* EVERY_ABOUT: so many trials there are on each of the two disks; how many of them are drawn is by lot anyway. */
enum { SAMPLES = 300, CUT_SEEDS = 3, STEPS_AT_ONCE = 3, EVERY_ABOUT = 44000 };

struct count {
	long trials, calls;
	int passed, failed;
	struct tally tally;
};

static const char *const disks[] = {"net", "shm"};

/*
 * Every connection gets a small cache and moves its log into the file soon, so that a few steps bring about what a busy day
 * would: pages written before a commit, a log begun anew.
 */
static int make_small(sqlite3 *db, char **message, const struct sqlite3_api_routines *routines)
{
	(void)message;
	(void)routines;
	return sqlite3_exec(db, "PRAGMA wal_autocheckpoint = 30; PRAGMA cache_size = 24", NULL,
			    NULL, NULL);
}

static void install(bool shared)
{
	vfs_install(shared ? VFS_MEMORY : VFS_NO_MEMORY);
	sqlite3_reset_auto_extension();
	sqlite3_auto_extension((void (*)(void))make_small);
}

static void try_one(const struct reference *reference, const struct place *place, bool shared,
		    struct vfs_fault fault, struct count *count)
{
	if (trial(reference, place, &fault, false, &count->tally)) {
		count->passed++;
		return;
	}
	enum vfs_call call = vfs_kind(fault.at);
	count->failed++;
	fprintf(stderr, "fault: again %s %d %ld %d %s %u fails (%s %s, in %s)\n", disks[shared],
		reference->first, fault.at, fault.way,
		fault.cut     ? "cut"
		: fault.lasts ? "lasts"
			      : "once",
		fault.seed, vfs_call_name(call), fault.cut ? "" : vfs_way_name(call, fault.way),
		reference_step(reference, fault.at));
}

/* What is tried of all that can go wrong. */
struct campaign {
	bool shared;
	int one_of; /* of so many one, by lot */
	struct count count;
};

static void try_by_lot(const struct reference *reference, const struct place *place,
		       struct vfs_fault fault, struct campaign *campaign)
{
	campaign->count.trials++;
	if (rand() % campaign->one_of == 0)
		try_one(reference, place, campaign->shared, fault, &campaign->count);
}

/* Something may have arrived on the disk since the call before, or been acknowledged. */
static bool cut_differs(const struct reference *reference, long at)
{
	return at == 1 || vfs_changes(vfs_kind(at)) || vfs_changes(vfs_kind(at - 1)) ||
	       reference_phase(reference, at) != reference_phase(reference, at - 1);
}

static bool try_part(const struct reference *reference, const struct place *place, void *context)
{
	struct campaign *campaign = context;
	for (long at = 1; at <= reference->call_count; at++) {
		for (int i = 0; i < 2 * vfs_ways(vfs_kind(at)); i++)
			try_by_lot(reference, place,
				   (struct vfs_fault){.at = at, .way = i / 2, .lasts = i % 2},
				   campaign);
		for (int i = 0; i < CUT_SEEDS && cut_differs(reference, at); i++)
			try_by_lot(reference, place,
				   (struct vfs_fault){.at = at,
						      .cut = true,
						      .seed = (unsigned)rand() % 100000},
				   campaign);
	}
	campaign->count.calls += reference->call_count;
	return true;
}

static char *make_folder(void)
{
	const char *base = getenv("TMPDIR");
	/* In memory, where there is such a place: a real disk would only be slower. */
	if (!base)
		base = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
	char *folder = string_format("%s/unionplan-fault.XXXXXX", base);
	if (!mkdtemp(folder)) {
		perror(folder);
		exit(1);
	}
	return folder;
}

static struct place make_place(void)
{
	struct place place = {.folder = make_folder()};
	place.db = string_format("%s/t.db", place.folder);
	place.paper = string_format("%s/paper.txt", place.folder);
	place.copy = string_format("%s/copy.db", place.folder);
	place.before = string_format("%s/before", place.folder);
	place.sample = realpath("data/sample.yaml", NULL);
	mkdir(place.before, 0700);
	setenv("HOME", place.folder, 1);
	setenv("UNIONPLAN_TODAY", "2025-11-18", 1);
	unsetenv("UNIONPLAN_DB");
	unsetenv("XDG_STATE_HOME");
	unsetenv("XDG_CONFIG_HOME");
	return place;
}

static bool remove_place(struct place *place)
{
	char *command = string_format("rm -rf '%s'", place->folder);
	bool removed = system(command) == 0;
	free(command);
	free(place->folder);
	free(place->db);
	free(place->paper);
	free(place->copy);
	free(place->before);
	free(place->sample);
	return removed;
}

/* What is to be done with each part of the day. False: go no further. */
typedef bool on_steps(const struct reference *reference, const struct place *place, void *context);

static bool go_through_day(const struct place *place, on_steps *act, void *context)
{
	bool good = true;
	for (int first = 0; good && first < step_count; first += STEPS_AT_ONCE) {
		struct reference reference;
		int last = first + STEPS_AT_ONCE;
		good = reference_make(&reference, place, first,
				      last < step_count ? last : step_count) &&
		       act(&reference, place, context) && reference_leave(&reference, place);
		reference_release(&reference);
	}
	return good;
}

struct again {
	int first;
	struct vfs_fault fault;
	bool good;
};

static bool try_again(const struct reference *reference, const struct place *place, void *context)
{
	struct again *again = context;
	struct tally tally = {0};
	if (reference->first != again->first)
		return true;
	again->good = trial(reference, place, &again->fault, true, &tally);
	return false;
}

static bool once_more(char **words, const struct place *place)
{
	struct again again = {.first = atoi(words[1]),
			      .fault = {.at = atol(words[2]),
					.way = atoi(words[3]),
					.lasts = strcmp(words[4], "lasts") == 0,
					.cut = strcmp(words[4], "cut") == 0,
					.seed = (unsigned)atol(words[5])}};
	install(strcmp(words[0], "shm") == 0);
	go_through_day(place, try_again, &again);
	return again.good;
}

static struct count try_disk(const struct place *place, bool shared, int one_of)
{
	struct campaign campaign = {.shared = shared, .one_of = one_of};
	struct count *count = &campaign.count;
	install(shared);
	count->failed += !go_through_day(place, try_part, &campaign);
	printf("fault: %s: %d steps with %ld calls, %d trials of %ld; %d failures told (%d of what "
	       "was kept all the same), %d faults passed unnoticed\n",
	       disks[shared], step_count, count->calls, count->passed + count->failed,
	       count->trials, count->tally.told, count->tally.told_though, count->tally.silent);
	fflush(stdout);
	return *count;
}

int main(int argc, char **argv)
{
	language_use_utf8();
	struct place place = make_place();
	if (argc == 8 && strcmp(argv[1], "again") == 0) {
		bool good = once_more(argv + 2, &place);
		remove_place(&place);
		return good ? 0 : 1;
	}
	bool all = argc > 1 && strcmp(argv[1], "all") == 0;
	long samples = all ? EVERY_ABOUT : argc > 1 ? atol(argv[1]) : SAMPLES;
	int one_of = samples > 0 && samples < EVERY_ABOUT ? (int)(EVERY_ABOUT / samples) : 1;
	unsigned seed = argc > 2 ? (unsigned)atol(argv[2]) : (unsigned)time(NULL);
	srand(seed);
	int passed = 0, failed = 0;
	for (int shared = 1; shared >= 0; shared--) {
		if (argc > 3 && strcmp(argv[3], disks[shared]) != 0)
			continue;
		struct count count = try_disk(&place, shared, one_of);
		passed += count.passed;
		failed += count.failed;
	}
	failed += !remove_place(&place);
	printf("fault: drawn by seed %u\n", seed);
	printf("fault: %d passed, %d failed\n", passed, failed);
	return failed || !passed;
}
