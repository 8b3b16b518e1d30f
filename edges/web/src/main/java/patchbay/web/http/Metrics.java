package patchbay.web.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;

/**
 * Counters, a histogram of request times and gauges, in the text form that Prometheus scrapes.
 *
 * <p>Source: <i>Prometheus exposition formats, text-based format</i>, version 0.0.4.
 */
public final class Metrics {
    private static final List<Duration> BUCKETS =
            List.of(
                    Duration.ofMillis(1),
                    Duration.ofMillis(5),
                    Duration.ofMillis(25),
                    Duration.ofMillis(100),
                    Duration.ofMillis(500),
                    Duration.ofMillis(2500),
                    Duration.ofSeconds(10));

    private final Map<String, Counter> counters = new ConcurrentSkipListMap<>();
    private final Map<String, Gauge> gauges = new ConcurrentSkipListMap<>();
    private final LongAdder[] buckets = new LongAdder[BUCKETS.size() + 1];
    private final LongAdder nanos = new LongAdder();

    private record Counter(String help, Map<String, LongAdder> byLabels) {}

    private record Gauge(String help, DoubleSupplier value) {}

    public Metrics() {
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = new LongAdder();
        }
    }

    /**
     * Adds one.
     *
     * @param labels such as {@code status="2xx"}; empty for none. Few distinct ones: each is kept
     */
    public void count(String name, String help, String labels) {
        counters.computeIfAbsent(name, any -> new Counter(help, new ConcurrentSkipListMap<>()))
                .byLabels()
                .computeIfAbsent(labels, any -> new LongAdder())
                .increment();
    }

    /** Shows a value that is asked for at each scrape. */
    public void gauge(String name, String help, DoubleSupplier value) {
        gauges.put(name, new Gauge(help, value));
    }

    void request(String place, int status, Duration took) {
        count(
                "patchbay_http_requests_total",
                "Requests answered.",
                "place=\"" + place + "\",status=\"" + status / 100 + "xx\"");
        int bucket = 0;
        while (bucket < BUCKETS.size() && took.compareTo(BUCKETS.get(bucket)) > 0) {
            bucket++;
        }
        buckets[bucket].increment();
        nanos.add(took.toNanos());
    }

    /** Everything, as text. */
    public String exposition() {
        StringBuilder text = new StringBuilder(2048);
        counters.forEach((name, counter) -> {
            head(text, name, counter.help(), "counter");
            counter.byLabels()
                    .forEach((labels, value) -> line(text, name, labels, (double) value.sum()));
        });
        gauges.forEach((name, gauge) -> {
            head(text, name, gauge.help(), "gauge");
            line(text, name, "", gauge.value().getAsDouble());
        });
        histogram(text);
        return text.toString();
    }

    private void histogram(StringBuilder text) {
        String name = "patchbay_http_request_seconds";
        head(text, name, "Time from the request's last header to the whole answer.", "histogram");
        long sum = 0;
        for (int i = 0; i < buckets.length; i++) {
            sum += buckets[i].sum();
            String bound =
                    i < BUCKETS.size()
                            ? Double.toString(BUCKETS.get(i).toMillis() / 1000.0)
                            : "+Inf";
            line(text, name + "_bucket", "le=\"" + bound + "\"", (double) sum);
        }
        line(text, name + "_sum", "", nanos.sum() / 1e9);
        line(text, name + "_count", "", (double) sum);
    }

    private static void head(StringBuilder text, String name, String help, String type) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void line(StringBuilder text, String name, String labels, double value) {
        text.append(name);
        if (!labels.isEmpty()) {
            text.append('{').append(labels).append('}');
        }
        text.append(' ');
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            text.append((long) value);
        } else {
            text.append(value);
        }
        text.append('\n');
    }
}
