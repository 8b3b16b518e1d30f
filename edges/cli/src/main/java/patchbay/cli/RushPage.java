package patchbay.cli;

import java.util.Locale;
import java.util.Map;

/** What came of many sign-ins, as one page with two plots; it needs nothing from elsewhere. */
final class RushPage {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 200;
    private static final int BARS = 60;

    private RushPage() {}

    static String html(Rush rush) {
        StringBuilder refused = new StringBuilder();
        for (Map.Entry<String, Integer> why : rush.refusals().entrySet()) {
            refused.append("<tr><td><code>")
                    .append(escaped(why.getKey()))
                    .append("</code></td><td>")
                    .append(why.getValue())
                    .append("</td></tr>");
        }
        return """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Shift change · Patchbay</title>
        <style>
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
        table { border-collapse: collapse; } th, td { text-align: left; padding: .25rem 1.5rem .25rem 0; }
        svg { width: 100%%; height: auto; } rect { fill: #0f766e; } line { stroke: currentColor; } text { fill: currentColor; font-size: 12px; }
        </style></head><body>
        <h1>Shift change</h1>
        <table>
        <tr><th scope="row">Signed in</th><td>%d of %d</td></tr>
        <tr><th scope="row">Arrivals</th><td>within %d s</td></tr>
        <tr><th scope="row">Lasted</th><td>%.1f s</td></tr>
        <tr><th scope="row">Rate</th><td>%.1f a second</td></tr>
        <tr><th scope="row">Took</th><td>p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, longest %.0f ms</td></tr>
        <tr><th scope="row">Sessions afterwards</th><td>%d, lost %d, double %d</td></tr>
        </table>
        <h2>Sign-ins done in each second</h2>
        %s
        <h2>How long they took</h2>
        %s
        %s
        </body></html>
        """
                .formatted(
                        rush.good(),
                        rush.arrivals().size(),
                        rush.wanted().toSeconds(),
                        rush.lasted().toMillis() / 1000.0,
                        rush.rate(),
                        rush.percentile(50),
                        rush.percentile(90),
                        rush.percentile(99),
                        rush.percentile(100),
                        rush.kept().sessions(),
                        rush.kept().lost(),
                        rush.kept().doubled(),
                        bars(rush.perSecond(), "0 s", rush.lasted().toSeconds() + " s"),
                        bars(
                                byTime(rush),
                                "0 ms",
                                String.format(Locale.ROOT, "%.0f ms", rush.percentile(100))),
                        refused.isEmpty()
                                ? "<p>None was refused.</p>"
                                : "<h2>Refused</h2><table><tr><th scope=\"col\">Check</th><th"
                                        + " scope=\"col\">How many</th></tr>"
                                        + refused
                                        + "</table>");
    }

    /** How many took how long, in steps from nothing to the longest. */
    private static int[] byTime(Rush rush) {
        int[] counts = new int[BARS];
        double longest = Math.max(1, rush.percentile(100));
        for (Rush.Arrival arrival : rush.arrivals()) {
            if (arrival.good()) {
                double part = arrival.took().toNanos() / 1e6 / longest;
                counts[Math.min(BARS - 1, (int) (part * BARS))]++;
            }
        }
        return counts;
    }

    private static String bars(int[] counts, String first, String last) {
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        StringBuilder svg =
                new StringBuilder(
                        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"at most %d\">"
                                .formatted(WIDTH, HEIGHT + 40, most));
        double width = (double) WIDTH / counts.length;
        for (int i = 0; i < counts.length; i++) {
            double height = (double) HEIGHT * counts[i] / most;
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\"/>",
                            i * width,
                            20 + HEIGHT - height,
                            Math.max(0.5, width * 0.9),
                            height));
        }
        return svg.append(
                        "<line x1=\"0\" x2=\"%1$d\" y1=\"%2$d\" y2=\"%2$d\"/><text x=\"0\" y=\"%3$d\">%4$s</text><text x=\"%1$d\" y=\"%3$d\" text-anchor=\"end\">%5$s</text><text x=\"0\" y=\"12\">%6$d</text></svg>"
                                .formatted(WIDTH, HEIGHT + 20, HEIGHT + 36, first, last, most))
                .toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
