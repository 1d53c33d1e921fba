package janus.watch;

/// Whether a Run goes on.
public sealed interface RunState {
    /// A process trains it now.
    record Running() implements RunState {}

    /// It was trained to its last step.
    record Finished() implements RunState {}

    /// It ended before its last step: stopped by somebody, by a failure or by the machine.
    ///
    /// @param saved the step from which `--resume` goes on; 0 for the beginning
    record Stopped(long saved) implements RunState {}
}
