/* What a user has set once and for all in the configuration file; an example is data/config.example.yaml. */
#ifndef MODEL_CONFIG_H
#define MODEL_CONFIG_H

#include "model/backup.h"
#include "model/occasion.h"

/* The keys that a user wants for an action of the screen. Which actions and keys there are, the screen knows. */
struct key_choice {
	char *action; /* undo */
	char **keys;  /* key_count of them: u, C-z; none: the action gets no key */
	size_t key_count;
	int line; /* where the file says so */
};

struct config {
	const char *
		language; /* 'zh' or 'en'; borrowed, for ever. This and the next three: NULL: not set */
	char *database; /* a path; absolute, if that of the file was */
	char *me;       /* who acts */
	char *theme;    /* a name or a file */
	bool colour;    /* true unless set */

	struct backup_rules backups; /* as they are without a file unless set */
	char *backup_folder;         /* absolute, if that of the file was; NULL: not set */

	/* All that are known, where the file adds some: those that come along, then its own. Else empty. */
	struct occasion_list occasions;

	struct key_choice *keys; /* an action stands there once at most */
	size_t key_count, key_room;
};

void config_init(struct config *config);
void config_release(struct config *config);

#endif
