package janus.dicomweb;

/// Where http without TLS may go to: images and passwords can be read on its way.
public enum PlainHttp {
    /// Only to this machine.
    LOOPBACK,

    /// Anywhere: the network is known to be closed.
    ANYWHERE
}
