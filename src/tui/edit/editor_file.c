#include "editor_file.h"

#include "base/fd.h"
#include "base/folder.h"
#include "base/strbuf.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define NAME "text.txt"
#define SAVED_MOST (4u << 20)

/* The last line ends as well: what a command appends to the file begins a line of its own. */
static bool write_file(const char *path, const char *text)
{
	int file = fd_open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
			   S_IRUSR | S_IWUSR);
	size_t length = strlen(text);
	bool open_end = length > 0 && text[length - 1] != '\n';
	bool whole = file >= 0 && fd_write(file, text, length) && fd_write(file, "\n", open_end);
	return file >= 0 && fd_close(file) && whole;
}

/* A pipe or a device that an editor has left there is not waited for, and where a link leads is not taken for the text. */
static bool read_file(const char *path, char **bytes, size_t *length)
{
	struct strbuf text = STRBUF_INIT;
	struct stat info;
	char block[4096];
	ssize_t got = -1;
	int file = fd_open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW, 0);
	bool plain = file >= 0 && fstat(file, &info) == 0 && S_ISREG(info.st_mode);
	while (plain && text.length <= SAVED_MOST &&
	       (got = read(file, block, sizeof(block))) != 0) {
		if (got > 0)
			strbuf_add(&text, block, (size_t)got);
		else if (errno != EINTR)
			break;
	}
	if (file >= 0)
		close(file);
	if (got == 0) {
		*length = text.length;
		*bytes = strbuf_detach(&text);
	}
	strbuf_release(&text);
	return got == 0;
}

bool editor_file_make(struct editor_file *file, const char *text)
{
	file->folder = folder_make_temporary();
	file->path = NULL;
	bool made = file->folder != NULL;
	if (made) {
		file->path = string_format("%s/" NAME, file->folder);
		made = write_file(file->path, text);
		if (!made) {
			unlink(file->path);
			rmdir(file->folder);
		}
	}
	if (!made)
		editor_file_release(file);
	return made;
}

bool editor_file_read(const struct editor_file *file, char **bytes, size_t *length)
{
	return read_file(file->path, bytes, length);
}

/* text.txt~ (a backup) and .text.txt.un~ (what can be undone) say nothing that text.txt doesn't. */
static bool is_byproduct(const char *name)
{
	size_t length = strlen(name);
	return length > strlen(NAME) && name[length - 1] == '~' &&
	       strncmp(name + (name[0] == '.'), NAME, strlen(NAME)) == 0;
}

static size_t without_end(const char *bytes, size_t length)
{
	while (length && (bytes[length - 1] == '\n' || bytes[length - 1] == '\r'))
		length--;
	return length;
}

/* But for the end of the last line, which editors add. */
static bool same_text(const char *bytes, size_t length, const char *text)
{
	size_t text_length = without_end(text, strlen(text));
	length = without_end(bytes, length);
	return length == text_length && memcmp(bytes, text, length) == 0;
}

static bool is_copy(const char *path, const char *before, const char *saved)
{
	char *bytes = NULL;
	size_t length;
	if (!read_file(path, &bytes, &length))
		return false;
	bool copy = length == 0 || same_text(bytes, length, before) ||
		    (saved && same_text(bytes, length, saved));
	free(bytes);
	return copy;
}

bool editor_file_leave(const struct editor_file *file, const char *before, const char *saved,
		       bool taken, bool orderly)
{
	DIR *listing = opendir(file->folder);
	if (taken)
		unlink(file->path);
	for (struct dirent *entry; listing && (entry = readdir(listing));) {
		char *path = folder_join(file->folder, entry->d_name);
		bool needless =
			(orderly && is_byproduct(entry->d_name)) || is_copy(path, before, saved);
		if (needless && strcmp(path, file->path) != 0)
			unlink(path);
		free(path);
	}
	if (listing)
		closedir(listing);
	return rmdir(file->folder) != 0 && errno != ENOENT;
}

void editor_file_release(struct editor_file *file)
{
	free(file->folder);
	free(file->path);
	*file = (struct editor_file){NULL, NULL};
}
