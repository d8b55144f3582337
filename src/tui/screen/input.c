#include "terminal.h"

#include "base/monotonic.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

/* So long nobody sees what the keys so far have done, where one more has begun. The rest of a torn paste takes longer. */
#define UNSEEN_MOST_MS 50

/* Bytes that have come, to the decoder. Nothing to read where there should be something: no terminal any more. */
static void read_bytes(struct screen *screen)
{
	char bytes[4096];
	ssize_t length = read(STDIN_FILENO, bytes, sizeof(bytes));
	if (length > 0)
		key_decoder_feed(screen->decoder, bytes, (size_t)length);
	else if (length == 0 || (errno != EINTR && errno != EAGAIN))
		screen->hung_up = true;
}

static bool bytes_waiting(void)
{
	struct pollfd source = {.fd = STDIN_FILENO, .events = POLLIN};
	return poll(&source, 1, 0) > 0;
}

/* What a signal means here; false where the wait goes on. */
static bool woken(struct screen *screen, enum wake wake, struct key *key)
{
	*key = (struct key){.kind = KEY_IS_RESIZE};
	switch (wake) {
	case WAKE_RESIZE:
		terminal_resized(screen);
		return true;
	case WAKE_CONTINUE: /* after a stop that could not be seen coming: the shell has had the terminal */
		screen_suspend(screen);
		screen_resume(screen);
		return true;
	case WAKE_STOP: /* at the next call: who may never be continued keeps first what was typed */
		screen->stopping = true;
		*key = (struct key){.kind = KEY_IS_TIMEOUT};
		return true;
	case WAKE_INTERRUPT:
		*key = (struct key){
			.kind = KEY_IS_CHARACTER, .codepoint = 'c', .modifiers = KEY_CTRL};
		return true;
	case WAKE_TERMINATE:
		screen->terminated = true;
		return false;
	case WAKE_HANGUP:
		screen->hung_up = true;
		return false;
	}
	return false;
}

static bool ending(const struct screen *screen, struct key *key)
{
	if (screen->hung_up || screen->terminated)
		*key = (struct key){.kind = screen->hung_up ? KEY_IS_HANGUP : KEY_IS_TERMINATE};
	return screen->hung_up || screen->terminated;
}

/* Waits for bytes or a signal, at most `timeout_ms`; false: neither came. */
static bool wait_for(struct screen *screen, int timeout_ms)
{
	struct pollfd sources[] = {
		{.fd = STDIN_FILENO, .events = POLLIN},
		{.fd = signals_descriptor(), .events = POLLIN},
	};
	int ready = poll(sources, 2, timeout_ms);
	if (ready < 0)
		return true; /* a signal: the pipe tells which */
	if (sources[0].revents)
		read_bytes(screen);
	return ready > 0;
}

void screen_read_key(struct screen *screen, int timeout_ms, struct key *key)
{
	int64_t until = monotonic_ms() + timeout_ms;
	bool promised = screen->key_promised;
	screen->key_promised = false;
	if (screen->stopping) {
		screen->stopping = false;
		screen_stop(screen);
		*key = (struct key){.kind = KEY_IS_RESIZE};
		return;
	}
	for (;;) {
		/* What was typed before a signal came counts before it. */
		enum wake wake;
		if (bytes_waiting())
			read_bytes(screen);
		if (key_decoder_next(screen->decoder, monotonic_ms(), false, key))
			return;
		while (signals_next(&wake))
			if (woken(screen, wake, key))
				return;
		if (ending(screen, key))
			return;
		int patience = key_decoder_patience(screen->decoder);
		if (promised && patience < 0) {
			*key = (struct key){.kind = KEY_IS_NOTHING};
			return;
		}
		int64_t left = until - monotonic_ms();
		int wait = patience >= 0    ? patience
			   : timeout_ms < 0 ? -1
			   : left > 0       ? (int)left
					    : 0;
		if (wait_for(screen, wait))
			continue;
		if (patience < 0) {
			*key = (struct key){.kind = KEY_IS_TIMEOUT};
			return;
		}
		if (key_decoder_next(screen->decoder, monotonic_ms(), true, key))
			return;
	}
}

bool screen_key_waiting(struct screen *screen)
{
	int patience = key_decoder_patience(screen->decoder);
	bool key_soon = patience >= 0 && patience <= UNSEEN_MOST_MS;
	screen->key_promised = screen->hung_up || screen->terminated || key_soon || bytes_waiting();
	return screen->key_promised;
}
