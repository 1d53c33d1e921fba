package janus.train;

import janus.parallel.Group;
import janus.parallel.WorkerLost;
import janus.parallel.Workforce;
import janus.tensor.Device;
import janus.tensor.NativeWork;
import java.io.IOException;

/// A training from the coming together of its workers to their parting.
///
/// @param workforce who they are
/// @param device where this one computes
/// @param lost what to say when one is lost, with a place for what happened
record Teamwork(Workforce workforce, Device device, String lost) {
    /// What is done together.
    interface Work {
        void with(Group group) throws IOException, InterruptedException;
    }

    /// Does `work`; when it fails here, the others are told why.
    ///
    /// @throws IOException when the workers don't come together or one is lost
    void run(Work work) throws IOException, InterruptedException {
        try (Group group = workforce.open(device)) {
            try (NativeWork _ = NativeWork.begin()) {
                work.with(group);
            } catch (WorkerLost gone) {
                throw new IOException(lost.formatted(gone.getMessage()), gone);
            } catch (IOException | RuntimeException failure) {
                group.leave(String.valueOf(failure.getMessage()));
                throw failure;
            }
        }
    }
}
