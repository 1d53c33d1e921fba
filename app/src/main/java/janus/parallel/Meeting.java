package janus.parallel;

import com.google.errorprone.annotations.MustBeClosed;
import janus.tensor.Device;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How one worker comes together with the others: all at one place, each with a number of its own.
///
/// @param place where worker 0 waits
/// @param rank number of this worker, from 0
/// @param world how many there are; one alone exchanges with itself
/// @param patience how long it waits for the others
public record Meeting(Place place, int rank, int world, Duration patience) {
    /// Time to start workers on other machines by hand.
    public static final Duration USUAL = Duration.ofMinutes(5);

    private static final Duration READ = Duration.ofSeconds(5);
    private static final int PAUSE_MILLIS = 50;
    private static final String VERDICT = "verdict";
    private static final String CARRIER = "carrier";

    /// Checks the numbers.
    public Meeting {
        if (rank < 0 || rank >= world) {
            throw new IllegalArgumentException(
                    "--rank %d of --world %d is no worker - they are numbered from 0 - give each of N workers --world N and its own --rank 0 to N-1"
                            .formatted(rank, world));
        }
    }

    /// Meets the others and returns the group once all are there and agree on `pact`; this one
    /// computes on `device`.
    ///
    /// @throws IOException when they don't come in time or don't agree
    @MustBeClosed
    @SuppressWarnings("MustBeClosedChecker") // the group closes the board
    Company open(Pact pact, Device device, Alarm alarm, AutoCloseable companions)
            throws IOException, InterruptedException {
        Board board = Board.open(this);
        Company company;
        Carrier carrier;
        try {
            board.put("seat/" + rank, Seat.of(device).written());
            agree(board, pact, alarm);
            carrier = Carrier.read(board.read(CARRIER).orElseThrow());
            company = Company.of(this, board, alarm, companions);
        } catch (RuntimeException failure) {
            board.close();
            throw new IOException(
                    "the workers at %s lost each other before they began (%s) - one of them ended, or the network is closed to them - look at the others' messages, then start all again"
                            .formatted(place, Board.firstLine(failure)),
                    failure);
        } catch (IOException | InterruptedException failure) {
            board.close();
            throw failure;
        }
        return company.carriedBy(carrier, device);
    }

    private void agree(Board board, Pact pact, Alarm alarm)
            throws IOException, InterruptedException {
        if (board.count("taken/" + rank) > 1) {
            throw new IOException(
                    "worker %d of %d is there already - two workers at %s have the same number - give each its own --rank"
                            .formatted(rank, world, place));
        }
        Terms mine = new Terms(pact.terms()).with(world);
        board.put("terms/" + rank, mine.written());
        String verdict =
                rank == 0
                        ? judged(board, mine, pact.exchange(), alarm)
                        : awaited(board, VERDICT, alarm);
        board.put("read/" + rank, VERDICT);
        if (!verdict.isEmpty()) {
            throw new IOException(verdict);
        }
    }

    /// Worker 0 compares all terms with its own and tells everybody what it found.
    private String judged(Board board, Terms mine, Exchange exchange, Alarm alarm)
            throws IOException, InterruptedException {
        for (int other = 1; other < world; other++) {
            Terms others = Terms.read(awaited(board, "terms/" + other, alarm));
            Optional<String> quarrel = mine.quarrel(other, others);
            if (quarrel.isPresent()) {
                return told(board, quarrel.get(), other);
            }
        }
        Seats seats = seats(board);
        Optional<Carrier> carrier = exchange.carrier(seats);
        if (carrier.isEmpty()) {
            return told(board, exchange.refusal(seats).orElseThrow(), world - 1);
        }
        board.put(CARRIER, carrier.get().written());
        board.put(VERDICT, "");
        return "";
    }

    /// Where all compute, which they wrote down before their terms.
    private Seats seats(Board board) {
        Map<Integer, Seat> seats = new HashMap<>();
        for (int each = 0; each < world; each++) {
            seats.put(each, Seat.read(board.read("seat/" + each).orElseThrow()));
        }
        return new Seats(seats);
    }

    private static String told(Board board, String verdict, int last) throws InterruptedException {
        board.put(VERDICT, verdict);
        linger(board, last);
        return verdict;
    }

    /// The board goes down with worker 0, so those who came must have read it.
    private static void linger(Board board, int last) throws InterruptedException {
        long end = System.nanoTime() + READ.toNanos();
        for (int other = 1; other <= last; other++) {
            while (board.read("read/" + other).isEmpty() && System.nanoTime() < end) {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    private String awaited(Board board, String name, Alarm alarm)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        Optional<String> found = board.read(name);
        while (found.isEmpty()) {
            if (alarm.what().isPresent()) {
                throw new IOException(
                        "the %d workers did not come together - %s - mend that and start again"
                                .formatted(world, alarm.what().get()));
            }
            if (System.nanoTime() - began > patience.toNanos()) {
                throw late(name);
            }
            Thread.sleep(PAUSE_MILLIS);
            found = board.read(name);
        }
        return found.get();
    }

    private IOException late(String name) {
        String who =
                name.equals(VERDICT)
                        ? "another worker"
                        : "worker " + name.substring(name.indexOf('/') + 1);
        return new IOException(
                "%s did not come to %s within %d s - all %d workers must learn together - start one for each --rank from 0 to %d, with the same --rendezvous and --world"
                        .formatted(who, place, patience.toSeconds(), world, world - 1));
    }
}
