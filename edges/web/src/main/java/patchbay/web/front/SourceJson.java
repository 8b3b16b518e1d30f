package patchbay.web.front;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.explain.Check;
import patchbay.identity.source.Fields;
import patchbay.identity.source.Kind;
import patchbay.identity.source.Source;
import patchbay.identity.source.SyncReport;
import patchbay.identity.source.external.ServiceProvider;
import patchbay.identity.source.ldap.LdapDirectory;
import patchbay.wire.json.Json;
import patchbay.wire.json.NotJson;

/** Identity sources as programs read and write them. */
final class SourceJson {
    private SourceJson() {}

    /** What was sent: settings, and beside them a password, which is never sent back. */
    record Sent(Fields fields, Optional<Secret> password) {}

    static Sent read(String text) throws NotJson {
        Json.Obj sent = Json.parse(text) instanceof Json.Obj object ? object : Json.Obj.EMPTY;
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (sent.get("settings").orElse(Json.Obj.EMPTY) instanceof Json.Obj settings) {
            settings.members().forEach((name, value) -> values.put(name, texts(value)));
        }
        values.put("name", List.of(sent.text("name")));
        values.put("kind", List.of(sent.text("kind")));
        values.put(
                "domain", sent.list("domains").stream().flatMap(v -> texts(v).stream()).toList());
        sent.get("enabled").ifPresent(value -> values.put("enabled", texts(value)));
        String password = sent.text("password");
        return new Sent(
                Fields.of(values),
                password.isEmpty() ? Optional.empty() : Optional.of(new Secret(password)));
    }

    private static List<String> texts(Json value) {
        return switch (value) {
            case Json.Str(String text) -> List.of(text);
            case Json.Num(String text) -> List.of(text);
            case Json.Bool(boolean yes) -> List.of(Boolean.toString(yes));
            case Json.Arr(List<Json> items) ->
                    items.stream().flatMap(item -> texts(item).stream()).toList();
            case Json.Nil() -> List.of();
            case Json.Obj _ -> List.of();
        };
    }

    static Json.Obj write(Source source, ServiceProvider self) {
        Map<String, Json> settings = new LinkedHashMap<>();
        source.fields()
                .values()
                .forEach((name, values) ->
                        settings.put(
                                name,
                                values.size() == 1
                                        ? new Json.Str(values.getFirst())
                                        : strings(values)));
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("id", new Json.Str(source.id().text()));
        members.put("name", new Json.Str(source.name()));
        members.put("kind", new Json.Str(source.kind().word()));
        members.put("enabled", new Json.Bool(source.enabled()));
        members.put("domains", strings(source.domains()));
        members.put("settings", new Json.Obj(settings));
        if (source.kind() == Kind.SAML) {
            String consumer = source.fields().text("consumerId");
            self.issuer().ifPresent(issuer -> members.put("audience", new Json.Str(issuer)));
            self.consumer(consumer).ifPresent(url -> members.put("acsUrl", new Json.Str(url)));
            members.put("metadataPath", new Json.Str(ServiceProvider.metadataPath(consumer)));
        }
        return new Json.Obj(members);
    }

    static Json.Obj write(SyncReport report) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("startedAt", new Json.Str(report.startedAt().toString()));
        members.put("endedAt", new Json.Str(report.endedAt().toString()));
        members.put("full", new Json.Bool(report.full()));
        number(members, "read", report.read());
        number(members, "added", report.added());
        number(members, "changed", report.changed());
        number(members, "unchanged", report.unchanged());
        number(members, "gone", report.gone());
        number(members, "groups", report.groups());
        number(members, "memberships", report.memberships());
        number(members, "skippedCount", report.skippedCount());
        members.put("problem", new Json.Str(report.problem()));
        List<Json> skipped = new ArrayList<>();
        for (SyncReport.Skipped each : report.skipped()) {
            skipped.add(object("who", each.who(), "reason", each.reason(), "why", each.why()));
        }
        members.put("skipped", new Json.Arr(skipped));
        return new Json.Obj(members);
    }

    static Json.Obj steps(List<LdapDirectory.Step> steps) {
        List<Json> all = new ArrayList<>();
        for (LdapDirectory.Step step : steps) {
            all.add(
                    new Json.Obj(
                            Map.of(
                                    "step",
                                    new Json.Str(step.what()),
                                    "done",
                                    new Json.Bool(step.done()),
                                    "found",
                                    new Json.Str(step.found()))));
        }
        return new Json.Obj(Map.of("steps", new Json.Arr(all)));
    }

    /** A refusal with every check that failed. */
    static String refused(Check decisive, List<Check> checks) {
        List<Json> failed = new ArrayList<>();
        for (Check check : checks) {
            if (check.failed()) {
                failed.add(
                        object(
                                "id",
                                check.id().text(),
                                "expected",
                                check.expected(),
                                "found",
                                check.found()));
            }
        }
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("__type", new Json.Str("ValidationException"));
        members.put(
                "message",
                new Json.Str(
                        "expected is " + decisive.expected() + ", found is " + decisive.found()));
        members.put("checks", new Json.Arr(failed));
        return Json.write(new Json.Obj(members));
    }

    static Json.Arr strings(List<String> texts) {
        return new Json.Arr(texts.stream().map(text -> (Json) new Json.Str(text)).toList());
    }

    private static Json object(String... pairs) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            members.put(pairs[i], new Json.Str(pairs[i + 1]));
        }
        return new Json.Obj(members);
    }

    private static void number(Map<String, Json> members, String name, int value) {
        members.put(name, new Json.Num(Integer.toString(value)));
    }
}
