#include "base/error.h"

#include <stdlib.h>

void error_put(struct error *err, enum error_code code, char *text)
{
	free(err->text);
	err->code = code;
	err->text = text;
}

bool error_move(struct error *to, struct error *from)
{
	error_set(to, from->code, from->text);
	*from = (struct error)ERROR_INIT;
	return false;
}

void error_release(struct error *err)
{
	free(err->text);
	*err = (struct error)ERROR_INIT;
}
