#include "measure.h"

#include "base/banned.h"

#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { RUNS_MOST = 101, SCREEN_TIMEOUT_MS = 20000 };

static double now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void fail(const char *what, const char *command)
{
	fprintf(stderr, "bench: %s: %s\n", what, command);
	exit(1);
}

static double run_command(const char *command, long *peak_kib)
{
	double start = now_ms();
	pid_t child = fork();
	if (child == 0) {
		execl("/bin/sh", "sh", "-c", command, (char *)NULL);
		_exit(127);
	}
	int status = 0;
	struct rusage usage;
	if (child < 0 || wait4(child, &status, 0, &usage) < 0 || status != 0)
		fail("failed", command);
	if (usage.ru_maxrss > *peak_kib)
		*peak_kib = usage.ru_maxrss;
	return now_ms() - start;
}

/* Reads until `last` has come; a match may lie across two reads. */
static bool read_until(int terminal, const char *last)
{
	char kept[1 << 16];
	size_t length = 0, tail = strlen(last);
	for (;;) {
		struct pollfd ready = {.fd = terminal, .events = POLLIN};
		if (poll(&ready, 1, SCREEN_TIMEOUT_MS) <= 0)
			return false;
		ssize_t got = read(terminal, kept + length, sizeof(kept) - 1 - length);
		if (got <= 0)
			return false;
		length += (size_t)got;
		kept[length] = '\0';
		if (memmem(kept, length, last, tail))
			return true;
		if (length > sizeof(kept) / 2) {
			memmove(kept, kept + length - tail, tail);
			length = tail;
		}
	}
}

static double run_screen(const char *command, const char *last, long *peak_kib)
{
	struct winsize size = {.ws_row = 24, .ws_col = 80};
	int terminal;
	double start = now_ms();
	pid_t child = forkpty(&terminal, NULL, NULL, &size);
	if (child == 0) {
		setenv("TERM", "xterm-256color", 1);
		execl("/bin/sh", "sh", "-c", command, (char *)NULL);
		_exit(127);
	}
	if (child < 0 || !read_until(terminal, last))
		fail("did not show its screen", command);
	double took = now_ms() - start;
	close(terminal); /* hangs up */
	struct rusage usage;
	int status;
	wait4(child, &status, 0, &usage);
	if (usage.ru_maxrss > *peak_kib)
		*peak_kib = usage.ru_maxrss;
	return took;
}

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

static double median(double *values, int count)
{
	qsort(values, (size_t)count, sizeof(*values), by_size);
	return values[count / 2];
}

void measure_pair(const char *a, const char *b, int times, struct measure *of_a,
		  struct measure *of_b)
{
	double took_a[RUNS_MOST], took_b[RUNS_MOST];
	*of_a = *of_b = (struct measure){0};
	for (int i = 0; i < times && i < RUNS_MOST; i++) {
		took_a[i] = run_command(a, &of_a->peak_kib);
		took_b[i] = run_command(b, &of_b->peak_kib);
	}
	of_a->median_ms = median(took_a, times);
	of_b->median_ms = median(took_b, times);
}

void measure_screens(const char *a, const char *b, const char *last, int times,
		     struct measure *of_a, struct measure *of_b)
{
	double took_a[RUNS_MOST], took_b[RUNS_MOST];
	*of_a = *of_b = (struct measure){0};
	for (int i = 0; i < times && i < RUNS_MOST; i++) {
		took_a[i] = run_screen(a, last, &of_a->peak_kib);
		took_b[i] = run_screen(b, last, &of_b->peak_kib);
	}
	of_a->median_ms = median(took_a, times);
	of_b->median_ms = median(took_b, times);
}
