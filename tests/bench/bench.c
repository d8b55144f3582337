/*
 * Measures the program against floors taken in the same run, each other in turn, and prints ratios of medians.
 *
 *     bench BUILD DATA WORK [--markdown]
 *
 * BUILD holds unionplan and bench/ with the floors, DATA is the project's data folder, WORK an empty folder.
 */
#include "measure.h"

#include "base/strbuf.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct bench {
	const char *build, *data, *work;
	bool markdown;
};

/* Runs a shell command for its effect; the bench can't go on without it. */
static void prepare(const char *command)
{
	if (system(command) != 0) {
		fprintf(stderr, "bench: failed: %s\n", command);
		exit(1);
	}
}

static void report(const struct bench *bench, const char *what, const struct measure *ours,
		   const struct measure *floor, const char *floor_is)
{
	double ratio = ours->median_ms / floor->median_ms;
	long peak = ours->peak_kib / 1024;
	if (bench->markdown)
		printf("| %s | %.1f ms | %.1f ms | **%.2f** | %ld MiB | %s |\n", what,
		       ours->median_ms, floor->median_ms, ratio, peak, floor_is);
	else
		printf("%-36s %9.1f ms %9.1f ms %7.2f %6ld MiB  %s\n", what, ours->median_ms,
		       floor->median_ms, ratio, peak, floor_is);
	fflush(stdout);
}

static void report_header(const struct bench *bench)
{
	if (bench->markdown)
		printf("| what | unionplan | floor | ratio | peak memory | the floor is |\n"
		       "| --- | ---: | ---: | ---: | ---: | --- |\n");
	else
		printf("%-36s %12s %12s %7s %10s  %s\n", "what", "unionplan", "floor", "ratio",
		       "peak", "the floor is");
}

/* Both commands `times` times in turn. */
static void compare(const struct bench *bench, const char *what, int times, const char *ours,
		    const char *theirs, const char *floor_is)
{
	struct measure a, b;
	measure_pair(ours, theirs, times, &a, &b);
	report(bench, what, &a, &b, floor_is);
}

static void bench_import(const struct bench *bench, int activities, int times)
{
	const char *w = bench->work;
	char *make = string_format("%s/bench/generate 1 %d >%s/%d.yaml", bench->build, activities,
				   w, activities);
	char *ours = string_format(
		"rm -f %s/i.db*; exec %s/unionplan --db %s/i.db import %s/%d.yaml >/dev/null", w,
		bench->build, w, w, activities);
	char *floor = string_format("rm -f %s/f.db*; exec %s/bench/floor_import %s/%d.yaml %s/f.db "
				    "%s/sql/001-schema.sql",
				    w, bench->build, w, activities, w, bench->data);
	char *what = string_format("import of %d activities", activities);
	prepare(make);
	compare(bench, what, times, ours, floor, "libyaml events + prepared inserts");
	char *path = string_format("%s/%d.yaml", w, activities);
	struct stat file;
	if (stat(path, &file) == 0)
		printf(bench->markdown ? "| (file of %.1f MiB) | | | | | |\n"
				       : "    (a file of %.1f MiB)\n",
		       (double)file.st_size / (1 << 20));
	free(path);
	free(make);
	free(ours);
	free(floor);
	free(what);
}

/* 10 MiB of a document in words: one plan, many plans, all in a single line. */
static void bench_document(const struct bench *bench, const char *shape, const char *what)
{
	const char *b = bench->build, *w = bench->work;
	char *make = string_format("%s/bench/document make %s >%s/%s.txt", b, shape, w, shape);
	char *ours = string_format("exec %s/bench/document read %s/%s.txt >/dev/null", b, w, shape);
	char *floor =
		string_format("exec %s/bench/document floor %s/%s.txt >/dev/null", b, w, shape);
	prepare(make);
	compare(bench, what, 5, ours, floor, "the same bytes read and cut into lines");
	free(make);
	free(ours);
	free(floor);
}

/* The database of 1,000 plans with 100 activities each, and one of a single plan for the flat ones. */
static void make_databases(const struct bench *bench)
{
	char *command =
		string_format("cd %s && %s/bench/generate 1000 100 >all.yaml && %s/bench/generate "
			      "1 100 >one.yaml && "
			      "%s/unionplan --db all.db import all.yaml >/dev/null && %s/unionplan "
			      "--db one.db import one.yaml >/dev/null",
			      bench->work, bench->build, bench->build, bench->build, bench->build);
	prepare(command);
	free(command);
}

static void bench_start(const struct bench *bench, const char *db, const char *what)
{
	char *ours = string_format("exec %s/unionplan --db %s/%s", bench->build, bench->work, db);
	char *floor =
		string_format("exec %s/bench/floor_start %s/%s", bench->build, bench->work, db);
	struct measure a, b;
	measure_screens(ours, floor, "F1", 41, &a, &b);
	report(bench, what, &a, &b, "bare ncurses + SQLite, 24 lines");
	free(ours);
	free(floor);
}

