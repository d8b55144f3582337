/*
 * The system's calls for files, where a signal comes in between (signal(7), "Interruption of system calls"): they are made
 * again. A read or a write that goes only part of the way goes on. What fails leaves errno as the system has set it.
 */
#ifndef BASE_FD_H
#define BASE_FD_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/stat.h>
#include <sys/types.h>

/* As open(2); the caller closes it. -1: it can't be opened. EBUSY: it is a database that this process has open (held.h). */
int fd_open(const char *path, int flags, mode_t mode);

/* The same of such a database: for who closes it behind SQLite. */
int fd_open_held(const char *path, int flags, mode_t mode);

/* Until `room` bytes are there or the end. How many; -1: errno says why. */
ssize_t fd_read(int fd, void *bytes, size_t room);

/* The same from an offset, and all of it to one; the place of the descriptor stays where it is. */
ssize_t fd_read_at(int fd, void *bytes, size_t room, off_t offset);
bool fd_write_at(int fd, const void *bytes, size_t length, off_t offset);

/* All of it, waiting for a pipe or a terminal that takes no more just now. False: errno says why. */
bool fd_write(int fd, const char *bytes, size_t length);

/* As ftruncate(2). */
bool fd_truncate(int fd, off_t size);

/*
 * Gives a new file the rights of the one that it is to replace, whose group it gets where that can be had; else no group has its
 * rights, since another one would read it. Whose the old one was it becomes where that may be done: an administrator may write
 * into somebody's folder. False: errno says why.
 */
bool fd_take_rights(int fd, const struct stat *old);

/* False: where disks are far away, only this tells that something has not been written. The descriptor is gone anyway. */
bool fd_close(int fd);

#endif
