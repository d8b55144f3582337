#include "base/embedded.h"

#include <string.h>

const struct embedded_file *embedded_find(const struct embedded_file *files, size_t count,
					  const char *name, const char *ending)
{
	size_t length = strlen(name);
	for (size_t i = 0; i < count; i++)
		if (strncmp(files[i].name, name, length) == 0 &&
		    strcmp(files[i].name + length, ending) == 0)
			return &files[i];
	return NULL;
}