#define MONTH_SQL \
	"SELECT a.title, a.starts, a.ends, a.part, a.place, a.budget, a.spent, a.status, " \
	"group_concat(p.name) " \
	"FROM activity a LEFT JOIN activity_post ap ON ap.activity_id = a.id LEFT JOIN post p ON " \
	"p.id = ap.post_id " \
	"WHERE a.plan_id = (SELECT id FROM plan WHERE code = 'p0') AND substr(a.starts, 1, 7) = " \
	"'2025-11' " \
	"GROUP BY a.id ORDER BY a.position"

static void bench_month(const struct bench *bench, const char *db, const char *what)
{
	char *ours =
		string_format("exec %s/unionplan --db %s/%s month 2025-11 --plan p0 >/dev/null",
			      bench->build, bench->work, db);
	char *floor =
		string_format("exec sqlite3 %s/%s \"" MONTH_SQL "\" >/dev/null", bench->work, db);
	compare(bench, what, 41, ours, floor, "sqlite3 shell, same query");
	free(ours);
	free(floor);
}

static void bench_search(const struct bench *bench)
{
	char *ours = string_format("exec %s/unionplan --db %s/all.db search 例会 >/dev/null",
				   bench->build, bench->work);
	char *floor = string_format("exec sqlite3 %s/all.db \"SELECT id, title, starts FROM "
				    "activity WHERE title LIKE '%%例会%%'"
				    " OR detail LIKE '%%例会%%' OR place LIKE '%%例会%%' OR "
				    "outcome LIKE '%%例会%%'\" >/dev/null",
				    bench->work);
	compare(bench, "search of two characters in 100000", 11, ours, floor,
		"sqlite3 shell, LIKE over the same columns");
	free(ours);
	free(floor);
}

static void bench_export(const struct bench *bench)
{
	const char *w = bench->work;
	char *make = string_format(
		"cd %s && rm -f e.db* && %s/unionplan --db e.db import 10000.yaml >/dev/null && "
		"%s/unionplan --db e.db export p0 >e.txt",
		w, bench->build, bench->build);
	char *ours = string_format("exec %s/unionplan --db %s/e.db export p0 >/dev/null",
				   bench->build, w);
	char *rows = string_format(
		"exec sqlite3 %s/e.db \"SELECT a.title, a.starts, a.place, a.budget, a.status, "
		"p.name "
		"FROM activity a LEFT JOIN activity_post ap ON ap.activity_id = a.id "
		"LEFT JOIN post p ON p.id = ap.post_id ORDER BY a.starts, a.position\" >/dev/null",
		w);
	char *bytes = string_format("exec cat %s/e.txt >/dev/null", w);
	prepare(make);
	compare(bench, "export of 10000 activities", 11, ours, rows,
		"sqlite3 shell, same rows ordered");
	compare(bench, "export of 10000 activities", 11, ours, bytes, "cat of the same bytes");
	free(make);
	free(ours);
	free(rows);
	free(bytes);
}

/* Each format of a plan of 100,000 activities, against writing its bytes. */
static void bench_formats(const struct bench *bench)
{
	static const char *const formats[] = {"text", "markdown", "html", "docx",
					      "csv",  "ics",      "json", "yaml"};
	const char *w = bench->work, *b = bench->build;
	char *make = string_format(
		"cd %s && rm -f w.db* && %s/unionplan --db w.db import 100000.yaml >/dev/null", w,
		b);
	prepare(make);
	free(make);
	for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++) {
		const char *format = formats[i];
		char *what = string_format("100000 activities as %s", format);
		char *file =
			string_format("%s/unionplan --db %s/w.db export p0 --format %s >%s/w.%s", b,
				      w, format, w, format);
		char *ours =
			string_format("exec %s/unionplan --db %s/w.db export p0 --format %s >%s/o",
				      b, w, format, w);
		char *bytes = string_format("exec cat %s/w.%s >%s/o", w, format, w);
		prepare(file);
		compare(bench, what, 5, ours, bytes, "writing the same bytes (cat)");
		free(what);
		free(file);
		free(ours);
		free(bytes);
	}
}

int main(int argc, char **argv)
{
	if (argc < 4) {
		fprintf(stderr, "usage: bench BUILD DATA WORK [--markdown]\n");
		return 2;
	}
	struct bench bench = {argv[1], argv[2], argv[3], argc > 4};
	report_header(&bench);
	bench_import(&bench, 10000, 7);
	bench_import(&bench, 100000, 5);
	bench_document(&bench, "one", "10 MiB of words, one plan");
	bench_document(&bench, "many", "10 MiB of words, many plans");
	bench_document(&bench, "line", "10 MiB of words in one line");
	make_databases(&bench);
	bench_start(&bench, "one.db", "start, 100 activities");
	bench_start(&bench, "all.db", "start, 100000 activities");
	bench_month(&bench, "one.db", "month of a plan, 100 activities");
	bench_month(&bench, "all.db", "month of a plan, 100000 activities");
	bench_search(&bench);
	bench_export(&bench);
	bench_formats(&bench);
	return 0;
}
