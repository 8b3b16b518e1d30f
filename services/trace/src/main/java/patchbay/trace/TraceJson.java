package patchbay.trace;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import patchbay.aws.AccountId;
import patchbay.explain.Remedy;
import patchbay.explain.StationReport;
import patchbay.explain.Trace;
import patchbay.explain.TraceCode;
import patchbay.explain.Verdict;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The JSON of traces, as programs read it: {@code /api/v1/traces} and {@code explain}. */
public final class TraceJson {
    static final JsonFactory JSON = new JsonFactory();

    private TraceJson() {}

    /** One trace as a JSON object. */
    public static String write(Trace trace) {
        return text(json -> write(json, trace));
    }

    /** A page as {@code {"traces": […], "nextToken": …, "cursor": …}}. */
    public static String write(TracePage page) {
        return text(json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("traces");
            page.traces().forEach(trace -> write(json, trace));
            json.writeEndArray();
            CheckJson.optional(json, "nextToken", page.next().map(TraceJson::token));
            json.writeStringProperty("cursor", Long.toString(page.cursor()));
            json.writeEndObject();
        });
    }

    /** An error as {@code {"code": …, "message": …}}. */
    public static String error(String code, String message) {
        return text(json -> {
            json.writeStartObject();
            json.writeStringProperty("code", code);
            json.writeStringProperty("message", message);
            json.writeEndObject();
        });
    }

    /** The word for a verdict: {@code signed-in}, {@code refused} or {@code undecided}. */
    public static String outcome(Verdict verdict) {
        return switch (verdict) {
            case Verdict.SignedIn signedIn -> "signed-in";
            case Verdict.Refused refused -> "refused";
            case Verdict.Undecided undecided -> "undecided";
        };
    }

    static String text(Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            content.accept(json);
        }
        return text.toString();
    }

    static void write(JsonGenerator json, Trace trace) {
        json.writeStartObject();
        json.writeStringProperty("code", trace.code().text());
        json.writeStringProperty("startedAt", trace.startedAt().toString());
        json.writeStringProperty("person", trace.person());
        json.writeStringProperty("application", trace.application());
        CheckJson.optional(json, "account", trace.account().map(AccountId::digits));
        json.writeArrayPropertyStart("stations");
        trace.stations().forEach(report -> write(json, report));
        json.writeEndArray();
        json.writeName("verdict");
        write(json, trace.verdict());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, StationReport report) {
        json.writeStartObject();
        json.writeStringProperty("station", report.station().title());
        json.writeNumberProperty("number", report.station().number());
        json.writeName("checks");
        CheckJson.write(json, report.checks());
        json.writeEndObject();
    }

    static void write(JsonGenerator json, Verdict verdict) {
        json.writeStartObject();
        json.writeStringProperty("outcome", outcome(verdict));
        switch (verdict) {
            case Verdict.SignedIn signedIn -> ending(json, signedIn.sentence());
            case Verdict.Undecided undecided -> ending(json, undecided.sentence());
            case Verdict.Refused refused -> {
                json.writeStringProperty("check", refused.decisive().id().text());
                CheckJson.optional(json, "failure", refused.failure());
                json.writeStringProperty("sentence", refused.sentence());
                json.writeStringProperty("cause", refused.cause());
                CheckJson.optional(json, "remedy", refused.decisive().remedy().map(Remedy::text));
            }
        }
        json.writeEndObject();
    }

    private static void ending(JsonGenerator json, String sentence) {
        json.writeNullProperty("check");
        json.writeNullProperty("failure");
        json.writeStringProperty("sentence", sentence);
        json.writeNullProperty("cause");
        json.writeNullProperty("remedy");
    }

    /** An opaque token for the place where a page ends. */
    static String token(TraceQuery.Place place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        (place.startedAt() + " " + place.code()).getBytes(StandardCharsets.UTF_8));
    }

    /** The place that a token stands for, or nothing where it was not made here. */
    static Optional<TraceQuery.Place> place(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            int space = text.indexOf(' ');
            return space < 0
                    ? Optional.empty()
                    : Optional.of(
                            new TraceQuery.Place(
                                    java.time.Instant.parse(text.substring(0, space)),
                                    new TraceCode(text.substring(space + 1))));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }
}
