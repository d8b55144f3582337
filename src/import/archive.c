#include "archive.h"

#include "base/strbuf.h"
#include "base/utf8.h"
#include "i18n/messages.h"

#include <ctype.h>
#include <stdlib.h>
#include <zip.h>

/*
 * A part that is packed more tightly is nothing that people write: the text of a document comes to some 10 to 1, a table
 * of like rows to 100 to 1. Below the size nothing is asked.
 */
enum { RATIO_MOST = 250, RATIO_FROM = 16 << 20 };

enum { PIECE = 256 << 10 };

struct part {
	char *name; /* owned; small letters, / between folders */
	zip_uint64_t index;
};

struct archive {
	char *name;
	zip_t *zip;
	struct part *parts; /* by name */
	size_t count;
	size_t unpacked; /* bytes, so far */
};

typedef char *sentence(const char *name);

static bool refuse(const struct archive *archive, sentence *say, struct error *err)
{
	return error_set(err, ERR_INPUT, say(archive->name));
}

/* Where memory was short, the file is not to blame. */
static bool refuse_unread(const struct archive *archive, const zip_error_t *why, sentence *say,
			  struct error *err)
{
	if (zip_error_code_zip(why) == ZIP_ER_MEMORY)
		memory_exhausted();
	return refuse(archive, say, err);
}

static bool is_sane(const char *name)
{
	if (!*name || *name == '/' || (isalpha((unsigned char)*name) && name[1] == ':'))
		return false;
	for (const char *end; *name; name = *end ? end + 1 : end) {
		end = name + strcspn(name, "/");
		if (end - name == 2 && memcmp(name, "..", 2) == 0)
			return false;
	}
	return true;
}

/* Only ASCII is folded: names of parts have nothing else. */
static char *fold(const char *name)
{
	char *folded = xstrdup(name);
	for (char *p = folded; *p; p++)
		*p = *p == '\\' ? '/' : (char)tolower((unsigned char)*p);
	return folded;
}

static int compare(const void *a, const void *b)
{
	return strcmp(((const struct part *)a)->name, ((const struct part *)b)->name);
}

/* Names and what can be said of each part without unpacking it. */
static bool list_parts(struct archive *archive, struct error *err)
{
	zip_int64_t count = zip_get_num_entries(archive->zip, 0);
	if (count <= 0)
		return refuse(archive, say_archive_damaged, err);
	if (count > ARCHIVE_PARTS_MOST)
		return refuse(archive, say_archive_too_many, err);
	archive->parts = xcalloc((size_t)count + 1, sizeof(*archive->parts));
	for (zip_uint64_t i = 0; i < (zip_uint64_t)count; i++) {
		zip_stat_t about;
		const char *name = zip_get_name(archive->zip, i, ZIP_FL_ENC_RAW);
		if (!name || zip_stat_index(archive->zip, i, 0, &about) != 0)
			return refuse_unread(archive, zip_get_error(archive->zip),
					     say_archive_damaged, err);
		if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) &&
		    about.encryption_method != ZIP_EM_NONE)
			return refuse(archive, say_archive_password, err);
		struct part *part = &archive->parts[archive->count++];
		*part = (struct part){fold(name), i};
		if (!is_sane(part->name))
			return refuse(archive, say_archive_bad_name, err);
	}
	qsort(archive->parts, archive->count, sizeof(*archive->parts), compare);
	for (size_t i = 1; i < archive->count; i++)
		if (strcmp(archive->parts[i - 1].name, archive->parts[i].name) == 0)
			return refuse(archive, say_archive_twice, err);
	return true;
}

struct archive *archive_open(const char *name, const char *bytes, size_t length, struct error *err)
{
	struct archive *archive = xcalloc(1, sizeof(*archive));
	archive->name = utf8_clean(name, strlen(name), false, NULL);
	zip_error_t why;
	zip_error_init(&why);
	zip_source_t *source = zip_source_buffer_create(bytes, length, 0, &why);
	archive->zip = source ? zip_open_from_source(source, ZIP_RDONLY, &why) : NULL;
	if (!archive->zip && source)
		zip_source_free(source);
	bool good = archive->zip ? list_parts(archive, err)
				 : refuse_unread(archive, &why, say_archive_damaged, err);
	zip_error_fini(&why);
	if (good)
		return archive;
	archive_close(archive);
	return NULL;
}

void archive_close(struct archive *archive)
{
	if (!archive)
		return;
	for (size_t i = 0; i < archive->count; i++)
		free(archive->parts[i].name);
	free(archive->parts);
	if (archive->zip)
		zip_discard(archive->zip);
	free(archive->name);
	free(archive);
}

const char *archive_name(const struct archive *archive)
{
	return archive->name;
}

static const struct part *find(const struct archive *archive, const char *name)
{
	struct part wanted = {.name = fold(name)};
	const struct part *part =
		bsearch(&wanted, archive->parts, archive->count, sizeof(*archive->parts), compare);
	free(wanted.name);
	return part;
}

bool archive_has(const struct archive *archive, const char *part)
{
	return find(archive, part) != NULL;
}

/* `size` is what the archive tells, then what has really come. */
static bool within_bounds(const struct archive *archive, zip_uint64_t size, zip_uint64_t packed,
			  struct error *err)
{
	if (size > ARCHIVE_MOST - archive->unpacked)
		return error_set(err, ERR_INPUT,
				 say_archive_too_big(archive->name, ARCHIVE_MOST >> 20));
	if (size > RATIO_FROM && size / RATIO_MOST > packed)
		return refuse(archive, say_archive_bomb, err);
	return true;
}

static bool unpack(struct archive *archive, zip_file_t *file, zip_uint64_t told,
		   zip_uint64_t packed, archive_sink *sink, void *context, struct error *err)
{
	char *piece = xmalloc(PIECE);
	zip_uint64_t size = 0;
	bool good = true;
	for (zip_int64_t got; good && (got = zip_fread(file, piece, PIECE)) != 0;) {
		if (got < 0) {
			good = refuse_unread(archive, zip_file_get_error(file), say_archive_damaged,
					     err);
		} else {
			size += (zip_uint64_t)got;
			good = within_bounds(archive, size, packed, err) &&
			       sink(context, piece, (size_t)got, err);
		}
	}
	archive->unpacked += (size_t)size;
	free(piece);
	return good && (size == told || refuse(archive, say_archive_damaged, err));
}

bool archive_read(struct archive *archive, const char *name, archive_sink *sink, void *context,
		  struct error *err)
{
	const struct part *part = find(archive, name);
	if (!part)
		return error_set(err, ERR_INPUT, say_archive_lacks(archive->name, name));
	zip_stat_t about;
	if (zip_stat_index(archive->zip, part->index, 0, &about) != 0 ||
	    !(about.valid & ZIP_STAT_SIZE) || !(about.valid & ZIP_STAT_COMP_SIZE))
		return refuse(archive, say_archive_damaged, err);
	if (!within_bounds(archive, about.size, about.comp_size, err))
		return false;
	zip_file_t *file = zip_fopen_index(archive->zip, part->index, 0);
	if (!file) {
		const zip_error_t *why = zip_get_error(archive->zip);
		bool packing = zip_error_code_zip(why) == ZIP_ER_COMPNOTSUPP;
		return refuse_unread(archive, why,
				     packing ? say_archive_packing : say_archive_damaged, err);
	}
	bool good = unpack(archive, file, about.size, about.comp_size, sink, context, err);
	zip_fclose(file);
	return good;
}
