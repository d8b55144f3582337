/*
 * Curses sends a frame in many small writes, one for each move of the cursor. Each of them wakes whoever reads the
 * terminal, and over a network becomes a packet. So curses writes into a file in memory, and what has gathered there
 * leaves in one piece. Where there are no such files it writes to the terminal, as it would.
 */
#define _GNU_SOURCE 1 /* dup3, memfd_create */

#include "terminal.h"

#include "base/array.h"
#include "base/fd.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

struct output {
	FILE *file;   /* curses' own; mostly it leads to the terminal */
	int number;   /* its descriptor */
	int gathered; /* what it leads to while a frame is made; -1: there is none */
	char *bytes;
	size_t room;
};

static int file_in_memory(void)
{
#ifdef MFD_CLOEXEC
	return memfd_create("unionplan-frame", MFD_CLOEXEC);
#else
	return -1;
#endif
}

struct output *output_open(void)
{
	int number = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
	FILE *file = number < 0 ? NULL : fdopen(number, "w");
	if (!file) {
		if (number >= 0)
			close(number);
		return NULL;
	}
	struct output *output = xcalloc(1, sizeof(*output));
	*output = (struct output){.file = file, .number = number, .gathered = file_in_memory()};
	return output;
}

void output_close(struct output *output)
{
	if (!output)
		return;
	fclose(output->file);
	if (output->gathered >= 0)
		close(output->gathered);
	free(output->bytes);
	free(output);
}

FILE *output_file(struct output *output)
{
	return output->file;
}

#ifdef MFD_CLOEXEC
void output_gather(struct output *output)
{
	if (output->gathered >= 0 && dup3(output->gathered, output->number, O_CLOEXEC) < 0) {
		close(output->gathered);
		output->gathered = -1;
	}
}

void output_send(struct output *output)
{
	if (output->gathered < 0)
		return;
	dup3(STDOUT_FILENO, output->number, O_CLOEXEC);
	off_t length = lseek(output->gathered, 0, SEEK_CUR);
	if (length <= 0 || lseek(output->gathered, 0, SEEK_SET) != 0)
		return;
	ARRAY_RESERVE(output->bytes, (size_t)length, output->room);
	ssize_t got = fd_read_at(output->gathered, output->bytes, (size_t)length, 0);
	if (got > 0)
		terminal_send(output->bytes, (size_t)got);
}
#else
void output_gather(struct output *output)
{
	(void)output;
}

void output_send(struct output *output)
{
	(void)output;
}
#endif
