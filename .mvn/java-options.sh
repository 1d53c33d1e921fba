# Sets options to those that Janus runs with. Read (". .mvn/java-options.sh") by ./janus and by what
# measures it, so POSIX sh only.

# Objects begin at multiples of 32 bytes, so that vectors of numbers straddle no cache lines: the
# windowed metrics gain a twentieth. Loops that Java knows from the rehearsal are compiled well as
# methods, not in their midst before that as well: on two cores the compiler would be in the way.
options="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -Djava.awt.headless=true -XX:+UseParallelGC -XX:ObjectAlignmentInBytes=32 \
  -XX:Tier2BackedgeNotifyFreqLog=20"

# Volumes take hundreds of megabytes: with large pages Linux hands these out in less time.
if grep -q '\[madvise\]' /sys/kernel/mm/transparent_hugepage/enabled 2>/dev/null; then
  options="$options -XX:+UseTransparentHugePages"
fi
