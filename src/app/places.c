#include "app/places.h"

#include "base/fd.h"
#include "base/folder.h"
#include "base/strbuf.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { ORIGIN_MOST = (1 << 22) - 1 };

/* $VARIABLE/unionplan/name, or ~/fallback/unionplan/name. The specification: a path that is not absolute is ignored. */
static char *place(const char *variable, const char *fallback, const char *name)
{
	const char *base = getenv(variable), *home = getenv("HOME");
	if (base && base[0] == '/')
		return string_format("%s/unionplan/%s", base, name);
	if (home && home[0] == '/')
		return string_format("%s/%s/unionplan/%s", home, fallback, name);
	return NULL;
}

char *place_database(void)
{
	return place("XDG_DATA_HOME", ".local/share", "unionplan.db");
}

char *place_configuration(void)
{
	return place("XDG_CONFIG_HOME", ".config", "config.yaml");
}

char *place_templates(void)
{
	return place("XDG_CONFIG_HOME", ".config", "templates");
}

char *place_state(const char *name)
{
	return place("XDG_STATE_HOME", ".local/state", name);
}

static uint32_t draw(void)
{
	uint32_t number = 0;
	int random = fd_open("/dev/urandom", O_RDONLY | O_CLOEXEC, 0);
	bool drawn =
		random >= 0 && fd_read(random, &number, sizeof(number)) == (ssize_t)sizeof(number);
	if (random >= 0)
		close(random);
	if (!drawn) {
		struct timespec now;
		clock_gettime(CLOCK_REALTIME, &now);
		number = (uint32_t)now.tv_nsec ^ (uint32_t)now.tv_sec * 2654435761u ^
			 (uint32_t)getpid();
	}
	return number % ORIGIN_MOST + 1;
}

static uint32_t read_origin(const char *path)
{
	char digits[16];
	int file = fd_open(path, O_RDONLY | O_CLOEXEC, 0);
	if (file < 0)
		return 0;
	ssize_t length = fd_read(file, digits, sizeof(digits) - 1);
	close(file);
	digits[length > 0 ? length : 0] = '\0';
	unsigned long number = strtoul(digits, NULL, 10);
	return number <= ORIGIN_MOST ? (uint32_t)number : 0;
}

/* Made under a name of its own and then linked, so that of two that start at once both take the first one's number. */
static void keep_origin(const char *path, uint32_t number)
{
	(void)folder_make(path);
	char *own = string_format("%s.%ld", path, (long)getpid());
	int file = fd_open(own, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (file >= 0) {
		char digits[16];
		int length = snprintf(digits, sizeof(digits), "%lu\n", (unsigned long)number);
		bool written = fd_write(file, digits, (size_t)length) && fsync(file) == 0;
		written = fd_close(file) && written;
		if (written && link(own, path) != 0 && errno != EEXIST)
			(void)rename(
				own,
				path); /* a file system without links; in vain: asked anew next time */
		unlink(own);
	}
	free(own);
}

uint32_t place_origin(void)
{
	char *path = place_state("origin");
	uint32_t number = path ? read_origin(path) : 0;
	if (!number) {
		number = draw();
		if (path) {
			keep_origin(path, number);
			uint32_t kept = read_origin(path);
			number = kept ? kept : number;
		}
	}
	free(path);
	return number;
}
