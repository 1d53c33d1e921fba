package janus.parallel;

import com.google.errorprone.annotations.MustBeClosed;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/// While it is open, what native code prints goes nowhere: Gloo tells on standard output that it is
/// connected, where a command gives nothing but its result. Where the system has no `dup2` it is
/// told.
final class Hush implements AutoCloseable {
    private static final int STANDARD_OUTPUT = 1;
    private static final int WRITE_ONLY = 1;

    private static int open; // how many, of different threads
    private static int kept = -1; // standard output itself, while any is open

    private Hush() {}

    @MustBeClosed
    static Hush begin() {
        synchronized (Hush.class) {
            if (open++ == 0) {
                kept = call("dup", STANDARD_OUTPUT).orElse(-1);
                call("open", "/dev/null", WRITE_ONLY)
                        .ifPresent(nowhere -> {
                            call("dup2", nowhere, STANDARD_OUTPUT);
                            call("close", nowhere);
                        });
            }
        }
        return new Hush();
    }

    @Override
    public void close() {
        synchronized (Hush.class) {
            if (--open == 0 && kept >= 0) {
                call("dup2", kept, STANDARD_OUTPUT);
                call("close", kept);
            }
        }
    }

    /// The result of the C function called `name`; empty where there is none, or it fails.
    @SuppressWarnings("restricted") // of the C library, with the types it has
    private static Optional<Integer> call(String name, Object... arguments) {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> function = linker.defaultLookup().find(name);
        if (function.isEmpty()) {
            return Optional.empty();
        }
        FunctionDescriptor type = FunctionDescriptor.of(ValueLayout.JAVA_INT);
        try (Arena arena = Arena.ofConfined()) {
            Object[] natives = new Object[arguments.length];
            for (int i = 0; i < natives.length; i++) {
                boolean isText = arguments[i] instanceof String;
                natives[i] = isText ? arena.allocateFrom((String) arguments[i]) : arguments[i];
                type =
                        type.appendArgumentLayouts(
                                isText ? ValueLayout.ADDRESS : ValueLayout.JAVA_INT);
            }
            int result =
                    (int) linker.downcallHandle(function.get(), type).invokeWithArguments(natives);
            return result < 0 ? Optional.empty() : Optional.of(result);
        } catch (Throwable unforeseen) {
            throw new IllegalStateException(unforeseen);
        }
    }
}
