#include "sound.h"

#include "app/upkeep.h"

#include <errno.h>
#include <stdio.h>

bool wrong(const char *what, const char *which)
{
	fprintf(stderr, "%s: %s%s%s\n", program_invocation_short_name, what, which ? ": " : "",
		which ? which : "");
	return false;
}

bool is_sound(const char *path)
{
	struct diagnostics found;
	struct error err = ERROR_INIT;
	diagnostics_init(&found, path);
	bool sound = upkeep_doctor(path, &found, &err) || wrong("doctor", err.text);
	for (size_t i = 0; i < found.count; i++)
		if (found.items[i].severity != SEVERITY_NOTE)
			sound = wrong("doctor finds", found.items[i].text);
	diagnostics_release(&found);
	error_release(&err);
	return sound;
}
