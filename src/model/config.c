#include "model/config.h"

#include <stdlib.h>

void config_init(struct config *config)
{
	*config = (struct config){.colour = true,
				  .backups = {.daily = BACKUPS_DAILY,
					      .weekly = BACKUPS_WEEKLY,
					      .monthly = BACKUPS_MONTHLY}};
}

static void key_choice_release(struct key_choice *choice)
{
	for (size_t i = 0; i < choice->key_count; i++)
		free(choice->keys[i]);
	free(choice->keys);
	free(choice->action);
}

void config_release(struct config *config)
{
	for (size_t i = 0; i < config->key_count; i++)
		key_choice_release(&config->keys[i]);
	free(config->keys);
	occasion_list_release(&config->occasions);
	free(config->database);
	free(config->backup_folder);
	free(config->me);
	free(config->theme);
	config_init(config);
}
