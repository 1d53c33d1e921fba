package janus.parallel;

import java.util.LinkedHashMap;
import java.util.Map;

/// What workers that come together must have in common.
///
/// @param terms what all must agree on: values of one line, by name
/// @param exchange how they shall exchange tensors
public record Pact(Map<String, String> terms, Exchange exchange) {
    /// Keeps a copy.
    public Pact {
        terms = new LinkedHashMap<>(terms);
    }
}
