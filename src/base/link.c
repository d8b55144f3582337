#include "base/link.h"

#include "base/banned.h"
#include "base/folder.h"
#include "base/memory.h"

#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

char *link_target(const char *path)
{
	char target[PATH_MAX];
	ssize_t length = readlink(path, target, sizeof(target) - 1);
	if (length <= 0)
		return NULL;
	target[length] = '\0';
	if (target[0] == '/')
		return xstrdup(target);
	char *folder = folder_of(path), *whole = folder_join(folder, target);
	free(folder);
	return whole;
}

/* A link that leads nowhere is followed as far as it goes. */
char *link_true_path(const char *path)
{
	char *whole = realpath(path, NULL);
	if (whole)
		return whole;
	char *target = link_target(path), *end = target ? target : xstrdup(path);
	char *folder = folder_of(end), *there = realpath(folder, NULL);
	whole = there ? folder_join(there, folder_base_name(end)) : xstrdup(path);
	free(end);
	free(folder);
	free(there);
	return whole;
}

/*
 * May this link be one that somebody has put there for others to stumble over? In a folder where everybody may put something
 * and only its owner may take it away it is, unless it is the user's own or of the folder's owner.
 */
static bool is_snare(const char *path, bool own)
{
	const mode_t open_to_all = S_ISVTX | S_IWOTH;
	struct stat place, link;
	if (lstat(path, &link) != 0 || link.st_uid == geteuid())
		return false;
	char *folder = folder_of(path);
	bool snare = stat(folder, &place) == 0 && (place.st_mode & open_to_all) == open_to_all &&
		     link.st_uid != place.st_uid;
	free(folder);
	return own || snare;
}

char *link_resolve(const char *path, bool own)
{
	enum { LINKS_MOST = 40 };
	char *real = xstrdup(path), *target;
	bool snare = false;
	for (int i = 0; i < LINKS_MOST && !snare && (target = link_target(real)); i++) {
		snare = is_snare(real, own);
		free(real);
		real = target;
	}
	if (!snare)
		return real;
	free(real);
	return NULL;
}
