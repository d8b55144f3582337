#include "files.h"

#include "base/hash.h"
#include "base/strbuf.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool read_file(const char *path, struct strbuf *out)
{
	char piece[65536];
	ssize_t got = -1;
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	while (fd >= 0 && (got = read(fd, piece, sizeof(piece))) > 0)
		strbuf_add(out, piece, (size_t)got);
	if (fd >= 0)
		close(fd);
	return got == 0;
}

char *file_text(const char *path)
{
	struct strbuf out = STRBUF_INIT;
	if (read_file(path, &out))
		return strbuf_detach(&out);
	strbuf_release(&out);
	return NULL;
}

char *file_sum(const char *path)
{
	struct strbuf bytes = STRBUF_INIT;
	char *told = NULL;
	if (read_file(path, &bytes)) {
		uint64_t sum = hash_bytes(HASH_BEGIN, bytes.text, bytes.length);
		told = string_format("%zu bytes, %016llx", bytes.length, (unsigned long long)sum);
	}
	strbuf_release(&bytes);
	return told;
}

bool files_same(const char *path, const char *other)
{
	struct strbuf one = STRBUF_INIT, two = STRBUF_INIT;
	bool same = read_file(path, &one) && read_file(other, &two) && one.length == two.length &&
		    memcmp(one.text, two.text, one.length) == 0;
	strbuf_release(&one);
	strbuf_release(&two);
	return same;
}

static void copy_file(const char *from, const char *to)
{
	struct strbuf bytes = STRBUF_INIT;
	int fd = read_file(from, &bytes) ? open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)
					 : -1;
	if (fd < 0 || write(fd, bytes.text, bytes.length) != (ssize_t)bytes.length) {
		perror(to);
		exit(1);
	}
	close(fd);
	strbuf_release(&bytes);
}

void files_each(const char *folder, void (*act)(const char *path, const char *other),
		const char *other)
{
	DIR *entries = opendir(folder);
	for (struct dirent *entry; entries && (entry = readdir(entries));) {
		char *path = string_format("%s/%s", folder, entry->d_name);
		char *there = string_format("%s/%s", other, entry->d_name);
		if (entry->d_type == DT_REG)
			act(path, there);
		free(path);
		free(there);
	}
	if (entries)
		closedir(entries);
}

static void remove_file(const char *path, const char *other)
{
	(void)other;
	unlink(path);
}

void files_remove(const char *folder)
{
	files_each(folder, remove_file, folder);
}

void files_copy(const char *from, const char *to)
{
	files_each(from, copy_file, to);
}
