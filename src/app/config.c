#include "app/config.h"

#include "app/places.h"
#include "i18n/language.h"
#include "import/config.h"
#include "occasions.h"

#include <stdlib.h>

static void read_file(struct configuration *configuration, const char *path)
{
	*configuration = (struct configuration){.error = ERROR_INIT};
	config_init(&configuration->config);
	diagnostics_init(&configuration->diagnostics, path);
	if (path)
		config_read(path, occasions_that_come_along, &configuration->config,
			    &configuration->diagnostics, &configuration->error);
}

void configuration_load(struct configuration *configuration, bool language_chosen)
{
	enum language named;
	char *path = place_configuration();
	read_file(configuration, path);
	const char *name = configuration->config.language;
	if (!language_chosen && name && language_parse(name, &named)) {
		bool other = named != language();
		language_set(named);
		/* What has been found wrong is said in the other language still. */
		if (other && configuration->diagnostics.count) {
			configuration_release(configuration);
			read_file(configuration, path);
		}
	}
	free(path);
}

void configuration_release(struct configuration *configuration)
{
	config_release(&configuration->config);
	diagnostics_release(&configuration->diagnostics);
	error_release(&configuration->error);
}
