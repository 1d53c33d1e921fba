#!/bin/sh
# How long reading a DICOM series takes, beside dcm2niix on the same machine: docs/dicom.md.
#
#     bench/dicom/read.sh SHARED OUT [TURNS]
#
# SHARED is the folder with data/dicom. Series: T1c and CT (JPEG Lossless, tilted) from there; T1 and CT phantoms of 512 x 512 x 240 and
# x 130 as DICOM in OUT, made once. In each of TURNS (3) turns a fresh Java process for each column, started as ./janus is, and dcm2niix read each series, whose
# files the system has in its cache. dcm2niix also writes its file (to OUT). Prints the median of the turns: what dcm2niix says of itself
# ("Conversion required"); Janus's first read of a process into memory, and a later one; reading and resampling to slices of 1 mm, first and later; and making
# network slices (read, resampled, the head found, normalised), first and later.
set -eu
shared=$(cd "${1:?name the folder with data/dicom}" && pwd)
out=${2:?name a folder to write}
turns=${3:-3}
root=$(cd "$(dirname "$0")/../.." && pwd)
. "$root/.mvn/jdk25.sh"
. "$root/.mvn/java-options.sh"
janus=$root/janus
(cd "$root" && ./mvnw -B -ntp package -Dmaven.test.skip=true -Djacoco.skip -Dspotless.check.skip >/dev/null)
"$janus" --version >/dev/null # builds, and lets Java remember the classes
cache=$(ls "$root"/app/target/launch/janus-*.aot)
mkdir -p "$out"
cd "$out"
for slices in 130 240; do
  [ -d "heads-$slices" ] || "$janus" phantom --subjects 1 --contrast t1,ct --size 512 --slices "$slices" --out "heads-$slices"
  [ -d "mr-$slices" ] || "$janus" convert "heads-$slices"/t1/*.nii.gz "mr-$slices" --modality mr --dicom
  [ -d "ct-$slices" ] || "$janus" convert "heads-$slices"/ct/*.nii.gz "ct-$slices" --modality ct --dicom
done

median() { sort -n | awk '{ x[NR] = $1 } END { print x[int((NR + 1) / 2)] }'; }

echo "| series | dcm2niix s | first read | ratio | later | ratio | first read and resampled | ratio | later | ratio | network slices: first | later |"
echo "|---|---|---|---|---|---|---|---|---|---|---|---|"
for series in "$shared/data/dicom/mr-t1c-implicit" "$shared/data/dicom/ct-jpeg-lossless" mr-130 ct-130 mr-240 ct-240; do
  cat "$series"/* >/dev/null 2>&1 || find "$series" -type f -exec cat {} + >/dev/null
  rm -f peer ours-*
  for turn in $(seq "$turns"); do
    rm -rf nifti && mkdir nifti
    dcm2niix -z n -o nifti -f x "$series" | sed -n 's/^Conversion required \([0-9.]*\) seconds.*/\1/p' >>peer
    for work in read resampled slices; do
      # shellcheck disable=SC2086 # several options
      "$JAVA_HOME/bin/java" $options "-XX:AOTCache=$cache" '-Xlog:aot*=off' '-Xlog:cds*=off' -cp "$root/app/target/launch/janus.jar:$root/app/target/lib/*:$root/bench/target/classes" \
        janus.bench.ReadTimes "$work" "$series" >>"ours-$work"
    done
  done
  d=$(median <peer)
  set -- $(for work in read resampled slices; do for row in first later; do awk -v r=$row '$1 == r { print $2 }' "ours-$work" | median; done; done)
  echo "$(basename "$series") $d $*" | awk '{ printf "| %s | %.2f", $1, $2
    for (i = 3; i <= 6; i++) printf " | %.2f | %.2f", $i, $i / $2
    printf " | %.2f | %.2f |\n", $7, $8 }'
done
