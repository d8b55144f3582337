/*
 * What lies on a disk when the power fails: for each file the bytes of its last sync, and of what was written or cut off
 * since then any part, in whole sectors; of names made and deleted since the folder was last synced the first few.
 */
#ifndef TESTS_FAULT_DISK_H
#define TESTS_FAULT_DISK_H

#include <stdbool.h>
#include <stddef.h>

struct disk_file; /* a file, whatever its name; lives until the process ends */

/* `new`: it has just been made. `with_folder`: its first sync makes its name durable, and all others of the folder. */
struct disk_file *disk_open(const char *path, bool new, bool with_folder);

/* NULL is a file that is not kept account of: nothing happens. */
void disk_write(struct disk_file *file, const void *bytes, size_t length, size_t offset);
void disk_truncate(struct disk_file *file, size_t size);
void disk_sync(struct disk_file *file);

void disk_delete(const char *path, bool sync);

/* Puts in the place of every file what may lie there after the cut: which of all possibilities says the seed. */
void disk_cut(unsigned seed);

#endif
