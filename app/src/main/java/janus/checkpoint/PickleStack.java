package janus.checkpoint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The stack of a pickle, with its marks.
final class PickleStack {
    private final List<Object> items = new ArrayList<>();
    private final List<Integer> marks = new ArrayList<>();
    private final Bytes bytes;

    PickleStack(Bytes bytes) {
        this.bytes = bytes;
    }

    void push(Object item) {
        items.add(item);
    }

    void mark() {
        marks.add(items.size());
    }

    Object pop() throws IOException {
        peek();
        return items.removeLast();
    }

    Object peek() throws IOException {
        int floor = marks.isEmpty() ? 0 : marks.getLast();
        if (items.size() <= floor) {
            throw bytes.broken("a pickle with an empty stack");
        }
        return items.getLast();
    }

    /// All items above the last mark, which goes too.
    List<Object> popToMark() throws IOException {
        if (marks.isEmpty()) {
            throw bytes.broken("a pickle without a mark");
        }
        return take(items.size() - marks.removeLast());
    }

    /// The topmost `count` items, lowest first.
    List<Object> take(int count) throws IOException {
        int floor = marks.isEmpty() ? 0 : marks.getLast();
        if (items.size() - count < floor) {
            throw bytes.broken("a pickle with too short a stack");
        }
        List<Object> top = items.subList(items.size() - count, items.size());
        List<Object> taken = new ArrayList<>(top);
        top.clear();
        return taken;
    }

    /// The topmost item as `kind`.
    <T> T peek(Class<T> kind) throws IOException {
        return as(kind, peek());
    }

    /// The topmost item as `kind`, taken off.
    <T> T pop(Class<T> kind) throws IOException {
        return as(kind, pop());
    }

    private <T> T as(Class<T> kind, Object item) throws IOException {
        if (!kind.isInstance(item)) {
            throw bytes.broken(
                    "a pickle with a %s where a %s should be"
                            .formatted(item.getClass().getSimpleName(), kind.getSimpleName()));
        }
        return kind.cast(item);
    }
}
