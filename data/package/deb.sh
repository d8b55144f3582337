#!/bin/sh
# Makes a package for Debian and Ubuntu of what `make install` installs.
#
#   deb.sh VERSION DATE BUILD OUT      DATE: of the version, YYYY-MM-DD; BUILD: build/release; OUT: where the package goes
#
# DEBFULLNAME and DEBEMAIL tell who makes it. The same sources give the same package: owners, order and times of its files are settled.
set -eu
version=$1
date=$2
build=$3
out=$4
name=unionplan
maintainer="${DEBFULLNAME:-The unionplan authors} <${DEBEMAIL:-unionplan@example.org}>"
architecture=$(dpkg --print-architecture)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
chmod 755 "$tree"
SOURCE_DATE_EPOCH=$(date -u -d "$date" +%s)
export SOURCE_DATE_EPOCH

umask 022
${MAKE:-make} -s install DESTDIR="$tree" PREFIX=/usr >/dev/null
strip --strip-unneeded "$tree/usr/bin/$name"
# Debian's zsh looks for what packages bring in a folder of its own.
mv "$tree/usr/share/zsh/site-functions" "$tree/usr/share/zsh/vendor-completions"
gzip -9n "$tree"/usr/share/man/man?/* "$tree"/usr/share/man/*/man?/*

doc=$tree/usr/share/doc/$name
{
	echo 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/'
	echo
	echo 'Files: *'
	sed -n 's/^Copyright (c) \(.*\)$/Copyright: \1/p' LICENSE
	echo 'License: MIT'
	sed '1,/^Copyright/d; /^$/d; s/^/ /' LICENSE
} >"$doc/copyright"
rm "$doc/LICENSE"
{
	echo "$name ($version) unstable; urgency=medium"
	echo
	echo '  * See the changes in README.md.'
	echo
	echo " -- $maintainer  $(date -u -d "$date" -R)"
} | gzip -9n >"$doc/changelog.gz"

# What the program is linked with tells on which packages, of which versions, it depends.
mkdir -p "$tree/debian" "$tree/DEBIAN"
printf 'Source: %s\nPackage: %s\nArchitecture: any\n' "$name" "$name" >"$tree/debian/control"
depends=$(cd "$tree" && dpkg-shlibdeps -O usr/bin/$name 2>/dev/null | sed -n 's/^shlibs:Depends=//p')
rm -r "$tree/debian"
[ -n "$depends" ] || { echo "deb: no package is known for the libraries of $build/$name" >&2; exit 1; }

cat >"$tree/DEBIAN/control" <<END
Package: $name
Version: $version
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du -sk "$tree/usr" | cut -f1)
Depends: $depends
Suggests: cups-client
Section: misc
Priority: optional
Description: work plans of a trade-union committee, in a terminal
 Keeps the yearly or semester work plan of a Chinese trade-union committee: its
 numbered outline, the schedule of its activities by month, and the posts and
 duties of the committee. On a screen in Chinese or English, or by commands;
 imports and exports text, Word documents, tables and calendars.
END
(cd "$tree" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum >DEBIAN/md5sums)
find "$tree" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
package=$out/${name}_${version}_$architecture.deb
dpkg-deb --root-owner-group --build "$tree" "$package" >/dev/null
echo "$package"
