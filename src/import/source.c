#include "import/source.h"

#include "base/fd.h"
#include "base/held.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "i18n/messages.h"
#include "i18n/system_error.h"

#include <errno.h>
#include <fcntl.h>
#include <iconv.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* Names come from outside: in sentences they are shown clean. */
static bool refuse(struct error *err, enum error_code code, const char *name,
		   char *(*say)(const char *))
{
	char *clean = utf8_clean(name, strlen(name), false, NULL);
	error_set(err, code, say(clean));
	free(clean);
	return false;
}

static bool refuse_io(struct error *err, const char *name, int number)
{
	if (number == ENOENT || number == ENOTDIR)
		return refuse(err, ERR_NOT_FOUND, name, say_source_missing);
	if (number == EISDIR)
		return refuse(err, ERR_IO, name, say_source_directory);
	if (number == EBUSY && held_is(name))
		return refuse(err, ERR_REFUSED, name, say_source_is_database);
	char *clean = utf8_clean(name, strlen(name), false, NULL);
	error_set(err, ERR_IO, say_source_unreadable(clean, system_error(number)));
	free(clean);
	return false;
}

static char *say_too_big(const char *name)
{
	return say_source_too_big(name, SOURCE_MOST >> 20);
}

/* Byte order mark and carriage returns out, in place. */
static void tidy(struct source *source)
{
	char *to = source->text;
	const char *from = source->text, *end = from + source->length;
	if (source->length >= 3 && memcmp(from, "\xEF\xBB\xBF", 3) == 0)
		from += 3;
	for (; from < end; from++) {
		if (*from != '\r')
			*to++ = *from;
		else if (from[1] != '\n')
			*to++ = '\n';
	}
	*to = '\0';
	source->length = (size_t)(to - source->text);
}

/*
 * UTF-8 with some damage, rather than GB18030? Three-byte characters, which Chinese text in UTF-8 is full of, come up
 * by chance only now and then in GB18030, where most of what is above ASCII is malformed as UTF-8. One of each in a file
 * that is ASCII else is damage too: a mere name has no more than that to tell by.
 */
static bool is_damaged_utf8(const char *bytes, size_t length)
{
	size_t long_ones = 0, malformed = 0;
	for (size_t at = 0, step; at < length; at += step) {
		uint32_t c;
		step = utf8_decode(bytes + at, length - at, &c);
		long_ones += step >= 3;
		malformed += step == 1 && (unsigned char)bytes[at] >= 0x80;
	}
	return long_ones && long_ones >= malformed;
}

/* False: *bad is the offset of the first byte that does not decode. */
static bool decode_gb18030(const char *bytes, size_t length, struct strbuf *out, size_t *bad)
{
	char *in = xmemdup0(bytes, length), *from = in;
	size_t left = length;
	iconv_t converter = iconv_open("UTF-8", "GB18030");
	if (converter == (iconv_t)-1 && errno == ENOMEM)
		memory_exhausted();
	bool good = converter != (iconv_t)-1;
	while (good && left) {
		char piece[4096], *to = piece;
		size_t room = sizeof(piece);
		size_t result = iconv(converter, &from, &left, &to, &room);
		strbuf_add(out, piece, sizeof(piece) - room);
		good = result != (size_t)-1 || errno == E2BIG;
	}
	*bad = (size_t)(from - in);
	if (converter != (iconv_t)-1)
		iconv_close(converter);
	free(in);
	return good;
}

static bool refuse_encoding(struct error *err, const char *name, const char *bytes, size_t bad)
{
	size_t line = 1;
	for (size_t i = 0; i < bad; i++)
		line += bytes[i] == '\n';
	char *clean = utf8_clean(name, strlen(name), false, NULL);
	error_set(err, ERR_INPUT, say_source_encoding(clean, bad + 1, line));
	free(clean);
	return false;
}

/* Takes over the bytes. */
static bool adopt(struct source *source, const char *name, struct strbuf *bytes, struct error *err)
{
	size_t length = bytes->length, bad = utf8_check(bytes->text, length);
	struct strbuf decoded = STRBUF_INIT;
	bool good = true;
	if (!length)
		good = refuse(err, ERR_INPUT, name, say_source_empty);
	else if (length > SOURCE_MOST)
		good = refuse(err, ERR_INPUT, name, say_too_big);
	else if (bad < length && (is_damaged_utf8(bytes->text, length) ||
				  !decode_gb18030(bytes->text, length, &decoded, &bad)))
		good = refuse_encoding(err, name, bytes->text, bad);
	if (good) {
		struct strbuf *text = decoded.length ? &decoded : bytes;
		size_t size = text->length;
		*source = (struct source){xstrdup(name), strbuf_detach(text), size};
		tidy(source);
	}
	strbuf_release(&decoded);
	strbuf_release(bytes);
	return good;
}

