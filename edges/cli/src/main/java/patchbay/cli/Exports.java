package patchbay.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** JSON that people have: what {@code aws} printed, CloudTrail's events, a browser's recording. */
final class Exports {
    private static final int USUAL_MAXIMUM = 3600;

    private final Evidence evidence;

    Exports(Evidence evidence) {
        this.evidence = evidence;
    }

    void take(JsonText json, String name) throws Failure {
        switch (json) {
            case JsonText.Arr(List<JsonText> items, _) -> {
                for (JsonText item : items) {
                    take(item, name);
                }
            }
            case JsonText.Obj object -> object(object, name);
            default -> throw EvidenceReader.unknown(name);
        }
    }

    private void object(JsonText.Obj json, String name) throws Failure {
        boolean known =
                has(json, "log", () -> new Har(evidence).take(Har.object(json, "log"), name))
                        || has(json, "eventName", () -> event(json))
                        || has(json, "Records", () -> all(json, "Records", name))
                        || has(json, "Events", () -> all(json, "Events", name))
                        || has(json, "CloudTrailEvent", () -> inner(json, name))
                        || has(json, "Role", () -> role(Har.object(json, "Role")))
                        || has(json, "PolicyVersion", () -> policyVersion(json, name))
                        || has(json, "PolicyDocument", () -> inlinePolicy(json, name))
                        || has(json, "AttachedPolicies", () -> attached(json))
                        || has(json, "Policy", () -> organizationPolicy(json, name))
                        || has(json, "Statement", () -> document(json, name))
                        || has(json, "SAMLMetadataDocument", () -> metadata(json))
                        || has(json, "SAMLProviderList", () -> providers(json))
                        || has(json, "Origins", () -> evidence.origins(plain(json, "Origins")))
                        || has(
                                json,
                                "Permissions",
                                () -> evidence.permissions(plain(json, "Permissions")))
                        || has(json, "UserSummaryList", () -> users(json, "UserSummaryList"))
                        || has(json, "Users", () -> users(json, "Users"))
                        || has(json, "InstanceSummaryList", () -> instances(json))
                        || has(json, "Instance", () -> instance(Har.object(json, "Instance")));
        if (!known) {
            throw EvidenceReader.unknown(name);
        }
    }

    @FunctionalInterface
    private interface Taking {
        void take() throws Failure;
    }

    private static boolean has(JsonText.Obj json, String member, Taking taking) throws Failure {
        if (json.get(member).isEmpty()) {
            return false;
        }
        taking.take();
        return true;
    }

    private void all(JsonText.Obj json, String member, String name) throws Failure {
        for (JsonText item : json.list(member)) {
            take(item, name);
        }
    }

    /** {@code aws cloudtrail lookup-events} wraps each event as text. */
    private void inner(JsonText.Obj json, String name) throws Failure {
        take(JsonText.read(json.text("CloudTrailEvent"), "`" + name + "`"), name);
    }

