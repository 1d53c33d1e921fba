package janus.web;

import io.javalin.http.sse.SseClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// Tells pages that something changed, once a second at most.
final class Changes implements AutoCloseable {
    private static final int BEATS = 15; // seconds; connections that are silent are cut

    /// What a page is sent; empty to end it.
    interface News extends Supplier<String> {}

    private final Map<SseClient, News> pages = new ConcurrentHashMap<>();
    private final AtomicBoolean changed = new AtomicBoolean();
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("changes").factory());
    private int beats;

    Changes() {
        var _ = ticker.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    void happened() {
        changed.set(true);
    }

    /// Tells `page` from now on what `news` gives.
    void follow(SseClient page, News news) {
        page.keepAlive();
        pages.put(page, news);
        page.onClose(() -> pages.remove(page));
        tell(page, news);
    }

    private void tick() {
        boolean news = changed.getAndSet(false);
        boolean beat = ++beats % BEATS == 0;
        pages.forEach((page, its) -> {
            if (news || beat) {
                tell(page, its);
            }
        });
    }

    private void tell(SseClient page, News news) {
        try {
            String text = news.get();
            if (text.isEmpty() || page.terminated()) {
                pages.remove(page);
                page.close();
            } else {
                page.sendEvent("progress", text);
            }
        } catch (RuntimeException gone) {
            pages.remove(page);
        }
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        pages.keySet().forEach(SseClient::close);
    }
}
