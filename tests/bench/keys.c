/*
 * How long does a key take? Types into the program and into its floor in turn, and prints what the keys took until their
 * output was complete.
 *
 *     keys BUILD WORK [--markdown]
 *
 * BUILD holds unionplan and bench/floor_keys, WORK the database all.db of 100,000 activities. tig and calcurse, where they
 * are installed, are measured on as many commits and appointments.
 */
#include "program.h"

#include "base/array.h"
#include "base/strbuf.h"

#include <stdlib.h>
#include <unistd.h>

enum {
	ROUNDS = 15, /* short ones: what disturbs one of them counts for little */
	KEYS_A_ROUND = 24,
	KEYS = ROUNDS * KEYS_A_ROUND,
	PEER_KEYS = 48,
	WARM_UP = 16,
};

/* As a terminal sends them that the program has put into application mode. */
#define UP "\033OA"
#define DOWN "\033OB"
#define RIGHT "\033OC"
#define LEFT "\033OD"
#define PAGE_UP "\033[5~"
#define PAGE_DOWN "\033[6~"

/* There and back again, so that each of them has something to do. */
static const struct walk {
	const char *what;
	const char *keys[8];
} walks[] = {
	{"a line", {DOWN, DOWN, DOWN, DOWN, UP, UP, UP, UP}},
	{"a page",
	 {PAGE_DOWN, PAGE_UP, PAGE_DOWN, PAGE_UP, PAGE_DOWN, PAGE_UP, PAGE_DOWN, PAGE_UP}},
	{"a month", {RIGHT, RIGHT, RIGHT, RIGHT, LEFT, LEFT, LEFT, LEFT}},
};

struct times {
	double took[KEYS]; /* ms */
	double ran[KEYS];  /* of that on a processor, in itself and in the kernel for it */
	size_t count, bytes;
};

/* --- what is measured --- */

/* Types the walk's `i`th key; the first ones don't count. */
static void measure_key(const struct walk *walk, size_t i, const struct program *program,
			struct times *times)
{
	size_t bytes = 0;
	double before = program_ran_ms(program);
	double took = program_type(program, walk->keys[i % ARRAY_LENGTH(walk->keys)], &bytes);
	if (i < WARM_UP)
		return;
	times->ran[times->count] = program_ran_ms(program) - before;
	times->took[times->count++] = took;
	times->bytes += bytes;
}

/* The same keys into both, in turn: a busy machine is busy for both. */
static void measure_pair(const struct walk *walk, const struct program *ours,
			 const struct program *theirs, struct times *of_ours,
			 struct times *of_theirs)
{
	*of_ours = *of_theirs = (struct times){0};
	for (size_t i = 0; i < WARM_UP + KEYS; i++) {
		measure_key(walk, i, ours, of_ours);
		measure_key(walk, i, theirs, of_theirs);
	}
}

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

/* Of one round, or of all. */
static double percentile(const double *took, size_t count, int percent)
{
	static double sorted[KEYS];
	memcpy(sorted, took, count * sizeof(*took));
	qsort(sorted, count, sizeof(*sorted), by_size);
	return sorted[(count - 1) * (size_t)percent / 100];
}

/* How many times as long as the floor: the median of the rounds, and between what they lay. */
struct ratio {
	double median, least, most;
};

static struct ratio compare(const double *ours, const double *floor)
{
	double ratios[ROUNDS];
	for (size_t i = 0; i < ROUNDS; i++)
		ratios[i] = percentile(ours + i * KEYS_A_ROUND, KEYS_A_ROUND, 50) /
			    percentile(floor + i * KEYS_A_ROUND, KEYS_A_ROUND, 50);
	return (struct ratio){percentile(ratios, ROUNDS, 50), percentile(ratios, ROUNDS, 0),
			      percentile(ratios, ROUNDS, 100)};
}

/* --- the table --- */

struct bench {
	const char *build, *work;
	bool markdown;
};

/*
 * The clock also runs while others have the processors; what a program has run itself does not, and so is steadier on a
 * machine that is busy.
 */
