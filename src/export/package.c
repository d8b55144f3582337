#include "package.h"

#include "i18n/messages.h"

#include <stdint.h>
#include <stdlib.h>
#include <zip.h>

/* The first day that the format knows, as it writes days: 1980-01-01. */
enum { FIRST_DAY = 0 << 9 | 1 << 5 | 1 };

/* zlib's own choice. libzip's is the highest, which takes three times as long to save a few bytes of a hundred. */
enum { LEVEL = 6 };

static bool add_part(zip_t *zip, const struct package_part *part)
{
	zip_source_t *text = zip_source_buffer(zip, part->text, part->length, 0);
	if (!text)
		return false;
	zip_int64_t at = zip_file_add(zip, part->name, text, ZIP_FL_ENC_UTF_8);
	if (at < 0) {
		zip_source_free(text);
		return false;
	}
	return zip_file_set_dostime(zip, (zip_uint64_t)at, 0, FIRST_DAY, 0) == 0 &&
	       zip_set_file_compression(zip, (zip_uint64_t)at, ZIP_CM_DEFLATE, LEVEL) == 0;
}

static bool copy_out(zip_source_t *source, struct strbuf *out)
{
	zip_stat_t about;
	if (zip_source_stat(source, &about) != 0 || !(about.valid & ZIP_STAT_SIZE) ||
	    about.size > SIZE_MAX / 2 || zip_source_open(source) != 0)
		return false;
	size_t size = (size_t)about.size;
	char *bytes = xmalloc(size);
	bool good = zip_source_read(source, bytes, size) == (zip_int64_t)size;
	if (good)
		strbuf_add(out, bytes, size);
	free(bytes);
	zip_source_close(source);
	return good;
}

bool package_write(const struct package_part *parts, size_t count, struct strbuf *out,
		   struct error *err)
{
	zip_error_t why;
	zip_error_init(&why);
	zip_source_t *archive = zip_source_buffer_create(NULL, 0, 0, &why);
	zip_t *zip =
		archive ? zip_open_from_source(archive, ZIP_CREATE | ZIP_TRUNCATE, &why) : NULL;
	bool good = zip != NULL;
	if (good) {
		zip_source_keep(archive); /* closing gives up what opening took over */
		for (size_t i = 0; good && i < count; i++)
			good = add_part(zip, &parts[i]);
		if (!good) {
			zip_error_set(&why, zip_error_code_zip(zip_get_error(zip)), 0);
			zip_discard(zip);
		} else if (zip_close(zip) != 0) {
			good = false;
			zip_error_set(&why, zip_error_code_zip(zip_get_error(zip)), 0);
			zip_discard(zip);
		}
		good = good && copy_out(archive, out);
	}
	if (!good && zip_error_code_zip(&why) == ZIP_ER_MEMORY)
		memory_exhausted();
	if (!good)
		error_set(err, ERR_IO, say_export_package_failed(zip_error_strerror(&why)));
	if (archive)
		zip_source_free(archive);
	zip_error_fini(&why);
	return good;
}
