package janus.parallel;

import com.google.errorprone.annotations.MustBeClosed;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// How one worker comes together with the others: all at one place, each with a number of its own.
///
/// @param place where worker 0 waits
/// @param rank number of this worker, from 0
/// @param world how many there are, at least 2
/// @param patience how long it waits for the others
public record Meeting(Place place, int rank, int world, Duration patience) {
    /// Time to start workers on other machines by hand.
    public static final Duration USUAL = Duration.ofMinutes(5);

    private static final Duration READ = Duration.ofSeconds(5);
    private static final int PAUSE_MILLIS = 50;
    private static final String VERDICT = "verdict";

    /// Checks the numbers.
    public Meeting {
        if (world < 2 || rank < 0 || rank >= world) {
            throw new IllegalArgumentException(
                    "--rank %d of --world %d is no worker - there are at least 2, numbered from 0 - give each of N workers --world N and its own --rank 0 to N-1"
                            .formatted(rank, world));
        }
    }

    /// Meets the others and returns the group once all are there and agree on `terms`.
    ///
    /// @throws IOException when they don't come in time or don't agree
    @MustBeClosed
    @SuppressWarnings("MustBeClosedChecker") // the group closes the board
    Company open(Map<String, String> terms, Alarm alarm, AutoCloseable companions)
            throws IOException, InterruptedException {
        Board board = Board.open(this);
        try {
            agree(board, terms, alarm);
            return Company.of(this, board, alarm, companions);
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
    }

    private void agree(Board board, Map<String, String> terms, Alarm alarm)
            throws IOException, InterruptedException {
        if (board.count("taken/" + rank) > 1) {
            throw new IOException(
                    "worker %d of %d is there already - two workers at %s have the same number - give each its own --rank"
                            .formatted(rank, world, place));
        }
        Terms mine = new Terms(terms).with(world);
        board.put("terms/" + rank, mine.written());
        String verdict = rank == 0 ? judged(board, mine, alarm) : awaited(board, VERDICT, alarm);
        board.put("read/" + rank, VERDICT);
        if (!verdict.isEmpty()) {
            throw new IOException(verdict);
        }
    }

    /// Worker 0 compares all terms with its own and tells everybody what it found.
    private String judged(Board board, Terms mine, Alarm alarm)
            throws IOException, InterruptedException {
        for (int other = 1; other < world; other++) {
            Terms others = Terms.read(awaited(board, "terms/" + other, alarm));
            Optional<String> quarrel = mine.quarrel(other, others);
            if (quarrel.isPresent()) {
                board.put(VERDICT, quarrel.get());
                linger(board, other);
                return quarrel.get();
            }
        }
        board.put(VERDICT, "");
        return "";
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
