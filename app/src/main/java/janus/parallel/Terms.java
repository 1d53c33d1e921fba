package janus.parallel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What all workers must agree on: values of one line, by name.
record Terms(Map<String, String> values) {
    private static final String NONE = "nothing";

    Terms {
        values = new LinkedHashMap<>(values);
    }

    /// These and that there are `world` workers.
    Terms with(int world) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("--world", Integer.toString(world));
        return new Terms(all);
    }

    /// For the board.
    String written() {
        return values.entrySet().stream()
                .map(term -> term.getKey() + "=" + term.getValue())
                .collect(Collectors.joining("\n"));
    }

    static Terms read(String written) {
        Map<String, String> values = new LinkedHashMap<>();
        written.lines()
                .forEach(line -> {
                    int end = line.indexOf('=');
                    values.put(line.substring(0, end), line.substring(end + 1));
                });
        return new Terms(values);
    }

    /// A sentence when `others`, worker `other`'s, say something else than these, worker 0's.
    Optional<String> quarrel(int other, Terms others) {
        Map<String, String> all = new LinkedHashMap<>(values);
        others.values.forEach(all::putIfAbsent);
        return all.keySet().stream()
                .filter(name -> !of(name).equals(others.of(name)))
                .findFirst()
                .map(name ->
                        "worker %d has %s %s and worker 0 has %s - all must learn the same, or the result would be a mixture - start all with the same data, options and version"
                                .formatted(other, name, others.of(name), of(name)));
    }

    private String of(String name) {
        return values.getOrDefault(name, NONE);
    }
}
