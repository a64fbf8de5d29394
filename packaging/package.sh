#!/usr/bin/env bash
# dist/petition-desk/, a folder that needs no Python, and on Debian a package of it beside it.
# Nothing is built when nothing it is made of has changed. Needs packaging/setup.sh package.
set -euo pipefail
cd "$(dirname "$0")/.."
python=.venv/bin/python
folder=dist/petition-desk
stamp=dist/made-of
tree=build/debian

version=$("$python" -c 'import tomllib; print(tomllib.load(open("pyproject.toml", "rb"))["project"]["version"])')

made_of() {
    find . \( -name '.?*' -o -name __pycache__ -o -name '*.egg-info' -o -path ./build -o -path ./dist \
        -o -path ./out -o -path ./tests -o -path ./docs -o -path ./bench \) -prune \
        -o -type f -print0 | sort -z | xargs -0 cksum | cksum
}

freeze() {
    "$python" -m PyInstaller --noconfirm --log-level ERROR --distpath dist \
        --workpath build/pyinstaller packaging/petition-desk.spec
    cp LICENSE NOTICE "$folder/"
    # The texts that Qt's wheels only name.
    cp /usr/share/common-licenses/{LGPL-3,GPL-3} "$folder/_internal/licences/" 2>/dev/null || true
}

depends() {
    awk '$1 == "run" { printf "%s, ", $2 } END { print "libc6 (>= 2.36)" }' packaging/debian-packages.txt
}

write_control() {
    mkdir -p "$tree/DEBIAN"
    cat >"$tree/DEBIAN/control" <<END
Package: petition-desk
Version: $version
Architecture: $(dpkg --print-architecture)
Maintainer: The Petition Desk authors <petition-desk@localhost>
Installed-Size: $(du -sk --exclude=DEBIAN "$tree" | cut -f1)
Depends: $(depends)
Recommends: gnome-keyring | kwalletmanager, libwayland-cursor0
Section: misc
Priority: optional
Description: accessible desktop client for petitioning online in China
 Petition Desk (信访无障碍客户端) leads a person through a petition in large type,
 by voice, keys, mouse or screen reader, keeps it encrypted on this computer, and
 sends it when there is a network. It works with no network and without Python,
 and brings the models it hears and speaks with.
END
}

fill_tree() {
    rm -rf "$tree"
    local share=$tree/usr/share
    mkdir -p "$tree"/usr/{bin,lib} "$share"/{applications,doc/petition-desk,icons/hicolor/scalable/apps}
    cp -a "$folder" "$tree/usr/lib/"
    ln -s ../lib/petition-desk/petition-desk "$tree/usr/bin/petition-desk"
    cp packaging/petition-desk.desktop "$share/applications/"
    cp packaging/petition-desk.svg "$share/icons/hicolor/scalable/apps/"
    cp NOTICE "$share/doc/petition-desk/copyright"
    chmod -R u=rwX,go=rX "$tree"
}

make_debian_package() {
    # These come with their debugging symbols, a tenth of the whole.
    strip --strip-unneeded "$folder"/_internal/libpython* "$folder"/_internal/sqlcipher3/*.so \
        "$folder"/_internal/ctranslate2/_ext*.so "$folder"/_internal/kenlm*.so
    desktop-file-validate packaging/petition-desk.desktop
    fill_tree
    write_control
    # Weights hardly shrink, however long one tries.
    dpkg-deb --root-owner-group -Zxz -z2 --build "$tree" dist >/dev/null
}

now=$(made_of)
if [ -x "$folder/petition-desk" ] && grep -qsxF "$now" "$stamp"; then
    echo "dist/ is up to date"
    exit 0
fi
rm -rf dist
freeze
if command -v dpkg-deb >/dev/null; then make_debian_package; fi
echo "$now" >"$stamp"
ls -d dist/*/ dist/*.deb
