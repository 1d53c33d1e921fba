package janus.parallel;

import org.bytedeco.pytorch.Tensor;

/// Workers - processes that learn as one - seen from one of them. Every worker must ask for the
/// same things in the same order; each waits there for the others.
public sealed interface Group extends AutoCloseable permits Alone, Company {
    /// The number of this worker, from 0; worker 0 leads and is the only one that writes.
    int rank();

    /// How many workers there are.
    int world();

    /// What carries the tensors, for `run.json`.
    String carrier();

    /// Why it is that, for `run.json`.
    String reason();

    /// Replaces `tensor` by the sum of all workers' tensors, to the same bits everywhere.
    ///
    /// @throws WorkerLost when a worker is gone
    void sum(Tensor tensor);

    /// Replaces `tensor` by worker 0's.
    ///
    /// @throws WorkerLost when a worker is gone
    void spread(Tensor tensor);

    /// Worker 0's `numbers`; the others give as many, whose values are passed over.
    ///
    /// @throws WorkerLost when a worker is gone
    long[] told(long... numbers);

    /// Worker 0's `text`; what the others give is passed over.
    ///
    /// @throws WorkerLost when a worker is gone
    String told(String text);

    /// Tells the others, as far as they can be reached, why this worker leaves.
    void leave(String why);

    /// Whether there is nothing to exchange.
    default boolean isAlone() {
        return this instanceof Alone;
    }

    /// Whether this is worker 0.
    default boolean leads() {
        return rank() == 0;
    }

    @Override
    void close();
}
