# Where the Sun and the Moon stand, and when: the moments of new moons and solar terms.
#
# Positions after Meeus, Astronomical Algorithms (2nd ed.), chapters 22, 25 and 47, with the terms in
# sun.txt and moon.txt. Their sum is good to 20 seconds of time between 1900 and 2100; what lies nearer
# to midnight than that and the unknown rotation of the Earth allow is settled in decided.txt.
#
# A moment is counted in days: in Terrestrial Time from noon of 2000-01-01, in Beijing from 1970-01-01 0:00.

function fail(text) {
	print "table.sh: " text >"/dev/stderr"
	failed = 1
	exit 1
}

function read_sun(    line, f) {
	suns = 0
	while ((getline line <(folder "/sun.txt")) > 0) {
		if (line ~ /^#/)
			continue
		split(line, f, " ")
		sun_power[suns] = f[1]; sun_size[suns] = f[2]; sun_phase[suns] = f[3]; sun_speed[suns] = f[4]
		suns++
	}
}

function read_moon(    line, f) {
	moons = 0
	while ((getline line <(folder "/moon.txt")) > 0) {
		if (line ~ /^#/)
			continue
		split(line, f, " ")
		moon_d[moons] = f[1]; moon_m[moons] = f[2]; moon_n[moons] = f[3]; moon_f[moons] = f[4]
		moon_size[moons] = f[5]
		moons++
	}
}

BEGIN {
	RADIAN = atan2(0, -1) / 180
	read_sun()
	read_moon()
	if (!suns || !moons)
		fail("sun.txt and moon.txt are wanted in " folder)
}

function sine(degrees) { return sin(degrees * RADIAN) }

# Into -180 to 180.
function turned(degrees) {
	degrees -= 360 * int(degrees / 360)
	return degrees < -180 ? degrees + 360 : degrees >= 180 ? degrees - 360 : degrees
}

# ---- positions, in degrees; `T` in centuries of 36525 days since 2000

# The largest terms of the IAU's theory of 1980, those above 0.01".
function nutation(T,    o, d, m, n, f) {
	o = 125.04452 - 1934.136261 * T
	d = 297.85036 + 445267.111480 * T
	m = 357.52772 + 35999.050340 * T
	n = 134.96298 + 477198.867398 * T
	f = 93.27191 + 483202.017538 * T
	return ((-17.1996 - 0.01742 * T) * sine(o) - 1.3187 * sine(2 * (f - d + o)) - 0.2274 * sine(2 * (f + o)) \
		+ 0.2062 * sine(2 * o) + 0.1426 * sine(m) + 0.0712 * sine(n) \
		- 0.0517 * sine(m + 2 * (f - d + o)) - 0.0386 * sine(2 * f + o) - 0.0301 * sine(n + 2 * (f + o)) \
		+ 0.0217 * sine(2 * (f - d + o) - m) - 0.0158 * sine(n - 2 * d) + 0.0129 * sine(2 * (f - d) + o) \
		+ 0.0123 * sine(2 * (f + o) - n)) / 3600
}

# The Sun as it is seen, aberration and the turn into the system FK5 included; without nutation.
function sun(T,    t, power, sum, i, m, distance) {
	t = T / 10
	power[0] = 1
	for (i = 1; i <= 5; i++)
		power[i] = power[i - 1] * t
	sum = 0
	for (i = 0; i < suns; i++)
		sum += sun_size[i] * power[sun_power[i]] * cos(sun_phase[i] + sun_speed[i] * t)
	m = 357.52911 + 35999.05029 * T
	distance = 1.00014 - 0.01671 * cos(m * RADIAN) - 0.00014 * cos(2 * m * RADIAN)
	return sum * 1e-8 / RADIAN + 180 - (0.09033 + 20.4898 / distance) / 3600
}

# The Moon as it is seen; without nutation.
function moon(T,    l, d, m, n, f, flattening, i, size, sum) {
	l = 218.3164477 + 481267.88123421 * T - 0.0015786 * T ^ 2 + T ^ 3 / 538841
	d = 297.8501921 + 445267.1114034 * T - 0.0018819 * T ^ 2 + T ^ 3 / 545868
	m = 357.5291092 + 35999.0502909 * T - 0.0001536 * T ^ 2
	n = 134.9633964 + 477198.8675055 * T + 0.0087414 * T ^ 2 + T ^ 3 / 69699
	f = 93.2720950 + 483202.0175233 * T - 0.0036539 * T ^ 2
	flattening = 1 - 0.002516 * T - 0.0000074 * T ^ 2
	sum = 3958 * sine(119.75 + 131.849 * T) + 1962 * sine(l - f) + 318 * sine(53.09 + 479264.290 * T)
	for (i = 0; i < moons; i++) {
		size = moon_size[i] * flattening ^ (moon_m[i] < 0 ? -moon_m[i] : moon_m[i])
		sum += size * sine(moon_d[i] * d + moon_m[i] * m + moon_n[i] * n + moon_f[i] * f)
	}
	return l + sum * 1e-6
}

# ---- moments

# When, near `guess`, the Sun stands at so many degrees.
function moment_of_sun(guess, degrees,    round, step) {
	for (round = 0; round < 10; round++) {
		step = turned(degrees - sun(guess / 36525) - nutation(guess / 36525)) * 365.2422 / 360
		guess += step
		if (step < 1e-7 && step > -1e-7)
			return guess
	}
	fail("no moment at " degrees " degrees near " guess)
}

# When, near `guess`, the Moon is new. Nutation moves both alike.
function moment_of_new_moon(guess,    round, step) {
	for (round = 0; round < 20; round++) {
		step = turned(sun(guess / 36525) - moon(guess / 36525)) * 29.530589 / 360
		guess += step
		if (step < 1e-7 && step > -1e-7)
			return guess
	}
	fail("no new moon near " guess)
}

# By how many seconds Terrestrial Time is ahead of the Earth's. Espenak and Meeus, Five Millennium Canon of Solar
# Eclipses (2006). From 2005 on they foretell; 5 seconds too much by 2025.
function earth_late(year,    t) {
	if (year < 1920) {
		t = year - 1900
		return -2.79 + 1.494119 * t - 0.0598939 * t ^ 2 + 0.0061966 * t ^ 3 - 0.000197 * t ^ 4
	}
	if (year < 1941) {
		t = year - 1920
		return 21.20 + 0.84493 * t - 0.076100 * t ^ 2 + 0.0020936 * t ^ 3
	}
	if (year < 1961) {
		t = year - 1950
		return 29.07 + 0.407 * t - t ^ 2 / 233 + t ^ 3 / 2547
	}
	if (year < 1986) {
		t = year - 1975
		return 45.45 + 1.067 * t - t ^ 2 / 260 - t ^ 3 / 718
	}
	t = year - 2000
	if (year < 2005)
		return 63.86 + 0.3345 * t - 0.060374 * t ^ 2 + 0.0017275 * t ^ 3 + 0.000651814 * t ^ 4 + 0.00002373599 * t ^ 5
	if (year < 2050)
		return 62.92 + 0.32217 * t + 0.005589 * t ^ 2
	return -20 + 32 * ((year - 1820) / 100) ^ 2 - 0.5628 * (2150 - year)
}

# `ahead`: by how many hours the clock is ahead of Greenwich.
function in_beijing(moment, ahead) {
	return moment + 10957.5 - earth_late(2000 + moment / 365.2425) / 86400 + ahead / 24
}

# ---- days, counted from 1970-01-01

function days_before(year) { return 365 * (year - 1970) + int((year - 1969) / 4 + 500) - 500 \
	- (int((year - 1901) / 100 + 50) - 50) + (int((year - 1601) / 400 + 20) - 20) }

function is_leap(year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

function day_of(text,    f, month, day, lengths) {
	split(text, f, "-")
	split("31 28 31 30 31 30 31 31 30 31 30 31", lengths, " ")
	lengths[2] += is_leap(f[1] + 0)
	day = days_before(f[1] + 0) + f[3] - 1
	for (month = 1; month < f[2] + 0; month++)
		day += lengths[month]
	return day
}

function whole(x) { return x >= 0 || x == int(x) ? int(x) : int(x) - 1 }

# ---- days that are decided

# decided.txt: what, the day it is, and the reason.
function read_decided(what,    line, f) {
	while ((getline line <(folder "/decided.txt")) > 0) {
		if (line ~ /^#/ || line == "")
			continue
		split(line, f, " ")
		if (f[1] == what)
			decided[day_of(f[2])] = f[2]
	}
}

# The day of a moment. Where it is too near to midnight to be sure, or is known to have been another day, decided.txt
# says which of the two days it is. The Earth's rotation is known for the past; for the future it is foretold.
function settled_day(moment, year, what,    day, near, sure, i) {
	day = whole(moment)
	near = (moment - day) * 86400
	if (near > 43200)
		near -= 86400
	sure = year < 2050 ? 60 : 200
	for (i = day - 1; i <= day + 1; i++)
		if (i in decided) {
			if (i != day || (near < sure && near > -sure))
				used[i] = 1
			return i
		}
	if (near < sure && near > -sure)
		fail(sprintf("%s of %d, day %d, is %d seconds from midnight: decide it", what, year, day, near))
	return day
}

function check_decided(    day) {
	for (day in decided)
		if (!(day in used))
			fail("decided.txt: nothing is to be decided about " decided[day])
}
