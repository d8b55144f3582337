#include "base/fd.h"

#include "base/banned.h"
#include "base/held.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

int fd_open(const char *path, int flags, mode_t mode)
{
	if (held_is(path)) {
		errno = EBUSY;
		return -1;
	}
	return fd_open_held(path, flags, mode);
}

int fd_open_held(const char *path, int flags, mode_t mode)
{
	int fd;
	do
		fd = open(path, flags, mode);
	while (fd < 0 && errno == EINTR);
	return fd;
}

ssize_t fd_read(int fd, void *bytes, size_t room)
{
	size_t length = 0;
	while (length < room) {
		ssize_t got = read(fd, (char *)bytes + length, room - length);
		if (got == 0)
			break;
		if (got > 0)
			length += (size_t)got;
		else if (errno != EINTR)
			return -1;
	}
	return (ssize_t)length;
}

ssize_t fd_read_at(int fd, void *bytes, size_t room, off_t offset)
{
	size_t length = 0;
	while (length < room) {
		ssize_t got =
			pread(fd, (char *)bytes + length, room - length, offset + (off_t)length);
		if (got == 0)
			break;
		if (got > 0)
			length += (size_t)got;
		else if (errno != EINTR)
			return -1;
	}
	return (ssize_t)length;
}

bool fd_write_at(int fd, const void *bytes, size_t length, off_t offset)
{
	for (size_t done = 0; done < length;) {
		ssize_t written =
			pwrite(fd, (const char *)bytes + done, length - done, offset + (off_t)done);
		if (written >= 0)
			done += (size_t)written;
		else if (errno != EINTR)
			return false;
	}
	return true;
}

bool fd_truncate(int fd, off_t size)
{
	int code;
	do
		code = ftruncate(fd, size);
	while (code != 0 && errno == EINTR);
	return code == 0;
}

/* Until it takes more: a pipe or a terminal that somebody else has set not to wait. */
static void wait_until_writable(int fd)
{
	struct pollfd ready = {.fd = fd, .events = POLLOUT};
	poll(&ready, 1, -1);
}

bool fd_write(int fd, const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t written = write(fd, bytes, length);
		if (written >= 0) {
			bytes += written;
			length -= (size_t)written;
		} else if (errno == EAGAIN || errno == EWOULDBLOCK) {
			wait_until_writable(fd);
		} else if (errno != EINTR) {
			return false;
		}
	}
	return true;
}

/* What may not be done here, or not on this file system, is no failure. */
static bool may_not(void)
{
	return errno == EPERM || errno == ENOSYS || errno == EOPNOTSUPP;
}

bool fd_take_rights(int fd, const struct stat *old)
{
	bool same_group = fchown(fd, (uid_t)-1, old->st_gid) == 0;
	if (!same_group && !may_not())
		return false;
	if (fchown(fd, old->st_uid, (gid_t)-1) != 0 && !may_not())
		return false;
	const mode_t mode = old->st_mode & (S_IRWXU | S_IRWXG | S_IRWXO);
	return fchmod(fd, same_group ? mode : mode & ~(mode_t)S_IRWXG) == 0 || may_not();
}

/* Interrupted it is closed all the same, on Linux; once more could close what another has just opened. */
bool fd_close(int fd)
{
	return close(fd) == 0 || errno == EINTR;
}
