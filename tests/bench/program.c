#include "program.h"

#include "base/strbuf.h"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SILENCE_MS = 2, START_SILENCE_MS = 400, PATIENCE_MS = 20000 };

static double now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void fail(const struct program *program, const char *what)
{
	fprintf(stderr, "bench: %s %s\n", program->name, what);
	exit(1);
}

/* --- a program at a terminal --- */

/* Sleeping, by the third field of /proc/PID/stat; where there is none, silence has to do. */
static bool asleep(const struct program *program)
{
	char line[512];
	FILE *file = fopen(program->stat, "r");
	if (!file)
		return true;
	bool got = fgets(line, sizeof(line), file) != NULL;
	fclose(file);
	const char *name_end = got ? strrchr(line, ')') : NULL;
	return name_end && name_end[1] == ' ' && name_end[2] == 'S';
}

/* How long it has run on a processor, in ms; 0 where nobody tells. */
double program_ran_ms(const struct program *program)
{
	unsigned long long ns = 0;
	FILE *file = fopen(program->schedstat, "r");
	if (!file)
		return 0;
	if (fscanf(file, "%llu", &ns) != 1)
		ns = 0;
	fclose(file);
	return (double)ns / 1e6;
}

static bool speaks(const struct program *program, int within_ms)
{
	struct pollfd ready = {.fd = program->terminal, .events = POLLIN};
	return poll(&ready, 1, within_ms) > 0;
}

static size_t listen_to(const struct program *program)
{
	char bytes[1 << 16];
	ssize_t got = read(program->terminal, bytes, sizeof(bytes));
	if (got <= 0)
		fail(program, "has ended");
	return (size_t)got;
}

/* Types `key`; gives the time to the last byte it brought. */
double program_type(const struct program *program, const char *key, size_t *bytes)
{
	double begun = now_ms(), last = begun;
	size_t length = strlen(key), came = 0;
	if (write(program->terminal, key, length) != (ssize_t)length)
		fail(program, "takes no keys");
	for (;;) {
		if (speaks(program, SILENCE_MS)) {
			came += listen_to(program);
			last = now_ms();
		} else if (came && asleep(program) && !speaks(program, 0)) {
			break;
		} else if (now_ms() - begun > PATIENCE_MS) {
			fail(program, "does not come to rest after a key");
		}
	}
	*bytes += came;
	return last - begun;
}

void program_start(struct program *program, const char *command, struct size size)
{
	struct winsize window = {.ws_col = (unsigned short)size.columns,
				 .ws_row = (unsigned short)size.rows};
	program->pid = forkpty(&program->terminal, NULL, NULL, &window);
	if (program->pid == 0) {
		setenv("TERM", "xterm-256color", 1);
		setenv("LC_ALL", "C.UTF-8", 1);
		execl("/bin/sh", "sh", "-c", command, (char *)NULL);
		_exit(127);
	}
	if (program->pid < 0)
		fail(program, "can't be started");
	fcntl(program->terminal, F_SETFD, FD_CLOEXEC); /* or the next program would keep it open */
	snprintf(program->stat, sizeof(program->stat), "/proc/%ld/stat", (long)program->pid);
	snprintf(program->schedstat, sizeof(program->schedstat), "/proc/%ld/schedstat",
		 (long)program->pid);
	while (speaks(program, START_SILENCE_MS) || !asleep(program))
		if (speaks(program, 0))
			listen_to(program);
}

void program_stop(struct program *program)
{
	close(program->terminal); /* hangs up */
	waitpid(program->pid, NULL, 0);
}
