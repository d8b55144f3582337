/* The writers of the formats, for the table in export.c. */
#ifndef EXPORT_WRITERS_H
#define EXPORT_WRITERS_H

#include "export/export.h"

/*
 * Pages for a printer. a4: 76 columns, 60 lines with the foot 第 N 页 共 M 页. gb9704: the grid of GB/T 9704-2012, 28 characters
 * (56 columns) by 22 lines of text, and below them — N —. screen: 80 columns, no pages.
 */
void text_print(const struct document *document, const struct export_options *options,
		struct strbuf *out);

/* CommonMark with the tables of GitHub (GFM); see markdown_writer.c for how each element looks. */
void markdown_print(const struct document *document, const struct export_options *options,
		    struct strbuf *out);

/* A page for browsers that needs nothing but itself, HTML5; printed from there it is laid out as GB/T 9704-2012 has it. */
void html_print(const struct document *document, const struct export_options *options,
		struct strbuf *out);

/* For Word, WPS and LibreOffice, as official documents look (GB/T 9704-2012); see word_parts.h. */
bool docx_print(const struct document *document, const struct export_options *options,
		struct strbuf *out, struct error *err);

/* What import reads (format version 1); see yaml_writer.c for what is left out and why. */
bool yaml_write(const struct whole_plan *whole, const struct export_options *options,
		struct strbuf *out, struct error *err);

/* Activities for calendars (iCalendar, RFC 5545); see ics_writer.c for what becomes of those without a day. */
bool ics_write(const struct whole_plan *whole, const struct export_options *options,
	       struct strbuf *out, struct error *err);

/* All of it for other programs (RFC 8259); data/unionplan-export.schema.json describes the keys. */
bool json_write(const struct whole_plan *whole, const struct export_options *options,
		struct strbuf *out, struct error *err);

/* Rows for spreadsheets, with a header line (RFC 4180): activities, or what stands on duty sheets; data/FORMATS.md tells the columns. */
bool csv_write(const struct whole_plan *whole, const struct export_options *options,
	       struct strbuf *out, struct error *err);

#endif
