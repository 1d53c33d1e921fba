package janus.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A browser: keeps cookies, sends what Janus's pages send, and remembers all that came.
public final class Visitor {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final URI address;
    private final Map<String, String> cookies = new TreeMap<>();
    private final Map<String, String> headers = new TreeMap<>(Map.of("X-Janus", "1"));
    private final List<HttpResponse<byte[]>> seen = new ArrayList<>();

    /// Visits the server at `address`.
    public Visitor(URI address) {
        this.address = address;
    }

    /// From now on sends `value` as `header`.
    public Visitor says(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /// Does not send `header` any more.
    public Visitor forgets(String header) {
        headers.remove(header);
        return this;
    }

    /// The cookie called `name`.
    public String cookie(String name) {
        return cookies.get(name);
    }

    /// Carries `value` as the cookie `name`.
    public Visitor carries(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /// Opens a reader's link and learns the token of the page.
    public Visitor joins(String link) {
        String path = URI.create(link).getPath();
        get(path);
        says("X-CSRF-Token", json(get("/api/reading")).get("csrf").asString());
        return this;
    }

    /// Signs in as the owner.
    public Visitor signsIn(String password) {
        HttpResponse<byte[]> answer =
                post("/api/owner/signin", "{\"password\": \"%s\"}".formatted(password));
        says("X-CSRF-Token", json(answer).get("csrf").asString());
        return this;
    }

    /// All that came.
    public List<HttpResponse<byte[]>> seen() {
        return seen;
    }

    /// What is at `path`.
    public HttpResponse<byte[]> get(String path) {
        return send(request(path).GET());
    }

    /// Posts `body`.
    public HttpResponse<byte[]> post(String path, String body) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// Posts `value` as JSON.
    public HttpResponse<byte[]> post(String path, Object value) {
        return post(path, JSON.writeValueAsString(value));
    }

    /// Deletes what is at `path`.
    public HttpResponse<byte[]> delete(String path) {
        return send(request(path).DELETE());
    }

    /// A request for `path`, as the page would make it.
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        headers.forEach(request::setHeader);
        if (!cookies.isEmpty()) {
            List<String> pairs = new ArrayList<>();
            cookies.forEach((name, value) -> pairs.add(name + "=" + value));
            request.setHeader("Cookie", String.join("; ", pairs));
        }
        return request;
    }

    /// Sends `request`.
    public HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            seen.add(answer);
            for (String set : answer.headers().allValues("Set-Cookie")) {
                String pair = set.substring(0, set.indexOf(';'));
                int at = pair.indexOf('=');
                cookies.put(pair.substring(0, at), pair.substring(at + 1));
            }
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /// The body of `answer` as JSON.
    public static JsonNode json(HttpResponse<byte[]> answer) {
        return JSON.readTree(answer.body());
    }

    /// The body of `answer` as text.
    public static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /// Calibrates, as the page does.
    public HttpResponse<byte[]> calibrates() {
        return post(
                "/api/reading/calibration",
                Map.of(
                        "steps",
                        11,
                        "contrast",
                        1.5,
                        "width",
                        1280,
                        "height",
                        800,
                        "devicePixelRatio",
                        1,
                        "comment",
                        ""));
    }

    /// Looks at the current presentation: fetches its images and says that they are shown.
    public JsonNode looks() {
        JsonNode current = json(get("/api/reading/current"));
        current.get("panels").forEach(panel -> get(panel.get("image").asString()));
        post("/api/reading/shown", Map.of("presentation", current.get("presentation").asString()));
        return current;
    }

    /// What to send to answer `current`: the first answer of every question.
    public static Map<String, Object> answer(JsonNode current) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (JsonNode question : current.get("questions")) {
            Map<String, Object> answer = new TreeMap<>();
            answer.put("question", question.get("id").asString());
            answer.put(
                    "answer",
                    switch (question.get("kind").asString()) {
                        case "turing" -> "real";
                        case "grade" -> "4";
                        case "pathology" -> "yes";
                        default -> "left";
                    });
            if (question.get("confidence").asBoolean()) {
                answer.put("confidence", 3);
            }
            answers.add(answer);
        }
        return Map.of(
                "presentation",
                current.get("presentation").asString(),
                "answers",
                answers,
                "marks",
                List.of(),
                "comment",
                "");
    }
}
