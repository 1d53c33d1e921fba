# Finds a JDK 25 and exports it as JAVA_HOME, or says in one sentence what to install and leaves the
# shell with 1. Read (". .mvn/jdk25.sh") by ./janus and ./mvnw, so POSIX sh only; macOS and Linux.
#
# JANUS_JDK_PLACES, folders separated by colons, replaces the places that are searched after
# JAVA_HOME and PATH.

janus_is_jdk25() {
  [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  if [ -r "$1/release" ]; then
    grep -Eq '^JAVA_VERSION="?25["+.-]' "$1/release"
  else
    case "$("$1/bin/javac" -version 2>&1)" in "javac 25" | "javac 25."* | "javac 25-"*) ;; *) return 1 ;; esac
  fi
}

# Prints the folder that holds the javac which PATH names, or nothing.
janus_jdk_on_path() {
  janus_javac=$(command -v javac) || return 0
  while [ -L "$janus_javac" ]; do
    janus_link=$(readlink "$janus_javac")
    case $janus_link in
    /*) janus_javac=$janus_link ;;
    *) janus_javac=${janus_javac%/*}/$janus_link ;;
    esac
  done
  (CDPATH= cd -- "${janus_javac%/*}/.." 2>/dev/null && pwd -P) || :
}

janus_jdk_places() {
  printf %s "/usr/lib/jvm:/usr/lib64/jvm:/usr/java:/opt:/opt/java"
  printf %s ":/Library/Java/JavaVirtualMachines:${HOME-}/Library/Java/JavaVirtualMachines"
  printf %s ":/opt/homebrew/opt:/usr/local/opt:/home/linuxbrew/.linuxbrew/opt"
  printf %s ":${SDKMAN_DIR:-${HOME-}/.sdkman}/candidates/java:${HOME-}/.jdks:${HOME-}/.gradle/jdks"
  printf %s ":${HOME-}/.local/share/mise/installs/java:${HOME-}/.asdf/installs/java"
}

# Prints the first JDK 25 among the folders given, each of them as it is, as a macOS bundle, or as
# Homebrew lays it out.
janus_first_jdk25() {
  for janus_home in "$@"; do
    for janus_inner in "" /Contents/Home /libexec/openjdk.jdk/Contents/Home; do
      if janus_is_jdk25 "$janus_home$janus_inner"; then
        printf '%s\n' "$janus_home$janus_inner"
        return 0
      fi
    done
  done
  return 1
}

janus_find_jdk25() {
  set +f
  janus_first_jdk25 "${JAVA_HOME-}" "${JAVA_HOME_25_X64-}" "${JAVA_HOME_25_ARM64-}" \
    "$(janus_jdk_on_path)" && return 0
  janus_places=${JANUS_JDK_PLACES-$(janus_jdk_places)}
  while [ -n "$janus_places" ]; do
    janus_place=${janus_places%%:*}
    case $janus_places in *:*) janus_places=${janus_places#*:} ;; *) janus_places= ;; esac
    [ -z "$janus_place" ] || janus_first_jdk25 "$janus_place"/* && return 0
  done
  [ -z "${JANUS_JDK_PLACES+set}" ] && [ -x /usr/libexec/java_home ] || return 1
  janus_first_jdk25 "$(/usr/libexec/java_home -v 25 2>/dev/null)"
}

# A subshell: the search changes neither the caller's options nor its variables.
if janus_found=$(janus_find_jdk25); then
  JAVA_HOME=$janus_found
  export JAVA_HOME
else
  echo "janus: no JDK 25 was found (looked at JAVA_HOME, PATH, /usr/lib/jvm, SDKMAN, Homebrew, ~/.jdks and the like) - Janus is built and run by Java 25 - install one, for instance Temurin 25 from https://adoptium.net (or 'sudo apt install openjdk-25-jdk', 'brew install openjdk@25', 'sdk install java 25-tem'), or set JAVA_HOME to one" >&2
  exit 1
fi
