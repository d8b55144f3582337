/* Archives as Word and Excel make them, made of texts for tests. */
#ifndef TESTS_OFFICE_MADE_H
#define TESTS_OFFICE_MADE_H

#include "base/strbuf.h"

#include <stdlib.h>
#include <zip.h>

/* Also for programs that know nothing of tests. */
#define MADE(condition) ((condition) ? (void)0 : abort())

struct made_part {
	const char *name, *text;
	size_t length; /* 0: of the text */
};

#define W_SPACE "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define RELATIONS_SPACE "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
#define RELATION_TYPE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

/* Adds one archive of these parts; a password where one is wanted. */
static inline void made_archive(const struct made_part *parts, size_t count, const char *password,
				struct strbuf *out)
{
	zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, NULL);
	zip_source_keep(source);
	zip_t *zip = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, NULL);
	MADE(zip != NULL);
	for (size_t i = 0; i < count; i++) {
		size_t length = parts[i].length ? parts[i].length : strlen(parts[i].text);
		zip_source_t *text = zip_source_buffer(zip, parts[i].text, length, 0);
		zip_int64_t at = zip_file_add(zip, parts[i].name, text, ZIP_FL_ENC_UTF_8);
		MADE(at >= 0);
		if (password)
			MADE(zip_file_set_encryption(zip, (zip_uint64_t)at, ZIP_EM_TRAD_PKWARE,
						     password) == 0);
	}
	MADE(zip_close(zip) == 0);
	zip_stat_t about;
	MADE(zip_source_stat(source, &about) == 0);
	char *bytes = xmalloc(about.size);
	zip_source_open(source);
	MADE(zip_source_read(source, bytes, about.size) == (zip_int64_t)about.size);
	zip_source_close(source);
	strbuf_add(out, bytes, about.size);
	free(bytes);
	zip_source_free(source);
}

/* A Word document with this inside its body; styles and numbering (NULL: none) inside their roots. */
static inline void made_docx(const char *body, const char *styles, const char *numbering,
			     struct strbuf *out)
{
	char *texts[] = {
		string_format("<Relationships " RELATIONS_SPACE
			      "><Relationship Id='r1' Type='" RELATION_TYPE
			      "officeDocument' Target='word/document.xml'/></Relationships>"),
		string_format(
			"<Relationships " RELATIONS_SPACE
			"><Relationship Id='r1' Type='" RELATION_TYPE
			"styles' Target='styles.xml'/><Relationship Id='r2' Type='" RELATION_TYPE
			"numbering' Target='/word/numbering.xml'/></Relationships>"),
		string_format(
			"<w:document " W_SPACE " xmlns:v='urn:schemas-microsoft-com:vml'"
			" xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
			" xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'>"
			"<w:body>%s</w:body></w:document>",
			body),
		string_format("<w:styles " W_SPACE ">%s</w:styles>", styles ? styles : ""),
		string_format("<w:numbering " W_SPACE ">%s</w:numbering>",
			      numbering ? numbering : ""),
	};
	const struct made_part parts[] = {
		{"_rels/.rels", texts[0], 0},        {"word/_rels/document.xml.rels", texts[1], 0},
		{"word/document.xml", texts[2], 0},  {"word/styles.xml", texts[3], 0},
		{"word/numbering.xml", texts[4], 0},
	};
	made_archive(parts, sizeof(parts) / sizeof(parts[0]), NULL, out);
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		free(texts[i]);
}

#endif