bool source_decode(struct source *source, const char *name, const char *bytes, size_t length,
		   struct error *err)
{
	struct strbuf copy = STRBUF_INIT;
	*source = (struct source){.name = NULL};
	strbuf_add(&copy, bytes, length);
	return adopt(source, name, &copy, err);
}

static bool is_package(const struct strbuf *bytes)
{
	return bytes->length >= 4 && memcmp(bytes->text, "PK\3\4", 4) == 0;
}

/* As its first bytes tell. */
static size_t most_of(const struct strbuf *bytes)
{
	return is_package(bytes) ? SOURCE_PACKAGE_MOST : SOURCE_MOST;
}

static char *say_package_too_big(const char *name)
{
	return say_source_too_big(name, SOURCE_PACKAGE_MOST >> 20);
}

static bool refuse_size(struct error *err, const char *name, const struct strbuf *bytes)
{
	return refuse(err, ERR_INPUT, name, is_package(bytes) ? say_package_too_big : say_too_big);
}

/* Reads at most one byte more than such a file may have. False: errno says why. */
static bool read_all(int fd, struct strbuf *out)
{
	char piece[65536];
	while (out->length <= most_of(out)) {
		ssize_t got = fd_read(fd, piece, sizeof(piece));
		if (got < 0)
			return false;
		if (got == 0)
			return true;
		strbuf_add(out, piece, (size_t)got);
	}
	return true;
}

/* Closes the file. */
static bool load(int fd, const char *path, struct strbuf *bytes, struct error *err)
{
	bool good;
	struct stat about;
	if (fstat(fd, &about) == 0 && S_ISREG(about.st_mode) &&
	    about.st_size > (off_t)SOURCE_PACKAGE_MOST)
		good = refuse(err, ERR_INPUT, path, say_package_too_big);
	else if (!read_all(fd, bytes))
		good = refuse_io(err, path, errno);
	else if (!bytes->length)
		good = refuse(err, ERR_INPUT, path, say_source_empty);
	else
		good = bytes->length <= most_of(bytes) || refuse_size(err, path, bytes);
	if (fd != STDIN_FILENO)
		close(fd);
	return good;
}

bool source_load(const char *path, struct strbuf *bytes, struct error *err)
{
	bool standard = strcmp(path, "-") == 0;
	int fd = standard ? STDIN_FILENO : fd_open(path, O_RDONLY | O_CLOEXEC, 0);
	return fd < 0 ? refuse_io(err, path, errno) : load(fd, path, bytes, err);
}

/* What is read may be waited for; a folder is refused by its own sentence. */
static bool may_never_end(const struct stat *about)
{
	return !S_ISREG(about->st_mode) && !S_ISDIR(about->st_mode);
}

bool source_load_own(const char *path, struct strbuf *bytes, struct error *err)
{
	struct stat about;
	if (stat(path, &about) == 0 && may_never_end(&about))
		return refuse(err, ERR_INPUT, path, say_source_no_file);
	int fd = fd_open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
	if (fd < 0)
		return refuse_io(err, path, errno);
	if (fstat(fd, &about) != 0 || !may_never_end(&about))
		return load(fd, path, bytes, err);
	close(fd); /* one that has come in between */
	return refuse(err, ERR_INPUT, path, say_source_no_file);
}

/* Takes what was loaded, if it was. Empties `bytes`. */
static bool take(struct source *source, const char *path, bool loaded, struct strbuf *bytes,
		 struct error *err)
{
	*source = (struct source){.name = NULL};
	bool good = loaded && adopt(source, path, bytes, err);
	strbuf_release(bytes);
	return good;
}

bool source_read(struct source *source, const char *path, struct error *err)
{
	struct strbuf bytes = STRBUF_INIT;
	bool loaded = source_load(path, &bytes, err);
	return take(source, path, loaded, &bytes, err);
}

bool source_read_own(struct source *source, const char *path, struct error *err)
{
	struct strbuf bytes = STRBUF_INIT;
	bool loaded = source_load_own(path, &bytes, err);
	return take(source, path, loaded, &bytes, err);
}

bool source_take(struct source *source, const char *name, struct strbuf *bytes, struct error *err)
{
	*source = (struct source){.name = NULL};
	return adopt(source, name, bytes, err);
}

void source_release_text(struct source *source)
{
	free(source->text);
	source->text = NULL;
	source->length = 0;
}

void source_release(struct source *source)
{
	free(source->name);
	free(source->text);
	*source = (struct source){.name = NULL};
}
