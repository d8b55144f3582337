/*
 * What is lost when the disk fails, or the power? Nothing that was acknowledged, and nothing stays half.
 *
 *     fault [SAMPLES|all]                     300 by default; ends with 'fault: N passed, N failed'
 *     fault again shm|net STEP CALL WAY HOW SEED   one of them once more, with all that was told; HOW: once, lasts, cut
 *
 * A day's work (steps.h), a few steps at a time, is done once for every call that SQLite makes to its disk and every way
 * in which that can fail: a failure that passes, one that stays, and a power cut in its place. It is done both on a disk as usual, where SQLite
 * keeps a write-ahead log, and on one like that of a network, where it keeps a rollback journal.
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

enum { SAMPLES = 300, CUT_SEEDS = 3, STEPS_AT_ONCE = 3 };

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
	vfs_install(shared);
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

/* All that can go wrong in the steps of a reference; of these, one in `one_of` by lot. */
static void try_steps(const struct reference *reference, const struct place *place, bool shared,
		      int one_of, struct count *count)
{
	for (long at = 1; at <= reference->call_count; at++) {
		int ways = vfs_ways(vfs_kind(at));
		for (int i = 0; i < 2 * ways + CUT_SEEDS; i++) {
			struct vfs_fault fault = {.at = at, .way = i / 2, .lasts = i % 2};
			if (i >= 2 * ways)
				fault = (struct vfs_fault){
					.at = at, .cut = true, .seed = (unsigned)rand() % 100000};
			count->trials++;
			if (rand() % one_of == 0)
				try_one(reference, place, shared, fault, count);
		}
	}
	count->calls += reference->call_count;
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

struct campaign {
	bool shared;
	int one_of;
	struct count count;
};

static bool try_part(const struct reference *reference, const struct place *place, void *context)
{
	struct campaign *campaign = context;
	try_steps(reference, place, campaign->shared, campaign->one_of, &campaign->count);
	return true;
}

static struct count try_disk(const struct place *place, bool shared, long samples)
{
	/* About so many trials there are in a day; which of them are drawn is by lot anyway. */
	enum { ALL = 40000 };
	struct campaign campaign = {.shared = shared,
				    .one_of = samples && samples < ALL ? (int)(ALL / samples) : 1};
	install(shared);
	struct count *count = &campaign.count;
	count->failed += !go_through_day(place, try_part, &campaign);
	printf("fault: %s: %d steps with %ld calls, %d trials of %ld; %d failures told (%d of what "
	       "was kept all the same), %d faults passed unnoticed\n",
	       disks[shared], step_count, count->calls, count->passed + count->failed,
	       count->trials, count->tally.told, count->tally.told_though, count->tally.silent);
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
	long samples = all ? 0 : argc > 1 ? atol(argv[1]) : SAMPLES;
	srand((unsigned)time(NULL));
	int passed = 0, failed = 0;
	for (int shared = 1; shared >= 0; shared--) {
		struct count count = try_disk(&place, shared, samples);
		passed += count.passed;
		failed += count.failed;
	}
	failed += !remove_place(&place);
	printf("fault: %d passed, %d failed\n", passed, failed);
	return failed || !passed;
}
