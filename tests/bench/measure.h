/* Times and peak memory of commands, taken in turn so that a busy machine is busy for both. */
#ifndef TESTS_BENCH_MEASURE_H
#define TESTS_BENCH_MEASURE_H

struct measure {
	double median_ms;
	long peak_kib; /* greatest resident set of any run */
};

/* Runs two shell commands `times` times in turn; either one failing ends the program. */
void measure_pair(const char *a, const char *b, int times, struct measure *of_a,
		  struct measure *of_b);

/*
 * The same for programs with a screen of 80×24: until `last` has been written, which stands on their bottom line. They are
 * ended by hanging up.
 */
void measure_screens(const char *a, const char *b, const char *last, int times,
		     struct measure *of_a, struct measure *of_b);

#endif
