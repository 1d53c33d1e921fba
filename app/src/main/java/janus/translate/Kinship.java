package janus.translate;

/// How sources that are translated together belong together.
public enum Kinship {
    /// They show different heads, or the same one in no known order.
    STRANGERS,
    /// Pictures of one head from the neck up: each is the neighbour of the next.
    STACK
}
