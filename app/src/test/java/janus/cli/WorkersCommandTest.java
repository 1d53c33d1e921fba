package janus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import janus.run.RunFolder;
import janus.sweep.Discs;
import janus.train.FineTuning;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `janus finetune` in several processes.
class WorkersCommandTest {
    @TempDir private Path folder;
    private Path run = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        Discs.in(folder.resolve("data")).card();
        run = folder.resolve("run");
    }

    /// Exit code and what was told.
    private record Outcome(int code, String errors) {}

    private Outcome finetune(String... further) {
        List<String> words =
                new ArrayList<>(List.of("finetune", "--data", folder.resolve("data").toString()));
        words.addAll(List.of("--blocks", "1", "--filters", "2", "--size", "32", "--warm-up", "1"));
        words.addAll(List.of("--log-every", "1", "--save-every", "2", "--batch", "2"));
        words.addAll(List.of("--out", run.toString(), "--steps", "14"));
        words.addAll(List.of(further));
        StringWriter err = new StringWriter();
        int code =
                Main.run(
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(err, true),
                        words.toArray(String[]::new));
        return new Outcome(code, err.toString());
    }

    @Test
    void aWorkerThatIsKilledEndsAllAndTheRunGoesOnAlone()
            throws IOException, ExecutionException, InterruptedException {
        CompletableFuture<Outcome> training =
                CompletableFuture.supplyAsync(() -> finetune("--workers", "2"));
        awaitRows(4);
        List<ProcessHandle> children = ProcessHandle.current().children().toList();
        assertThat(children).hasSize(1);
        children.getFirst().destroyForcibly();
        Outcome killed = training.get();
        assertThat(killed.code).isEqualTo(1);
        assertThat(killed.errors.lines())
                .singleElement()
                .asString()
                .startsWith(
                        "janus: "
                                + run
                                + " was stopped: worker 1 of 2 ended: it was killed by signal 9 - ")
                .contains("--resume");
        assertThat(ProcessHandle.current().children()).isEmpty();
        assertThat(FineTuning.saved(new RunFolder(run))).isBetween(2L, 14L);
        assertThat(finetune("--resume").errors).isEmpty();
        assertThat(FineTuning.isFinished(new RunFolder(run))).isTrue();
        assertThat(Files.readAllLines(run.resolve("log.csv"))).hasSize(1 + 15);
    }

    private void awaitRows(int rows) throws IOException, InterruptedException {
        Path log = run.resolve("log.csv");
        for (int i = 0; i < 6000; i++) {
            if (Files.exists(log) && Files.readAllLines(log).size() > rows) {
                return;
            }
            Thread.sleep(20);
        }
    }

    @Test
    void twoThatMeetAtAPortMustWantTheSame()
            throws IOException, ExecutionException, InterruptedException {
        String place = "127.0.0.1:" + freePort();
        String[] first = {"--rendezvous", place, "--rank", "0", "--world", "2"};
        String[] other = {"--rendezvous", place, "--rank", "1", "--world", "2", "--clip", "1"};
        CompletableFuture<Outcome> second = CompletableFuture.supplyAsync(() -> finetune(other));
        String sentence = "janus: worker 1 has --clip 1.0 and worker 0 has 0.0 - ";
        assertThat(finetune(first).errors).startsWith(sentence);
        assertThat(second.get().errors).startsWith(sentence);
        assertThat(run.resolve("run.json")).doesNotExist();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// What was started by a process that is killed sees its standard input end.
    @Test
    void aChildEndsWithItsParent() throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName());
        builder.command().addAll(List.of("finetune", "--batch", "2"));
        builder.command().addAll(List.of("--data", folder.resolve("data").toString()));
        builder.command().addAll(List.of("--out", run.toString()));
        Path board = folder.resolve("board");
        builder.command().addAll(List.of("--rendezvous", "file:" + board));
        builder.command().addAll(List.of("--rank", "1", "--world", "2"));
        Process child = builder.redirectErrorStream(true).start();
        for (int i = 0; i < 600 && !Files.exists(board); i++) {
            Thread.sleep(100);
        }
        assertThat(child.isAlive()).isTrue(); // it waits for worker 0
        child.getOutputStream().close();
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isEqualTo(1);
    }

    @Test
    void aBatchThatCannotBeSharedIsRefused() {
        assertThat(finetune("--workers", "3"))
                .isEqualTo(
                        new Outcome(
                                1,
                                "janus: --batch 2 can't be shared by 3 workers - each takes as many pictures of every batch as the others - use a --batch that 3 divides, for instance 3\n"));
        assertThat(finetune("--workers", "0").errors)
                .startsWith("janus: --workers 0 can't train - ");
    }

    @Test
    void anExchangeThatCannotBeIsRefusedBeforeAnythingIsWritten() {
        String[] nccl = {"--workers", "2", "--device", "cpu", "--exchange", "nccl"};
        assertThat(finetune(nccl).errors)
                .startsWith("janus: worker 0 computes on cpu and --exchange nccl is asked for - ");
        assertThat(finetune("--exchange", "nccl").errors)
                .startsWith("janus: --exchange nccl has nothing to carry - ");
        assertThat(finetune("--workers", "2", "--exchange", "mpi").errors)
                .startsWith("janus: --exchange 'mpi' is unknown - ");
        assertThat(run).doesNotExist();
    }

    @Test
    void theTwoWaysAreNotMixed() {
        for (String[] mixed :
                new String[][] {
                    {"--workers", "2", "--rendezvous", "x:1", "--rank", "0", "--world", "2"},
                    {"--rendezvous", "x:1", "--rank", "0"},
                    {"--rank", "0", "--world", "2"},
                }) {
            Outcome refused = finetune(mixed);
            assertThat(refused.code).isEqualTo(2);
            assertThat(refused.errors).startsWith("janus: --workers starts all workers on this");
        }
        assertThat(finetune("--rendezvous", "x:1", "--rank", "2", "--world", "2").errors)
                .startsWith("janus: --rank 2 of --world 2 is no worker - ");
    }
}
