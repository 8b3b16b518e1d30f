package patchbay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The settings of the demo that faults are made of, sound or broken.
 *
 * @param application its id
 * @param mappings attribute names and values, in order
 * @param policies ARNs of what is attached to the role
 * @param metadata of the provider
 * @param otherMetadata of the other application's provider
 * @param drill its clocks and regions
 */
record Broken(
        String application,
        boolean enabled,
        String consumer,
        String audience,
        String relayState,
        List<Map.Entry<String, String>> mappings,
        String trustPolicy,
        List<String> policies,
        String metadata,
        String otherMetadata,
        DrillApi.State drill) {
    static final String ROLE_NAME = "Connect-SSO";
    static final String ROLE = arn("role/" + ROLE_NAME);
    static final String PROVIDER = arn("saml-provider/Connect-SSO");
    static final String OTHER_PROVIDER = arn("saml-provider/Backup-IdP");

    private static final String ATTRIBUTES = "https://aws.amazon.com/SAML/Attributes/";

    Broken {
        mappings = List.copyOf(mappings);
        policies = List.copyOf(policies);
    }

    private static String arn(String resource) {
        return "arn:aws:iam::111122223333:" + resource;
    }

    static String pair(String role, String provider) {
        return arn("role/" + role) + "," + arn("saml-provider/" + provider);
    }

    Broken disabled() {
        return with(draft -> draft.enabled = false);
    }

    Broken consumer(String url) {
        return with(draft -> draft.consumer = url);
    }

    Broken audience(String name) {
        return with(draft -> draft.audience = name);
    }

    Broken relayState(String part, String instead) {
        return with(draft -> draft.relayState = relayState.replace(part, instead));
    }

    /** Another value for an attribute of AWS's; none takes it away. */
    Broken mapping(String name, String value) {
        List<Map.Entry<String, String>> changed = new ArrayList<>(mappings);
        changed.removeIf(mapping -> mapping.getKey().equals(ATTRIBUTES + name));
        if (!value.isEmpty()) {
            changed.add(Map.entry(ATTRIBUTES + name, value));
        }
        return with(draft -> draft.mappings = changed);
    }

    Broken trust(String part, String instead) {
        return with(draft -> draft.trustPolicy = trustPolicy.replace(part, instead));
    }

    Broken withoutPolicies() {
        return with(draft -> draft.policies = List.of());
    }

    /** The other's document under this one's name. */
    Broken foreignCertificate() {
        return with(draft ->
                draft.metadata =
                        otherMetadata.replace(entityId(otherMetadata), entityId(metadata)));
    }

    /** The provider's own document from before the certificate ran out. */
    Broken expiredCertificate() {
        return with(draft ->
                draft.metadata =
                        metadata.replaceAll(
                                "(<(?:\\w+:)?X509Certificate>)[^<]*",
                                "$1" + ExpiredCertificate.base64()));
    }

    Broken drill(DrillApi.State wanted) {
        return with(draft -> draft.drill = wanted);
    }

    /** The same settings with one of them changed. */
    private Broken with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.broken();
    }

    private static final class Draft {
        private final String application;
        private boolean enabled;
        private String consumer;
        private String audience;
        private String relayState;
        private List<Map.Entry<String, String>> mappings;
        private String trustPolicy;
        private List<String> policies;
        private String metadata;
        private String otherMetadata;
        private DrillApi.State drill;

        Draft(Broken broken) {
            application = broken.application;
            enabled = broken.enabled;
            consumer = broken.consumer;
            audience = broken.audience;
            relayState = broken.relayState;
            mappings = broken.mappings;
            trustPolicy = broken.trustPolicy;
            policies = broken.policies;
            metadata = broken.metadata;
            otherMetadata = broken.otherMetadata;
            drill = broken.drill;
        }

        Broken broken() {
            return new Broken(
                    application,
                    enabled,
                    consumer,
                    audience,
                    relayState,
                    mappings,
                    trustPolicy,
                    policies,
                    metadata,
                    otherMetadata,
                    drill);
        }
    }

    private static String entityId(String document) {
        int start = document.indexOf("entityID=\"");
        int end = document.indexOf('"', start + 10);
        return start < 0 || end < 0 ? document : document.substring(start + 10, end);
    }
}
