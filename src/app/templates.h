/* The text of a template, for the files of app/ alone. */
#ifndef APP_TEMPLATES_H
#define APP_TEMPLATES_H

#include "app/session.h"
#include "import/source.h"

bool template_source(struct session *session, const char *name, struct source *source,
		     struct error *err);

#endif
