/*
 * A program at a terminal of its own, and how long it takes for a key.
 *
 * The clock runs from writing the key to reading the last byte of output. The output is complete when the program
 * sleeps, which it does nowhere but in waiting for the next key, and nothing more has come for a while: the kernel hands
 * terminals' bytes on in its own time. Waiting for that costs the bench time, but is no part of what is measured.
 */
#ifndef TESTS_BENCH_PROGRAM_H
#define TESTS_BENCH_PROGRAM_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

struct size {
	int columns, rows;
};

struct program {
	const char *name;
	pid_t pid;
	int terminal;
	char stat[64];      /* the file that tells its state */
	char schedstat[64]; /* and the one that tells how long it has run */
};

/* Starts it through sh, and waits until it has drawn. What fails ends the bench. */
void program_start(struct program *program, const char *command, struct size size);

/* Hangs up. */
void program_stop(struct program *program);

/* Types `key`; gives the ms to the last byte it brought, and adds how many came. */
double program_type(const struct program *program, const char *key, size_t *bytes);

/* The ms that it has run on a processor so far, in itself and in the kernel for it. */
double program_ran_ms(const struct program *program);

#endif
