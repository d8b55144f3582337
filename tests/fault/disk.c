#include "disk.h"

#include "base/array.h"
#include "base/folder.h"
#include "base/strbuf.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SECTOR = 512 };

/* Written or cut off, and not synced yet. */
struct change {
	bool is_cut;
	size_t offset, length; /* is_cut: offset is the size */
	unsigned char *bytes;
};

struct bytes {
	unsigned char *items;
	size_t length, room;
};

struct disk_file {
	ino_t inode;
	bool with_folder;
	struct bytes durable;
	struct change *changes;
	size_t count, room;
};

/* A name that has been made or deleted since the folder was last synced. */
struct name_change {
	char *path;
	bool is_deletion;
	struct disk_file *file;
};

static struct {
	struct disk_file **files;
	size_t count, room;
	struct name_change *names;
	size_t name_count, name_room;
	char *folder; /* of all of them */
} disk;

/* --- files --- */

static void load(struct bytes *out, const char *path)
{
	struct stat info;
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0 || fstat(fd, &info) != 0)
		abort();
	out->length = (size_t)info.st_size;
	out->items = array_reserve(out->items, out->length, &out->room, 1);
	if (out->length && read(fd, out->items, out->length) != (ssize_t)out->length)
		abort();
	close(fd);
}

static struct disk_file *find(const char *path)
{
	struct stat info;
	if (stat(path, &info) != 0)
		return NULL;
	for (size_t i = 0; i < disk.count; i++)
		if (disk.files[i]->inode == info.st_ino)
			return disk.files[i];
	return NULL;
}

static void note_name(const char *path, bool is_deletion, struct disk_file *file)
{
	ARRAY_GROW(disk.names, disk.name_count, disk.name_room);
	disk.names[disk.name_count++] = (struct name_change){xstrdup(path), is_deletion, file};
}

static void sync_names(void)
{
	for (size_t i = 0; i < disk.name_count; i++)
		free(disk.names[i].path);
	disk.name_count = 0;
}

struct disk_file *disk_open(const char *path, bool new, bool with_folder)
{
	struct stat info;
	if (stat(path, &info) != 0)
		abort();
	/* What is empty has just been made, and its number may have been that of a file that is gone. */
	struct disk_file *file = find(path);
	if (file && !new &&info.st_size > 0)
		return file;
	if (file)
		file->inode = 0;
	if (!disk.folder)
		disk.folder = folder_of(path);
	file = xcalloc(1, sizeof(*file));
	file->inode = info.st_ino;
	file->with_folder = with_folder;
	if (!new)
		load(&file->durable, path);
	ARRAY_GROW(disk.files, disk.count, disk.room);
	disk.files[disk.count++] = file;
	if (new)
		note_name(path, false, file);
	return file;
}

static struct change *add_change(struct disk_file *file)
{
	ARRAY_GROW(file->changes, file->count, file->room);
	struct change *change = &file->changes[file->count++];
	*change = (struct change){.is_cut = false};
	return change;
}

void disk_write(struct disk_file *file, const void *bytes, size_t length, size_t offset)
{
	if (!file)
		return;
	struct change *change = add_change(file);
	change->offset = offset;
	change->length = length;
	change->bytes = xmalloc(length);
	memcpy(change->bytes, bytes, length);
}

void disk_truncate(struct disk_file *file, size_t size)
{
	if (!file)
		return;
	struct change *change = add_change(file);
	change->is_cut = true;
	change->offset = size;
}

/* What is between the old end and the new one is said by `fill`. */
static void set_length(struct bytes *bytes, size_t length, unsigned char fill)
{
	bytes->items = array_reserve(bytes->items, length, &bytes->room, 1);
	if (length > bytes->length)
		memset(bytes->items + bytes->length, fill, length - bytes->length);
	bytes->length = length;
}

static void write_into(struct bytes *to, const struct change *change, size_t from, size_t length,
		       unsigned char fill)
{
	size_t at = change->offset + from;
	if (at + length > to->length)
		set_length(to, at + length, fill);
	memcpy(to->items + at, change->bytes + from, length);
}

void disk_sync(struct disk_file *file)
{
	if (!file)
		return;
	for (size_t i = 0; i < file->count; i++) {
		struct change *change = &file->changes[i];
		if (change->is_cut)
			set_length(&file->durable, change->offset, 0);
		else
			write_into(&file->durable, change, 0, change->length, 0);
		free(change->bytes);
	}
	file->count = 0;
	if (file->with_folder)
		sync_names();
	file->with_folder = false;
}

void disk_delete(const char *path, bool sync)
{
	struct disk_file *file = find(path);
	if (file) {
		/* Its inode may be given to another file now. */
		note_name(path, true, file);
		file->inode = 0;
	}
	if (sync)
		sync_names();
}

/* --- the cut --- */

/* Numbers by lot, the same for the same seed (xorshift64*, Vigna 2016). */
static uint64_t lot;

static unsigned draw(unsigned below)
{
	lot ^= lot >> 12;
	lot ^= lot << 25;
	lot ^= lot >> 27;
	return (unsigned)((lot * UINT64_C(2685821657736338717)) >> 33) % below;
}

/* How much of what is not synced has arrived: 0 to 4 of 4, one measure for a whole cut, so that all and nothing occur. */
static void settle_by_lot(struct disk_file *file, unsigned measure)
{
	for (size_t i = 0; i < file->count; i++) {
		const struct change *change = &file->changes[i];
		if (change->is_cut) {
			if (draw(4) < measure && change->offset < file->durable.length)
				set_length(&file->durable, change->offset, 0);
			continue;
		}
		/* Sectors are those of the disk, not of the write. */
		for (size_t from = 0, length; from < change->length; from += length) {
			length = SECTOR - (change->offset + from) % SECTOR;
			if (length > change->length - from)
				length = change->length - from;
			if (draw(4) < measure)
				write_into(&file->durable, change, from, length,
					   (unsigned char)(draw(2) ? 0 : draw(256)));
		}
	}
}

/* Into the file of that name, where there is one: it keeps its inode. */
static void store(const char *path, const struct bytes *bytes)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	if (fd < 0 ||
	    (bytes->length && write(fd, bytes->items, bytes->length) != (ssize_t)bytes->length))
		abort();
	close(fd);
}

/* Names come about in their order (journals of file systems have it so): of the last few nothing is left. */
static void settle_names(void)
{
	size_t kept = disk.name_count ? draw((unsigned)disk.name_count + 1) : 0;
	for (size_t i = disk.name_count; i-- > kept;) {
		const struct name_change *change = &disk.names[i];
		if (change->is_deletion)
			store(change->path, &change->file->durable);
		else
			unlink(change->path);
	}
}

/* Each is known by its inode, whatever its name is now. */
static void settle_files(void)
{
	DIR *folder = opendir(disk.folder);
	if (!folder)
		abort();
	for (struct dirent *entry; (entry = readdir(folder));) {
		char *path = string_format("%s/%s", disk.folder, entry->d_name);
		struct disk_file *file = find(path);
		if (file)
			store(path, &file->durable);
		free(path);
	}
	closedir(folder);
}

void disk_cut(unsigned seed)
{
	lot = UINT64_C(0x9E3779B97F4A7C15) * (seed + 1);
	unsigned measure = draw(5);
	for (size_t i = 0; i < disk.count; i++)
		settle_by_lot(disk.files[i], measure);
	if (disk.folder)
		settle_files();
	settle_names();
}
