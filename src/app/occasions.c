#include "occasions.h"

#include "embedded.h"
#include "i18n/messages.h"
#include "import/yaml_import.h"

static bool read_file(const struct embedded_file *file, struct occasion_list *list,
		      struct error *err)
{
	struct source source;
	if (!source_decode(&source, file->name, file->text, file->length, err))
		return false;
	struct diagnostics found;
	diagnostics_init(&found, file->name);
	bool ok = yaml_read_occasions(&source, list, &found);
	if (!ok) {
		error_set(err, ERR_INPUT,
			  say_occasions_bad(found.count ? found.items[0].text : file->name));
		occasion_list_release(list);
	}
	diagnostics_release(&found);
	source_release(&source);
	return ok;
}

bool occasions_that_come_along(struct occasion_list *list, struct error *err)
{
	const struct embedded_file *file =
		embedded_find(embedded_data, embedded_data_count, "occasions", ".yaml");
	return !file || read_file(file, list, err);
}
