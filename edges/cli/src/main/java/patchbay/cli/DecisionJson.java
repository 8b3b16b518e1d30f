package patchbay.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import patchbay.policy.Decision;
import patchbay.policy.Explanation;
import patchbay.policy.Explanation.ConditionExplanation;
import patchbay.policy.Explanation.ElementExplanation;
import patchbay.policy.Explanation.LayerExplanation;
import patchbay.policy.Explanation.PatternExplanation;
import patchbay.policy.Explanation.PolicyExplanation;
import patchbay.policy.Explanation.StatementExplanation;
import patchbay.policy.OpenQuestion;
import patchbay.policy.Position;
import tools.jackson.core.JsonGenerator;

/** The JSON of a decision and its reasons. */
final class DecisionJson {
    private DecisionJson() {}

    static String write(Decision decision) {
        return JsonText.write(json -> write(json, decision));
    }

    static void write(JsonGenerator json, Decision decision) {
        Explanation explanation = decision.explanation();
        json.writeStartObject();
        json.writeStringProperty("decision", explanation.outcome().id());
        optional(
                json,
                "message",
                decision instanceof Decision.Denied denied
                        ? Optional.of(denied.message())
                        : Optional.empty());
        json.writeStringProperty("rule", explanation.rule());
        json.writeStringProperty("reason", explanation.reason());
        strings(
                json,
                "lacking",
                explanation.lacking().stream().map(layer -> layer.title()).toList());
        json.writeArrayPropertyStart("layers");
        explanation.layers().forEach(layer -> layer(json, layer));
        json.writeEndArray();
        json.writeArrayPropertyStart("statements");
        for (LayerExplanation layer : explanation.layers()) {
            for (PolicyExplanation policy : layer.policies()) {
                policy.statements().forEach(s -> statement(json, layer, policy, s));
            }
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("openQuestions");
        explanation.openQuestions().forEach(question -> question(json, question));
        json.writeEndArray();
        strings(json, "warnings", explanation.warnings());
        json.writeEndObject();
    }

    private static void layer(JsonGenerator json, LayerExplanation layer) {
        json.writeStartObject();
        json.writeStringProperty("layer", layer.title());
        json.writeStringProperty(
                "says", layer.say().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.writeStringProperty("reason", layer.reason());
        json.writeArrayPropertyStart("policies");
        for (PolicyExplanation policy : layer.policies()) {
            json.writeStartObject();
            json.writeStringProperty("name", policy.policy().name());
            optional(json, "arn", policy.policy().arn());
            json.writeStringProperty("level", policy.level());
            optional(json, "unreadable", policy.unreadable());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void statement(
            JsonGenerator json,
            LayerExplanation layer,
            PolicyExplanation policy,
            StatementExplanation statement) {
        json.writeStartObject();
        json.writeStringProperty("layer", layer.title());
        json.writeStringProperty("policy", policy.policy().name());
        optional(json, "sid", statement.sid());
        json.writeNumberProperty("index", statement.index());
        json.writeStringProperty("effect", statement.effect().written());
        position(json, "start", statement.span().start());
        position(json, "end", statement.span().end());
        json.writeBooleanProperty("applies", statement.applies());
        json.writeBooleanProperty("deciding", statement.deciding());
        json.writeArrayPropertyStart("elements");
        statement.elements().forEach(element -> element(json, element));
        json.writeEndArray();
        json.writeArrayPropertyStart("conditions");
        statement.conditions().forEach(condition -> condition(json, condition));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void element(JsonGenerator json, ElementExplanation element) {
        json.writeStartObject();
        json.writeStringProperty("element", element.element());
        json.writeBooleanProperty("fits", element.fits());
        json.writeStringProperty("found", element.found());
        patterns(json, "patterns", element.patterns());
        json.writeStringProperty("reason", element.reason());
        json.writeEndObject();
    }

    private static void condition(JsonGenerator json, ConditionExplanation condition) {
        json.writeStartObject();
        json.writeStringProperty("operator", condition.operator());
        json.writeStringProperty("key", condition.key());
        json.writeBooleanProperty("present", condition.present());
        json.writeBooleanProperty("multiValued", condition.list());
        strings(json, "found", condition.found());
        patterns(json, "expected", condition.expected());
        json.writeBooleanProperty("holds", condition.holds());
        json.writeStringProperty("rule", condition.rule().mark());
        json.writeStringProperty("reason", condition.rule().sentence());
        json.writeEndObject();
    }

    private static void patterns(
            JsonGenerator json, String name, List<PatternExplanation> patterns) {
        json.writeArrayPropertyStart(name);
        for (PatternExplanation pattern : patterns) {
            json.writeStartObject();
            json.writeStringProperty("written", pattern.written());
            optional(json, "substituted", pattern.substituted());
            json.writeBooleanProperty("matches", pattern.matches());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void question(JsonGenerator json, OpenQuestion question) {
        json.writeStartObject();
        json.writeStringProperty("mark", question.name());
        json.writeStringProperty("reading", question.reading());
        json.writeEndObject();
    }

    private static void position(JsonGenerator json, String name, Position position) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("line", position.line());
        json.writeNumberProperty("column", position.column());
        json.writeEndObject();
    }

    static void optional(JsonGenerator json, String name, Optional<String> value) {
        if (value.isPresent()) {
            json.writeStringProperty(name, value.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
