package janus.checkpoint;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A machine for the pickles PyTorch writes (protocol 2, and the few codes of later ones), with
/// nothing else in it: it cannot name, build or call anything but what [Global] lists.
///
/// Python's None, lists and tuples, dictionaries, integers, floats and strings become [#NONE],
/// `List`, `Map`, `Long` or `BigInteger`, `Double` and `String`. The machine never recurses, and
/// its steps are counted, so that no pickle takes it long or makes it large.
final class Pickle {
    /// Python's None.
    static final Object NONE = "None".toCharArray();

    /// A generator's pickle takes some four thousand.
    private static final int MOST_STEPS = 1_000_000;

    private static final int LONGEST_NAME = 512;
    private static final int STOP = '.';

    private final Bytes bytes;
    private final PickleStack stack;
    private final Map<Long, Object> memo = new HashMap<>();
    private final Map<String, StoredTensor.Storage> storages = new HashMap<>();
    private long steps;

    Pickle(Bytes bytes) {
        this.bytes = bytes;
        this.stack = new PickleStack(bytes);
    }

    /// The next object; `bytes` then stands behind it.
    Object read() throws IOException {
        int code = bytes.u8();
        while (code != STOP) {
            spend(1);
            if (!structure(code) && !value(code)) {
                throw bytes.broken("the unknown pickle code 0x%02x".formatted(code));
            }
            code = bytes.u8();
        }
        memo.clear();
        return stack.pop();
    }

    private void spend(int more) throws IOException {
        steps += more;
        if (steps > MOST_STEPS) {
            throw new IOException(
                    "the pickle in %s takes more than %d steps - a generator's takes some thousands, so this is no checkpoint - fetch or save it again"
                            .formatted(bytes.file(), MOST_STEPS));
        }
    }

    /// Storages named so far, by key, whole ones in place of views.
    Map<String, StoredTensor.Storage> storages() {
        return storages;
    }

