package janus.parallel;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/// Functions of the system's C library, for what Java can't do: redirect what native code prints,
/// and set variables that it reads.
final class CLibrary {
    private CLibrary() {}

    /// The result of the C function called `name`; empty where there is none, or it fails.
    @SuppressWarnings("restricted") // of the C library, with the types it has
    static Optional<Integer> call(String name, Object... arguments) {
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
