# tests/tools/deps.sh installs what is missing, and only that. If it failed, the first command of
# the README would fail on somebody's machine, or change it without need. No package is installed
# here: the package managers are small scripts that write down what they were told.

$ deps="$TESTDIR/tools/deps.sh"
$ mkdir bin system
$ fake() { cat >"bin/$1" && chmod +x "bin/$1"; }
$ logs() { printf '#!/bin/sh\necho "%s $*" >>"%s/log"\n' "$1" "$HOME" | fake "$1"; }

# On a machine that has all, nothing is done, whatever manager there is.

$ logs apt-get; logs sudo
$ PATH="$HOME/bin:$PATH" sh "$deps" test
  deps: nothing is missing
$ test ! -e log

# A bare machine has a shell and a few small tools. Nobody to ask:

$ for tool in sh cat chmod env mktemp rm; do ln -s "$(command -v $tool)" system; done
$ bare() { PATH="$HOME/bin:$HOME/system" sh "$deps" "$@"; }
$ rm bin/*
$ bare test
  deps: missing: compiler make pkg-config ncursesw sqlite3 libyaml libzip expat find awk cmocka libvterm icu sqlite-sh zip. None of apt dnf pacman apk zypper brew is here: please install these by hand.
[1]

# Each manager with its own names and habits, and root by way of sudo.

$ echo 'echo 1000' | fake id
$ logs sudo
$ for manager in apt-get dnf pacman apk zypper; do echo 'exit 1' | fake $manager; bare --dry-run test; rm bin/$manager; done
  deps: missing: compiler make pkg-config ncursesw sqlite3 libyaml libzip expat find awk cmocka libvterm icu sqlite-sh zip
  + sudo apt-get update
  + sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends gcc libc6-dev make pkg-config libncurses-dev libsqlite3-dev libyaml-dev libzip-dev libexpat1-dev findutils mawk libcmocka-dev libvterm-dev libicu-dev sqlite3 zip
  deps: missing: compiler make pkg-config ncursesw sqlite3 libyaml libzip expat find awk cmocka libvterm icu sqlite-sh zip
  + sudo dnf install -y --setopt=install_weak_deps=False gcc make pkgconf-pkg-config ncurses-devel sqlite-devel libyaml-devel libzip-devel expat-devel findutils gawk libcmocka-devel libvterm-devel libicu-devel sqlite zip
  deps: missing: compiler make pkg-config ncursesw sqlite3 libyaml libzip expat find awk cmocka libvterm icu sqlite-sh zip
  + sudo pacman -Sy
  + sudo pacman -S --needed --noconfirm gcc make pkgconf ncurses sqlite libyaml libzip expat findutils gawk cmocka libvterm icu zip
  deps: missing: compiler make pkg-config ncursesw sqlite3 libyaml libzip expat find awk cmocka libvterm icu sqlite-sh zip
  + sudo apk add --no-cache gcc musl-dev make pkgconf ncurses-dev sqlite-dev yaml-dev libzip-dev expat-dev findutils gawk cmocka-dev libvterm-dev icu-dev sqlite zip
  deps: missing: compiler make pkg-config ncursesw sqlite3 libyaml libzip expat find awk cmocka libvterm icu sqlite-sh zip
  + sudo zypper --non-interactive install --no-recommends gcc make pkg-config ncurses-devel sqlite3-devel libyaml-devel libzip-devel libexpat-devel findutils gawk libcmocka-devel libvterm-devel libicu-devel sqlite3 zip
$ printf 'echo "%s"\n' "$HOME/brew" | fake brew
$ bare --dry-run test
  deps: missing: compiler make pkg-config ncursesw sqlite3 libyaml libzip expat find awk cmocka libvterm icu sqlite-sh zip
  + brew install gcc make pkgconf ncurses sqlite libyaml libzip expat cmocka libvterm icu4c zip
$ test ! -e log

# Neither root nor sudo: what to do is said, nothing is tried.

$ rm bin/*
$ echo 'echo 1000' | fake id
$ logs apt-get
$ bare
  deps: missing: compiler make pkg-config ncursesw sqlite3 libyaml libzip expat
  deps: this needs root, and there is no sudo here. As root, install: gcc libc6-dev make pkg-config libncurses-dev libsqlite3-dev libyaml-dev libzip-dev libexpat1-dev
[1]
$ test ! -e log

# Installing for real, as root. This manager brings a compiler that can't find SQLite's sessions.

$ echo 'echo 0' | fake id
$ fake apt-get <<'END'
> #!/bin/sh
> echo "apt-get $*" >>"$HOME/log"
> [ "$1" = install ] || exit 0
> printf 'case "$*" in *SESSION*) exit 1 ;; esac\n' >"$HOME/bin/cc"
> for tool in make pkg-config; do echo : >"$HOME/bin/$tool"; done
> chmod +x "$HOME/bin"/*
> END
$ bare
  deps: missing: compiler make pkg-config ncursesw sqlite3 libyaml libzip expat
  + apt-get update
  + env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends gcc libc6-dev make pkg-config libncurses-dev libsqlite3-dev libyaml-dev libzip-dev libexpat1-dev
  + env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends libsqlite3-dev
  deps: still missing: session
  deps: the SQLite found was built without its session extension, which keeps the history;
  deps: Debian, Ubuntu, Fedora (from 42) and Homebrew have it. Elsewhere build sqlite from
  deps: source with -DSQLITE_ENABLE_SESSION -DSQLITE_ENABLE_PREUPDATE_HOOK, and point
  deps: PKG_CONFIG_PATH to it.
[1]
$ cat log
  apt-get update
  apt-get install -y --no-install-recommends gcc libc6-dev make pkg-config libncurses-dev libsqlite3-dev libyaml-dev libzip-dev libexpat1-dev
  apt-get install -y --no-install-recommends libsqlite3-dev

# The same with one that can: all is well, and a second call has nothing to do.

$ rm log bin/cc bin/make bin/pkg-config
$ fake apt-get <<'END'
> #!/bin/sh
> echo "apt-get $*" >>"$HOME/log"
> for tool in cc make pkg-config; do echo : >"$HOME/bin/$tool"; done
> chmod +x "$HOME/bin"/*
> END
$ bare
  deps: missing: compiler make pkg-config ncursesw sqlite3 libyaml libzip expat
  + apt-get update
  + env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends gcc libc6-dev make pkg-config libncurses-dev libsqlite3-dev libyaml-dev libzip-dev libexpat1-dev
$ rm log
$ bare
  deps: nothing is missing
$ test ! -e log

# A manager that fails: what is still missing is said.

$ rm bin/make
$ echo 'exit 100' | fake apt-get
$ bare
  deps: missing: make
  + apt-get update
  deps: going on with the old lists of packages
  + env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends make
  deps: still missing: make
[1]

# Homebrew keeps SQLite apart: how make finds it is said.

$ rm bin/apt-get
$ mkdir -p brew/opt/sqlite/lib/pkgconfig
$ fake brew <<'END'
> [ "$1" = --prefix ] && echo "$HOME/brew" && exit
> echo : >"$HOME/bin/make"
> chmod +x "$HOME/bin/make"
> END
$ bare
  deps: missing: make
  + brew install make
  deps: for make to find Homebrew's libraries: export PKG_CONFIG_PATH=$HOME/brew/opt/sqlite/lib/pkgconfig:$PKG_CONFIG_PATH
$ PKG_CONFIG_PATH="$HOME/brew/opt/sqlite/lib/pkgconfig" bare
  deps: nothing is missing

# The linters, and what compiles for 32 bits; the latter where a machine of 64 has a sister of 32, and
# not where its compiler can do so already.

$ rm bin/brew
$ printf 'case "$*" in *-m32*) exit 1 ;; esac\n' | fake cc
$ echo 'echo x86_64' | fake uname
$ for manager in apt-get dnf pacman apk zypper; do echo 'exit 1' | fake $manager; bare --dry-run lint; rm bin/$manager; done
  deps: missing: cppcheck clang-tidy 32-bit
  + apt-get update
  + env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends cppcheck clang-tidy gcc-multilib
  deps: missing: cppcheck clang-tidy 32-bit
  + dnf install -y --setopt=install_weak_deps=False cppcheck clang-tools-extra glibc-devel.i686 libgcc.i686
  deps: missing: cppcheck clang-tidy
  + pacman -Sy
  + pacman -S --needed --noconfirm cppcheck clang
  deps: missing: cppcheck clang-tidy
  + apk add --no-cache cppcheck clang-extra-tools
  deps: missing: cppcheck clang-tidy 32-bit
  + zypper --non-interactive install --no-recommends cppcheck clang-tools gcc-32bit glibc-devel-32bit
$ echo 'exit 1' | fake apt-get
$ echo 'echo aarch64' | fake uname
$ bare --dry-run lint
  deps: missing: cppcheck clang-tidy
  + apt-get update
  + env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends cppcheck clang-tidy
$ echo 'echo x86_64' | fake uname
$ : | fake cc
$ bare --dry-run lint
  deps: missing: cppcheck clang-tidy
  + apt-get update
  + env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends cppcheck clang-tidy

$ bare --force
  usage: deps.sh [--dry-run] [test] [fuzz] [valgrind] [deb] [lint]
[2]
