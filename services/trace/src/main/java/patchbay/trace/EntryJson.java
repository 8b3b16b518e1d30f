package patchbay.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import patchbay.aws.AccountId;
import patchbay.explain.Check;
import patchbay.explain.CheckId;
import patchbay.explain.Remedy;
import patchbay.explain.Station;
import patchbay.explain.StationReport;
import patchbay.explain.TraceUpdate;
import patchbay.explain.Verdict;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** The stored form of one entry. Only this program reads it, so unknown properties are a bug. */
final class EntryJson {
    private EntryJson() {}

    static String write(TraceUpdate update) {
        return TraceJson.text(json -> {
            json.writeStartObject();
            json.writeStringProperty("at", update.at().toString());
            CheckJson.optional(json, "person", update.person());
            CheckJson.optional(json, "application", update.application());
            CheckJson.optional(json, "assertionId", update.assertionId());
            CheckJson.optional(json, "account", update.account().map(AccountId::digits));
            json.writeArrayPropertyStart("stations");
            update.stations().forEach(report -> write(json, report));
            json.writeEndArray();
            update.verdict().ifPresent(verdict -> write(json, verdict));
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, StationReport report) {
        json.writeStartObject();
        json.writeStringProperty("station", report.station().name());
        json.writeName("checks");
        CheckJson.write(json, report.checks());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Verdict verdict) {
        json.writeObjectPropertyStart("verdict");
        json.writeStringProperty("outcome", TraceJson.outcome(verdict));
        switch (verdict) {
            case Verdict.SignedIn(String sentence) ->
                    json.writeStringProperty("sentence", sentence);
            case Verdict.Undecided(String sentence) ->
                    json.writeStringProperty("sentence", sentence);
            case Verdict.Refused(Check decisive, String sentence, String cause) -> {
                json.writeStringProperty("sentence", sentence);
                json.writeStringProperty("cause", cause);
                json.writeName("decisive");
                CheckJson.write(json, decisive);
            }
        }
        json.writeEndObject();
    }

    static TraceUpdate read(String entry) {
        try (JsonParser json = TraceJson.JSON.createParser(ObjectReadContext.empty(), entry)) {
            json.nextToken();
            return update(json);
        }
    }

    private static TraceUpdate update(JsonParser json) {
        Map<String, String> text = new TreeMap<>();
        List<StationReport> stations = new ArrayList<>();
        Optional<Verdict> verdict = Optional.empty();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "stations" -> {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        stations.add(report(json));
                    }
                }
                case "verdict" -> verdict = Optional.of(verdict(json));
                default -> put(text, name, json);
            }
        }
        return new TraceUpdate(
                Instant.parse(required(text, "at")),
                Optional.ofNullable(text.get("person")),
                Optional.ofNullable(text.get("application")),
                Optional.ofNullable(text.get("assertionId")),
                Optional.ofNullable(text.get("account")).map(AccountId::new),
                stations,
                verdict);
    }

    private static StationReport report(JsonParser json) {
        Station station = Station.PERSON;
        List<Check> checks = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("station")) {
                station = Station.valueOf(json.getString());
            } else {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    checks.add(check(json));
                }
            }
        }
        return new StationReport(station, checks);
    }

    private static Verdict verdict(JsonParser json) {
        Map<String, String> text = new TreeMap<>();
        Optional<Check> decisive = Optional.empty();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("decisive")) {
                decisive = Optional.of(check(json));
            } else {
                put(text, name, json);
            }
        }
        String sentence = required(text, "sentence");
        return switch (required(text, "outcome")) {
            case "signed-in" -> new Verdict.SignedIn(sentence);
            case "undecided" -> new Verdict.Undecided(sentence);
            default ->
                    new Verdict.Refused(decisive.orElseThrow(), sentence, required(text, "cause"));
        };
    }

    private static Check check(JsonParser json) {
        Map<String, String> text = new TreeMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            put(text, name, json);
        }
        return new Check(
                new KeptDefinition(
                        new CheckId(required(text, "id")),
                        required(text, "question"),
                        required(text, "source"),
                        Optional.ofNullable(text.get("failure"))),
                Check.Outcome.valueOf(required(text, "outcome").toUpperCase(Locale.ROOT)),
                required(text, "expected"),
                required(text, "found"),
                required(text, "configuredAt"),
                Optional.ofNullable(text.get("remedy")).map(Remedy::of));
    }

    private static void put(Map<String, String> text, String name, JsonParser json) {
        if (json.currentToken() != JsonToken.VALUE_NULL) {
            text.put(name, json.getString());
        }
    }

    private static String required(Map<String, String> text, String name) {
        String value = text.get(name);
        if (value == null) {
            throw new IllegalStateException("a stored trace entry lacks `" + name + "`");
        }
        return value;
    }
}
