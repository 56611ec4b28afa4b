#!/bin/sh
# Makes the disk images that the samples use. Needs nothing but a POSIX shell with coreutils.
#   samples/make-images.sh [DIRECTORY]        DIRECTORY defaults to /var/tmp/domainxml-samples, which the samples name
set -eu
images=${1:-/var/tmp/domainxml-samples}
mkdir -p "$images"

# The boot sector assembled from first-vm.asm, in hexadecimal (nasm -f bin -o - first-vm.asm | xxd -p);
# a test assembles it again and compares.
boot_sector='
31c08ed88ed0bc007cfbba0206b80001efbeaf7ce87e00a16c04056c01a33b7d6631dbbad00c6689d866efbac40c66ed
6685c07405bac80c66ef4383fb2075e3ba0006edf6c4017536bafd03eca8017513803e3a7d007509a16c042b063b7d79
24f4ebbcbaf803ec3c717419c6063a7d01e82c003c0d75a8b00ae82300eba1be187de81000be2f7de80a00ba0406b800
20eff4ebf6ac84c07405e80300ebf6c350bafd03eca82074fb58baf803eec348656c6c6f2066726f6d20746865206669
72737420564d2e0d0a497420706f77657273206f666620696e203230207365636f6e64732e2050726573732061206b65
7920746f206b6565702069742072756e6e696e672c207120746f20706f776572206f66662e0d0a00506f776572206275
74746f6e20707265737365642e2000476f6f646279652e0d0a'

# SeaBIOS does not boot from disks below one cylinder, so the image is 1 MiB.
rm -f "$images/first-vm.img"
for byte in $(printf '%s' "$boot_sector" | tr -d '\n' | sed 's/../& /g'); do
  printf '%b' "\\0$(printf '%o' "0x$byte")"
done > "$images/first-vm.img.new"
truncate -s 1M "$images/first-vm.img.new"
printf '\125\252' | dd of="$images/first-vm.img.new" bs=1 seek=510 conv=notrunc status=none
mv "$images/first-vm.img.new" "$images/first-vm.img"

# An empty disk to plug in.
[ -f "$images/data.img" ] || truncate -s 16M "$images/data.img"

echo "Images are in $images."
