package patchbay.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.policy.AttachedPolicy;
import patchbay.policy.ContextValue;
import patchbay.policy.PolicyDocument;
import patchbay.policy.PolicyLevels;
import patchbay.policy.PolicyParse;
import patchbay.policy.PolicyRequest;
import patchbay.policy.PolicySet;
import patchbay.policy.PolicyType;
import patchbay.policy.Principal;
import patchbay.policy.RequestContext;

/**
 * Reads what {@code policy simulate} and {@code policy explain} decide about. Documents are
 * remembered by their text, because thousands of cases share few of them.
 */
final class Decide {
    private static final int REMEMBERED = 1_000;

    private record Document(PolicyType type, String text) {}

    private final Map<Document, PolicyParse> documents =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Document, PolicyParse> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /** The request; its context is exact, nothing is added. */
    static PolicyRequest request(JsonText.Obj json) throws Failure {
        Optional<AccountId> owner = Optional.empty();
        String account = json.text("resourceAccount");
        if (!account.isEmpty()) {
            owner = AccountId.parse(account);
            if (owner.isEmpty()) {
                throw wrong("resourceAccount", "twelve digits", account);
            }
        }
        return new PolicyRequest(
                principal(json),
                required(json, "action"),
                json.get("resource").isPresent() ? required(json, "resource") : "*",
                owner,
                context(json));
    }

    private static String required(JsonText.Obj json, String name) throws Failure {
        String text = json.text(name);
        if (text.isEmpty()) {
            throw Failure.misused(
                    "the request has no `" + name + "`", "patchbay policy simulate --help");
        }
        return text;
    }

    private static Failure wrong(String name, String expected, String found) {
        return Failure.misused(
                "the request's `%s` is not %s but `%s`"
                        .formatted(name, expected, Paint.plain(found)),
                "patchbay policy simulate --help");
    }

    private static Principal principal(JsonText.Obj json) throws Failure {
        JsonText written =
                json.get("principal")
                        .orElseThrow(() ->
                                Failure.misused(
                                        "the request has no `principal`",
                                        "patchbay policy simulate --help"));
        if (written instanceof JsonText.Scalar(String text, _, _)) {
            return Principal.parse(text)
                    .or(() -> provider(text))
                    .orElseThrow(() ->
                            wrong(
                                    "principal",
                                    "the ARN of an account, user, role, session or provider",
                                    text));
        }
        if (written instanceof JsonText.Obj object) {
            if (object.text("anonymous").equals("true")) {
                return new Principal.Anonymous();
            }
            for (String kind : List.of("federated", "service", "canonicalUser")) {
                String name = object.text(kind);
                if (!name.isEmpty()) {
                    return switch (kind) {
                        case "federated" -> new Principal.Federated(name);
                        case "service" -> new Principal.Service(name);
                        default -> new Principal.CanonicalUser(name);
                    };
                }
            }
        }
        throw wrong(
                "principal",
                "an ARN or an object with federated, service, canonicalUser or anonymous",
                written.raw());
    }

    /** An identity provider's ARN stands for whom it vouches for. */
    private static Optional<Principal> provider(String text) {
        return Arn.parse(text)
                .filter(arn -> arn.service().equals("iam"))
                .map(Arn::resourceType)
                .filter(type -> type.equals("saml-provider") || type.equals("oidc-provider"))
                .map(_ -> new Principal.Federated(text));
    }

    private static RequestContext context(JsonText.Obj json) throws Failure {
        RequestContext.Builder context = RequestContext.builder();
        Optional<JsonText> written = json.get("context");
        if (written.isEmpty()) {
            return context.build();
        }
        if (!(written.get() instanceof JsonText.Obj keys)) {
            throw wrong("context", "an object", written.get().raw());
        }
        for (String key : keys.members().keySet()) {
            Optional<JsonText> value = keys.get(key);
            if (value.isPresent()) {
                context.set(key, value(key, value.get()));
            }
        }
        return context.build();
    }

    private static ContextValue value(String key, JsonText value) throws Failure {
        return switch (value) {
            case JsonText.Scalar(String text, _, _) -> new ContextValue.Single(text);
            case JsonText.Arr(List<JsonText> items, _) -> {
                List<String> values = new ArrayList<>();
                for (JsonText item : items) {
                    if (!(item instanceof JsonText.Scalar(String text, _, _))) {
                        throw wrong("context." + key, "a value or a list of values", value.raw());
                    }
                    values.add(text);
                }
                yield new ContextValue.Many(values);
            }
            case JsonText.Obj _, JsonText.Nothing _ ->
                    throw wrong("context." + key, "a value or a list of values", value.raw());
        };
    }

    /** The policies; a document that cannot be read stays in the set and denies. */
    PolicySet policies(JsonText.Obj json) {
        PolicySet set =
                PolicySet.EMPTY
                        .withIdentity(
                                attached(PolicyType.INLINE, "identity", json.list("identity")))
                        .withBoundary(
                                attached(PolicyType.BOUNDARY, "boundary", json.list("boundary"))
                                        .toArray(AttachedPolicy[]::new))
                        .withSession(attached(PolicyType.SESSION, "session", json.list("session")))
                        .withEndpoint(
                                attached(PolicyType.ENDPOINT, "endpoint", json.list("endpoint"))
                                        .toArray(AttachedPolicy[]::new))
                        .withScp(levels(PolicyType.SCP, "scp", json.list("scp")))
                        .withRcp(levels(PolicyType.RCP, "rcp", json.list("rcp")));
        List<AttachedPolicy> resource =
                attached(PolicyType.RESOURCE, "resource", json.list("resource"));
        return resource.isEmpty() ? set : set.withResource(resource.getFirst());
    }

    private PolicyLevels levels(PolicyType type, String name, List<JsonText> written) {
        if (written.isEmpty()) {
            return new PolicyLevels.None("no organization policies were given");
        }
        List<PolicyLevels.Level> levels = new ArrayList<>();
        for (JsonText item : written) {
            String number = name + "." + (levels.size() + 1);
            if (item instanceof JsonText.Obj level) {
                String title = level.text("level").isEmpty() ? number : level.text("level");
                levels.add(
                        new PolicyLevels.Level(
                                title, attached(type, number, level.list("policies"))));
            } else {
                levels.add(new PolicyLevels.Level(number, attached(type, number, List.of(item))));
            }
        }
        return new PolicyLevels.RootFirst(levels);
    }

    private List<AttachedPolicy> attached(PolicyType type, String name, List<JsonText> written) {
        List<AttachedPolicy> policies = new ArrayList<>();
        for (JsonText document : written) {
            String text =
                    document instanceof JsonText.Scalar(String string, boolean isString, _)
                                    && isString
                            ? string
                            : document.raw();
            policies.add(
                    AttachedPolicy.of(
                            name + "." + (policies.size() + 1),
                            documents.computeIfAbsent(
                                    new Document(type, text),
                                    _ -> PolicyDocument.parse(type, text))));
        }
        return policies;
    }
}
