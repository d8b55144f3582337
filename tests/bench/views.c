/*
 * How long does it take to open a view? Each is opened in a fresh program, beside the schedule, which reads a month.
 *
 *     views BUILD WORK [--markdown]
 *
 * BUILD holds unionplan, WORK the database all.db of 100,000 activities.
 */
#include "program.h"

#include "base/array.h"
#include "base/strbuf.h"

#include <stdlib.h>

enum { ROUNDS = 9 };

/* The first one is what the others are held to. */
static const struct {
	const char *name, *key;
} views[] = {
	{"schedule", "2"}, {"calendar", "3"}, {"committee", "4"}, {"overview", "5"},
	{"check", "7"},    {"money", "8"},    {"preview", "6"},
};

struct opening {
	double took[ROUNDS], ran[ROUNDS]; /* ms */
};

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

static double median(const double *values)
{
	double sorted[ROUNDS];
	for (size_t i = 0; i < ROUNDS; i++)
		sorted[i] = values[i];
	qsort(sorted, ROUNDS, sizeof(*sorted), by_size);
	return sorted[ROUNDS / 2];
}

static void open_view(const char *command, const char *key, struct opening *opening, size_t round)
{
	struct program program = {.name = "unionplan"};
	size_t unused = 0;
	program_start(&program, command, (struct size){80, 24});
	double before = program_ran_ms(&program);
	opening->took[round] = program_type(&program, key, &unused);
	opening->ran[round] = program_ran_ms(&program) - before;
	program_stop(&program);
}

int main(int argc, char **argv)
{
	static struct opening openings[ARRAY_LENGTH(views)];
	if (argc < 3) {
		fprintf(stderr, "usage: views BUILD WORK [--markdown]\n");
		return 2;
	}
	bool markdown = argc > 3;
	char *command = string_format("exec %s/unionplan --db %s/all.db", argv[1], argv[2]);
	setenv("UNIONPLAN_TODAY", "2025-11-18", 1);
	setenv("HOME", argv[2], 1);
	for (size_t round = 0; round < ROUNDS; round++)
		for (size_t i = 0; i < ARRAY_LENGTH(views); i++)
			open_view(command, views[i].key, &openings[i], round);
	printf(markdown ? "\n| opening a view, 100,000 activities | time | ratio to the schedule | "
			  "processor | ratio |\n| --- | ---: | ---: | ---: | ---: |\n"
			: "\n%-23s %9s %6s %9s %6s\n",
	       "opening a view", "time", "ratio", "processor", "ratio");
	for (size_t i = 0; i < ARRAY_LENGTH(views); i++) {
		double took = median(openings[i].took), ran = median(openings[i].ran);
		printf(markdown ? "| %s | %.2f ms | **%.2f** | %.2f ms | %.2f |\n"
				: "%-23s %6.2f ms %6.2f %6.2f ms %6.2f\n",
		       views[i].name, took, took / median(openings[0].took), ran,
		       ran / median(openings[0].ran));
	}
	free(command);
	return 0;
}