static void report_header(const struct bench *bench)
{
	if (bench->markdown)
		printf("| a key that moves by | unionplan | floor | ratio | of the rounds | 99%% | "
		       "floor, 99%% | ratio | processor | floor | ratio | bytes |\n"
		       "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | "
		       "---: "
		       "| ---: |\n");
	else
		printf("\n%-23s %9s %9s %6s %12s %9s %9s %6s %9s %9s %6s %6s\n",
		       "a key that moves by", "unionplan", "floor", "ratio", "of rounds", "99%",
		       "floor", "ratio", "processor", "floor", "ratio", "bytes");
}

static void report(const struct bench *bench, const char *what, const struct times *ours,
		   const struct times *floor)
{
	const double a[] = {percentile(ours->took, KEYS, 50), percentile(ours->took, KEYS, 99),
			    percentile(ours->ran, KEYS, 50)};
	const double b[] = {percentile(floor->took, KEYS, 50), percentile(floor->took, KEYS, 99),
			    percentile(floor->ran, KEYS, 50)};
	struct ratio took = compare(ours->took, floor->took), ran = compare(ours->ran, floor->ran);
	size_t bytes = ours->bytes / ours->count;
	if (bench->markdown)
		printf("| %s | %.2f ms | %.2f ms | **%.2f** | %.2f–%.2f | %.2f ms | %.2f ms | %.2f "
		       "| %.2f ms | %.2f ms | %.2f | %zu |\n",
		       what, a[0], b[0], took.median, took.least, took.most, a[1], b[1],
		       a[1] / b[1], a[2], b[2], ran.median, bytes);
	else
		printf("%-23s %6.2f ms %6.2f ms %6.2f %7.2f–%4.2f %6.2f ms %6.2f ms %6.2f %6.2f ms "
		       "%6.2f ms %6.2f %6zu\n",
		       what, a[0], b[0], took.median, took.least, took.most, a[1], b[1],
		       a[1] / b[1], a[2], b[2], ran.median, bytes);
	fflush(stdout);
}

/* The others have no floor. */
static void report_alone(const struct bench *bench, const char *what, const struct times *times)
{
	double median = percentile(times->took, times->count, 50),
	       late = percentile(times->took, times->count, 99),
	       ran = percentile(times->ran, times->count, 50);
	size_t bytes = times->bytes / times->count;
	if (bench->markdown)
		printf("| %s | %.2f ms | | | | %.2f ms | | | %.2f ms | | | %zu |\n", what, median,
		       late, ran, bytes);
	else
		printf("%-23s %6.2f ms %29s %6.2f ms %16s %6.2f ms %16s %6zu\n", what, median, "",
		       late, "", ran, "", bytes);
	fflush(stdout);
}

static void bench_keys(const struct bench *bench, struct size size)
{
	static struct times of_ours, of_floor;
	size_t unused = 0;
	struct program ours = {.name = "unionplan"}, floor = {.name = "floor_keys"};
	char *our_command =
		string_format("exec %s/unionplan --db %s/all.db", bench->build, bench->work);
	char *floor_command = string_format("exec %s/bench/floor_keys %s/all.db 2025-11",
					    bench->build, bench->work);
	program_start(&ours, our_command, size);
	program_start(&floor, floor_command, size);
	program_type(&ours, "2", &unused);
	for (size_t i = 0; i < ARRAY_LENGTH(walks); i++) {
		char *what = string_format("%s, %dx%d", walks[i].what, size.columns, size.rows);
		measure_pair(&walks[i], &ours, &floor, &of_ours, &of_floor);
		report(bench, what, &of_ours, &of_floor);
		free(what);
	}
	program_stop(&ours);
	program_stop(&floor);
	free(our_command);
	free(floor_command);
}

/* --- others, where they are installed --- */

