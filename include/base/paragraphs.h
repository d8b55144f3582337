/*
 * The form in which texts are kept, whoever typed them: blanks are space, tab and 　 (the ideographic space).
 */
#ifndef BASE_PARAGRAPHS_H
#define BASE_PARAGRAPHS_H

/* Takes the blanks and line ends off both ends, in place; returns `text`. */
char *text_trim(char *text);

/*
 * A paragraph for each line that is not blank, without blanks at its ends, \n\n between: the indentation that a person
 * types is the page's business. Owned; "" where there is none.
 */
char *text_paragraphs(const char *text);

/*
 * Several lines as one: a line end (\n) with the blanks around it becomes a blank where it stands between two characters of
 * scripts that are written with blanks, and nothing beside Chinese and at the ends. Other blanks stay. Owned.
 */
char *text_join_lines(const char *text);

#endif