    /**
     * An event that was refused says so in AWS's words. Of several the newest counts, which {@code
     * lookup-events} prints first; one that was not refused tells no more than when and for what.
     */
    private void event(JsonText.Obj json) {
        JsonText.Obj asked = Har.object(json, "requestParameters");
        Optional<String> role = Optional.of(asked.text("roleArn")).filter(it -> !it.isEmpty());
        String message = json.text("errorMessage");
        Optional<KnownSentence> known = KnownSentence.in(message);
        boolean counts = known.isPresent() && evidence.said().isEmpty();
        known.ifPresent(it -> evidence.said(new Evidence.Said(it, message, role)));
        if (counts || evidence.wantedRole().isEmpty()) {
            role.ifPresent(evidence::wantedRole);
        }
        if (counts || evidence.at().isEmpty()) {
            instant(json.text("eventTime")).ifPresent(evidence::at);
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private void role(JsonText.Obj json) {
        String maximum = json.text("MaxSessionDuration");
        evidence.roles()
                .add(
                        new Evidence.RoleFile(
                                json.text("Arn"),
                                json.text("RoleId"),
                                text(json, "AssumeRolePolicyDocument"),
                                Duration.ofSeconds(
                                        maximum.matches("[0-9]{1,6}")
                                                ? Integer.parseInt(maximum)
                                                : USUAL_MAXIMUM),
                                Optional.of(
                                                Har.object(json, "PermissionsBoundary")
                                                        .text("PermissionsBoundaryArn"))
                                        .filter(arn -> !arn.isEmpty())));
    }

    private void policyVersion(JsonText.Obj json, String name) {
        evidence.policies()
                .add(
                        new Evidence.Document(
                                name, text(Har.object(json, "PolicyVersion"), "Document")));
    }

    private void inlinePolicy(JsonText.Obj json, String name) {
        String own = json.text("PolicyName");
        evidence.policies()
                .add(
                        new Evidence.Document(
                                own.isEmpty() ? name : own, text(json, "PolicyDocument")));
    }

    private void attached(JsonText.Obj json) {
        evidence.attached(texts(json, "AttachedPolicies", "PolicyArn"));
    }

    /** {@code aws organizations describe-policy}. */
    private void organizationPolicy(JsonText.Obj json, String name) throws Failure {
        JsonText.Obj policy = Har.object(json, "Policy");
        JsonText.Obj summary = Har.object(policy, "PolicySummary");
        Evidence.Document document =
                new Evidence.Document(summary.text("Name"), text(policy, "Content"));
        switch (summary.text("Type")) {
            case "SERVICE_CONTROL_POLICY" -> evidence.serviceControl().add(document);
            case "RESOURCE_CONTROL_POLICY" -> evidence.resourceControl().add(document);
            default ->
                    throw Failure.failed(
                            "`" + Paint.plain(name) + "` describes a policy but has no document",
                            "aws iam get-policy-version --policy-arn ARN --version-id v1");
        }
    }

    /** A bare document is a trust policy where it says who. */
    private void document(JsonText.Obj json, String name) {
        boolean trust =
                json.list("Statement").stream()
                        .anyMatch(statement ->
                                statement instanceof JsonText.Obj object
                                        && object.get("Principal").isPresent());
        if (trust) {
            evidence.trustPolicies().add(json.raw());
        } else {
            evidence.policies().add(new Evidence.Document(name, json.raw()));
        }
    }

    private void metadata(JsonText.Obj json) {
        evidence.metadata().add(json.text("SAMLMetadataDocument"));
        if (json.text("AssertionEncryptionMode").equals("Required")) {
            evidence.requireEncryption();
        }
    }

    private void providers(JsonText.Obj json) {
        evidence.providers(texts(json, "SAMLProviderList", "Arn"));
    }

    private void users(JsonText.Obj json, String member) {
        List<Evidence.Login> logins = new ArrayList<>();
        for (JsonText item : json.list(member)) {
            if (item instanceof JsonText.Obj user && !user.text("Username").isEmpty()) {
                String[] path = user.text("Arn").split("/", -1);
                logins.add(
                        new Evidence.Login(
                                user.text("Username"),
                                path.length > 1 ? Optional.of(path[1]) : Optional.empty()));
            }
        }
        evidence.users(logins);
    }

    private void instances(JsonText.Obj json) {
        for (JsonText item : json.list("InstanceSummaryList")) {
            if (item instanceof JsonText.Obj instance) {
                instance(instance);
            }
        }
    }

    private void instance(JsonText.Obj json) {
        evidence.instances()
                .add(
                        new Evidence.InstanceFile(
                                json.text("Arn"),
                                Optional.of(json.text("InstanceAlias"))
                                        .filter(alias -> !alias.isEmpty())));
    }

    private static List<String> texts(JsonText.Obj json, String member, String inside) {
        List<String> texts = new ArrayList<>();
        for (JsonText item : json.list(member)) {
            if (item instanceof JsonText.Obj object && !object.text(inside).isEmpty()) {
                texts.add(object.text(inside));
            }
        }
        return texts;
    }

    private static List<String> plain(JsonText.Obj json, String member) {
        return json.list(member).stream()
                .filter(JsonText.Scalar.class::isInstance)
                .map(item -> ((JsonText.Scalar) item).text())
                .toList();
    }

    /** A document: JSON in JSON, or its text, escaped as the API sends it. */
    static String text(JsonText.Obj json, String member) {
        return json.get(member)
                .map(value ->
                        value instanceof JsonText.Scalar(String text, _, _)
                                ? text.startsWith("%7B") ? Form.decoded(text) : text
                                : value.raw())
                .orElse("");
    }
}
