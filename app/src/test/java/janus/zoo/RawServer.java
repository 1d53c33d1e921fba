package janus.zoo;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A web server on a real socket that answers each connection with the next of the given bytes and
/// then hangs up: so it can lie about lengths and break off anywhere.
final class RawServer implements AutoCloseable {
    /// A client that hears of the end before it has read all may drop what it has not read.
    private static final long TAKEN_MS = 150;

    private final ServerSocket socket;
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final List<Map<String, String>> requests =
            Collections.synchronizedList(new ArrayList<>());

    /// Writes the whole answer, head and all.
    interface Reply {
        void writeTo(OutputStream out) throws IOException, InterruptedException;
    }

    private RawServer(ServerSocket socket) {
        this.socket = socket;
    }

    static RawServer start(Reply... replies) throws IOException {
        RawServer server = new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        server.replies.addAll(List.of(replies));
        Thread.ofVirtual().start(server::serve);
        return server;
    }

    /// Head lines and `body` cut off after `sent` bytes.
    static Reply reply(String head, byte[] body, int sent) {
        return out -> {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            answer.writeBytes(
                    ("HTTP/1.1 " + head.strip().replace("\n", "\r\n") + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            answer.write(body, 0, sent);
            out.write(answer.toByteArray());
            out.flush();
        };
    }

    private void serve() {
        try {
            while (true) {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> answer(client));
            }
        } catch (IOException closed) {
            replies.clear();
        }
    }

    private void answer(Socket client) {
        try (client) {
            requests.add(head(client));
            Reply reply = replies.poll();
            if (reply != null) {
                reply.writeTo(client.getOutputStream());
                Thread.sleep(TAKEN_MS);
            }
        } catch (IOException hungUp) {
            assert client.isClosed();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> head(Socket client) throws IOException {
        Map<String, String> head = new TreeMap<>();
        BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        String line = lines.readLine();
        head.put("", String.valueOf(line));
        for (line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            int colon = line.indexOf(':');
            head.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return head;
    }

    /// The heads of all requests so far; the first line has the key "".
    List<Map<String, String>> requests() {
        return List.copyOf(requests);
    }

    URI base() {
        return URI.create("http://127.0.0.1:%d/models".formatted(socket.getLocalPort()));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException already) {
            throw new UncheckedIOException(already);
        }
    }
}
