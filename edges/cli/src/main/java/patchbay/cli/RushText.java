package patchbay.cli;

import java.util.Locale;

/** What came of many sign-ins, for a terminal and for a program. */
final class RushText {
    private RushText() {}

    static String lines(Rush rush) {
        StringBuilder text =
                new StringBuilder(
                        """
                        signed in   %d of %d
                        lasted      %.1f s, arrivals spread over %d s
                        rate        %.1f a second
                        took        p50 %.0f ms   p90 %.0f ms   p99 %.0f ms   longest %.0f ms
                        sessions    %d, lost %d, double %d\
                        """
                                .formatted(
                                        rush.good(),
                                        rush.arrivals().size(),
                                        rush.lasted().toMillis() / 1000.0,
                                        rush.wanted().toSeconds(),
                                        rush.rate(),
                                        rush.percentile(50),
                                        rush.percentile(90),
                                        rush.percentile(99),
                                        rush.percentile(100),
                                        rush.kept().sessions(),
                                        rush.kept().lost(),
                                        rush.kept().doubled()));
        rush.refusals()
                .forEach((why, count) ->
                        text.append("\nrefused     ").append(count).append(" × ").append(why));
        return text.toString();
    }

    static String json(Rush rush) {
        return JsonText.write(json -> {
            json.writeStartObject();
            json.writeNumberProperty("agents", rush.arrivals().size());
            json.writeNumberProperty("signedIn", rush.good());
            json.writeNumberProperty("seconds", rush.lasted().toMillis() / 1000.0);
            json.writeNumberProperty("perSecond", rounded(rush.rate()));
            json.writeObjectPropertyStart("milliseconds");
            json.writeNumberProperty("p50", rounded(rush.percentile(50)));
            json.writeNumberProperty("p90", rounded(rush.percentile(90)));
            json.writeNumberProperty("p99", rounded(rush.percentile(99)));
            json.writeNumberProperty("longest", rounded(rush.percentile(100)));
            json.writeEndObject();
            json.writeObjectPropertyStart("sessions");
            json.writeNumberProperty("kept", rush.kept().sessions());
            json.writeNumberProperty("lost", rush.kept().lost());
            json.writeNumberProperty("double", rush.kept().doubled());
            json.writeEndObject();
            json.writeObjectPropertyStart("refused");
            rush.refusals().forEach(json::writeNumberProperty);
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static double rounded(double number) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.1f", number));
    }
}
