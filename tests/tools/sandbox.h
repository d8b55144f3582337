#ifndef TOOLS_SANDBOX_H
#define TOOLS_SANDBOX_H

/*
 * Where a test file runs: a process of its own, in a fresh folder that is HOME and the working
 * directory, with an environment that holds nothing of the developer's but PATH.
 */

#include <stdbool.h>
#include <sys/types.h>

struct tally {
	int passed, failed, rewritten;
};

struct sandbox {
	const char *name; /* the test file as the command line names it, for messages */
	const char *path; /* the same, absolute */
	const char *base; /* the fresh folder */
	const char *home; /* the test's own folder in it */
	const char *test_folder, *data_folder;
	int seconds; /* how long one step may take */
	bool update; /* rewrite what is expected */
};

/* How many times the patience for one step a whole file may take. */
#define SANDBOX_FILE_FACTOR 6

/*
 * The main() of a test runner: NAME [-j JOBS] [-t SECONDS] PROGRAM FILE...
 * Runs `run` once per file, prints what it prints to stdout, and last of all
 * "`noun`: N passed, N failed". Gives the exit status.
 */
int sandbox_main(int argc, char **argv, const char *noun,
		 struct tally (*run)(const struct sandbox *sandbox));

/* The path of a scratch file of the tool, out of the test's sight. To be freed. */
char *sandbox_scratch(const struct sandbox *sandbox, const char *name);

/*
 * Runs `sh argument…` (argv[0] is "sh") in a process group of its own, its output going to a
 * file. Gives the exit code, 128 + N for signal N.
 */
int sandbox_shell(const char *const argv[], const char *output);

/* A process group to be killed when the time for the file is up; 0 for none any more. */
void sandbox_watch(pid_t group);

/* Whether the time is up, or somebody interrupted. */
bool sandbox_over(void);

int exit_code(int wait_status);

#endif
