#ifndef TOOLS_PTY_H
#define TOOLS_PTY_H

/*
 * A command running at a terminal of its own, as a job under a shell would: it can be suspended,
 * and when the line goes dead it hears of it.
 */

#include <stdbool.h>
#include <sys/types.h>

struct pty {
	int master; /* what the job prints is read here, what is typed is written; doesn't block */
	int slave;  /* the job's end, kept open to see what it has not read yet */
	int news;   /* the keeper's reports; readable when there is one, and at the end */
	pid_t keeper; /* leader of the session, parent of the job */
	pid_t job;    /* the job's process group */
	bool stopped, ended;
	int code;         /* once it has ended: the exit code, or 128 + the signal */
	struct pty *next; /* of all that have been started */
};

/* Runs `command` through sh. False, with errno, where there is no terminal to be had. */
bool pty_start(struct pty *pty, const char *command, int columns, int rows);

void pty_resize(const struct pty *pty, int columns, int rows);
void pty_signal(const struct pty *pty, int signal_number);

/* As when a connection breaks: the terminal is gone, and the job gets SIGHUP. */
void pty_hang_up(struct pty *pty);

/* Takes in what the keeper reported, without waiting. */
void pty_hear(struct pty *pty);

/* How many of the bytes typed the job has not read yet. */
int pty_unread(const struct pty *pty);

/* Kills what still runs and closes everything. */
void pty_end(struct pty *pty);

#endif
