package janus.parallel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Where workers compute.
///
/// @param byRank the seat of each worker that is known, by its number
record Seats(Map<Integer, Seat> byRank) {
    Seats {
        byRank = new TreeMap<>(byRank);
    }

    /// The first thing because of which NCCL can't join them; nothing where it can.
    Optional<String> obstacle() {
        Map<String, Integer> taken = new HashMap<>();
        for (Map.Entry<Integer, Seat> entry : byRank.entrySet()) {
            int rank = entry.getKey();
            Seat seat = entry.getValue();
            if (seat.gpu().isEmpty()) {
                return Optional.of("worker %d computes on %s".formatted(rank, seat.device()));
            }
            if (!seat.obstacle().isEmpty()) {
                return Optional.of(
                        "worker %d can't load NCCL (%s)".formatted(rank, seat.obstacle()));
            }
            Integer other = taken.putIfAbsent(seat.gpu(), rank);
            if (other != null) {
                return Optional.of(
                        "workers %d and %d share one GPU (%s)"
                                .formatted(other, rank, seat.device()));
            }
        }
        return Optional.empty();
    }
}
