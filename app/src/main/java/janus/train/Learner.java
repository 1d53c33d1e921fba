package janus.train;

import janus.network.Network;

/// A network and its optimiser.
///
/// @param name prefix of its tensors in the state file
record Learner<N extends Network>(String name, N network, Adam optimiser) implements AutoCloseable {
    /// Takes `network` over.
    static <N extends Network> Learner<N> of(String name, N network) {
        return new Learner<>(name, network, Adam.of(network));
    }

    @Override
    public void close() {
        optimiser.close();
        network.close();
    }
}
