package janus.translate;

/// How sources that are translated together belong together.
public enum Kinship {
    /// There is one only: a picture that shows no head is a mistake then, not the end of a series.
    ALONE,
    /// They show different heads, or the same one in no known order.
    STRANGERS,
    /// Pictures of one head from the neck up: each is the neighbour of the next.
    STACK
}