    private boolean structure(int code) throws IOException {
        switch (code) {
            case 0x80 -> bytes.skip(1); // PROTO
            case 0x95 -> bytes.skip(8); // FRAME
            case '(' -> stack.mark();
            case '0' -> stack.pop();
            case '1' -> stack.popToMark();
            case 'a' -> append(stack.take(1));
            case 'e' -> append(stack.popToMark());
            case 's' -> put(stack.take(2));
            case 'u' -> put(stack.popToMark());
            case 'b' -> build();
            case 'c' -> stack.push(Global.of(line() + "." + line(), bytes));
            case 0x93 -> stackGlobal();
            case 'R' -> reduce();
            case 'Q' -> stack.push(storage(stack.pop(List.class)));
            case 'q' -> memo.put((long) bytes.u8(), stack.peek());
            case 'r' -> memo.put(bytes.u32(), stack.peek());
            case 0x94 -> memo.put((long) memo.size(), stack.peek());
            case 'h' -> stack.push(remembered(bytes.u8()));
            case 'j' -> stack.push(remembered(bytes.u32()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean value(int code) throws IOException {
        switch (code) {
            case 'N' -> stack.push(NONE);
            case 0x88 -> stack.push(true);
            case 0x89 -> stack.push(false);
            case 'K' -> stack.push((long) bytes.u8());
            case 'M' -> stack.push((long) bytes.u16());
            case 'J' -> stack.push((long) bytes.i32());
            case 0x8a -> stack.push(integer(bytes.u8()));
            case 'G' -> stack.push(Double.longBitsToDouble(Long.reverseBytes(bytes.i64())));
            case 'X' -> stack.push(bytes.text(bytes.u32()));
            case 0x8c -> stack.push(bytes.text(bytes.u8()));
            case 'U' -> stack.push(bytes.text(bytes.u8()));
            case 'T' -> stack.push(bytes.text(bytes.u32()));
            case '}' -> stack.push(new LinkedHashMap<>());
            case ']', ')' -> stack.push(new ArrayList<>());
            case 't', 'l' -> stack.push(stack.popToMark());
            case 0x85 -> stack.push(stack.take(1));
            case 0x86 -> stack.push(stack.take(2));
            case 0x87 -> stack.push(stack.take(3));
            default -> {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private void append(List<Object> items) throws IOException {
        stack.peek(List.class).addAll(items);
    }

    /// Only strings and integers are keys: hashing a nested key would recurse.
    @SuppressWarnings("unchecked")
    private void put(List<Object> pairs) throws IOException {
        Map<Object, Object> dictionary = stack.peek(Map.class);
        if (pairs.size() % 2 != 0) {
            throw bytes.broken("a dictionary key without a value");
        }
        for (int i = 0; i < pairs.size(); i += 2) {
            Object key = pairs.get(i);
            if (!(key instanceof String || key instanceof Long)) {
                throw bytes.broken("a dictionary key that is neither a string nor an integer");
            }
            dictionary.put(key, pairs.get(i + 1));
        }
    }

    /// Attributes of a dictionary (a state_dict's `_metadata`) say nothing about weights.
    private void build() throws IOException {
        stack.pop();
        stack.peek(Map.class);
    }

    private void stackGlobal() throws IOException {
        String name = stack.pop(String.class);
        stack.push(Global.of(stack.pop(String.class) + "." + name, bytes));
    }

    private void reduce() throws IOException {
        List<?> arguments = stack.pop(List.class);
        if (!arguments.isEmpty() && arguments.getFirst() instanceof List<?> pairs) {
            spend(pairs.size());
        }
        stack.push(stack.pop(Global.class).call(arguments, bytes));
    }

    private Object remembered(long index) throws IOException {
        Object item = memo.get(index);
        if (item == null) {
            throw bytes.broken("a pickle that recalls what it never stored");
        }
        return item;
    }

    /// `('storage', type, key, device, elements[, (view key, start, elements)])`.
    private StoredTensor.Storage storage(List<?> id) throws IOException {
        if (id.size() >= 5
                && id.get(1) instanceof ElementType type
                && id.get(4) instanceof Long elements
                && elements >= 0) {
            var whole = new StoredTensor.Storage(String.valueOf(key(id)), type, elements, 0);
            var known = storages.putIfAbsent(whole.key(), whole);
            if (known != null && !known.equals(whole)) {
                throw bytes.broken("two descriptions of storage " + Printable.of(whole.key()));
            }
            return id.size() > 5 && id.get(5) instanceof List<?> view ? view(whole, view) : whole;
        }
        throw bytes.broken("a storage described in an unknown way");
    }

    private Object key(List<?> id) throws IOException {
        if (id.get(2) instanceof String || id.get(2) instanceof Long) {
            return id.get(2);
        }
        throw bytes.broken("a storage without a key");
    }

    private StoredTensor.Storage view(StoredTensor.Storage whole, List<?> view) throws IOException {
        if (view.size() == 3
                && view.get(1) instanceof Long start
                && view.get(2) instanceof Long elements
                && start >= 0
                && elements >= 0
                && elements <= whole.elements()
                && start <= whole.elements() - elements) {
            return new StoredTensor.Storage(whole.key(), whole.type(), elements, start);
        }
        throw bytes.broken("a view outside its storage");
    }

    private Object integer(int count) throws IOException {
        byte[] little = bytes.take(count).toArray(ValueLayout.JAVA_BYTE);
        byte[] big = new byte[count];
        for (int i = 0; i < count; i++) {
            big[count - 1 - i] = little[i];
        }
        BigInteger integer = count == 0 ? BigInteger.ZERO : new BigInteger(big);
        return integer.bitLength() < Long.SIZE ? (Object) integer.longValue() : integer;
    }

    private String line() throws IOException {
        byte[] line = new byte[LONGEST_NAME];
        for (int i = 0; i < LONGEST_NAME; i++) {
            int next = bytes.u8();
            if (next == '\n') {
                return new String(line, 0, i, StandardCharsets.UTF_8);
            }
            line[i] = (byte) next;
        }
        throw bytes.broken("a name longer than %d letters".formatted(LONGEST_NAME));
    }
}