/* clang-format off: shell and awk, a step a line */
#define HUNDRED_THOUSAND_COMMITS \
	"git init -q . && " \
	"awk 'BEGIN { for (i = 1; i <= 100000; i++) {" \
	"    text = \"work \" i;" \
	"    print \"commit refs/heads/main\\ncommitter a <a@b> \" 1600000000 + i \" +0000\";" \
	"    print \"data \" length(text) \"\\n\" text } }' | " \
	"git fast-import --quiet"

/* A hundred a day, from last month on. */
#define HUNDRED_THOUSAND_APPOINTMENTS \
	"awk -v now=\"$(date +%s)\" 'BEGIN { for (i = 0; i < 100000; i++) {" \
	"    day = strftime(\"%m/%d/%Y\", now + (int(i / 100) - 30) * 86400);" \
	"    print day \" @ 09:00 -> \" day \" @ 10:00 |work \" i } }' >apts"
/* clang-format on */

/* Each runs in a folder of its own, which is also its home. */
static const struct peer {
	const char *name, *prepare, *command;
	struct walk walks[2];
} peers[] = {
	{"tig",
	 HUNDRED_THOUSAND_COMMITS,
	 "exec tig main",
	 {{"a line", {DOWN, DOWN, DOWN, DOWN, UP, UP, UP, UP}},
	  {"a page",
	   {PAGE_DOWN, PAGE_DOWN, PAGE_DOWN, PAGE_UP, PAGE_UP, PAGE_UP, PAGE_DOWN, PAGE_UP}}}},
	{"calcurse",
	 HUNDRED_THOUSAND_APPOINTMENTS,
	 "exec calcurse -q -D .",
	 {{"a week", {DOWN, DOWN, DOWN, DOWN, UP, UP, UP, UP}},
	  {"a day", {RIGHT, RIGHT, RIGHT, RIGHT, LEFT, LEFT, LEFT, LEFT}}}},
};

static bool installed(const struct peer *peer)
{
	char *command = string_format("command -v %s >/dev/null 2>&1", peer->name);
	bool found = system(command) == 0;
	free(command);
	return found;
}

static void bench_peer(const struct bench *bench, const struct peer *peer, struct size size)
{
	static struct times times;
	struct program program = {.name = peer->name};
	char *folder = string_format("%s/%s", bench->work, peer->name);
	char *prepare = string_format("[ -d %s ] || { mkdir %s && cd %s && %s; }", folder, folder,
				      folder, peer->prepare);
	char *command =
		string_format("cd %s && export HOME=%s && %s", folder, folder, peer->command);
	bool prepared = system(prepare) == 0;
	if (prepared)
		program_start(&program, command, size);
	for (size_t i = 0; prepared && i < ARRAY_LENGTH(peer->walks); i++) {
		times = (struct times){0};
		for (size_t key = 0; key < WARM_UP + PEER_KEYS; key++)
			measure_key(&peer->walks[i], key, &program, &times);
		char *what = string_format("%s: %s, %dx%d", peer->name, peer->walks[i].what,
					   size.columns, size.rows);
		report_alone(bench, what, &times);
		free(what);
	}
	if (prepared)
		program_stop(&program);
	else
		fprintf(stderr, "keys: no data to measure %s on\n", peer->name);
	free(folder);
	free(prepare);
	free(command);
}

int main(int argc, char **argv)
{
	static const struct size sizes[] = {{80, 24}, {200, 60}};
	if (argc < 3) {
		fprintf(stderr, "usage: keys BUILD WORK [--markdown]\n");
		return 2;
	}
	struct bench bench = {argv[1], argv[2], argc > 3};
	setenv("UNIONPLAN_TODAY", "2025-11-18", 1);
	setenv("HOME", bench.work, 1);
	report_header(&bench);
	for (size_t i = 0; i < ARRAY_LENGTH(sizes); i++)
		bench_keys(&bench, sizes[i]);
	for (size_t i = 0; i < ARRAY_LENGTH(peers); i++)
		for (size_t j = 0; installed(&peers[i]) && j < ARRAY_LENGTH(sizes); j++)
			bench_peer(&bench, &peers[i], sizes[j]);
	return 0;
}
