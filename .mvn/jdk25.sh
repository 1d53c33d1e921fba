# Sourced by ./janus and ./mvnw: points JAVA_HOME at a JDK 25, wherever it hides, or says what to install.

janus_is_jdk25() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release"
}

janus_find_jdk25() {
  for janus_home in "${JAVA_HOME:-}" "${JANUS_JDK:-}" \
      ${JANUS_JDK_PLACES:-/usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
      /opt/java/* /opt/jdk* /usr/java/*}; do
    if [ -n "$janus_home" ] && janus_is_jdk25 "$janus_home"; then
      JAVA_HOME=$janus_home
      export JAVA_HOME
      return 0
    fi
  done
  return 1
}

if ! janus_find_jdk25; then
  echo "janus: no JDK 25 was found - Janus is written for Java 25 - install one (Debian and Ubuntu: the package temurin-25-jdk or openjdk-25-jdk; macOS: brew install openjdk@25; anywhere: adoptium.net) or set JAVA_HOME to it" >&2
  exit 1
fi
