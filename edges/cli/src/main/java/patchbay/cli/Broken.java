package patchbay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        return new Broken(
                application,
                false,
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

    Broken consumer(String url) {
        return new Broken(
                application,
                enabled,
                url,
                audience,
                relayState,
                mappings,
                trustPolicy,
                policies,
                metadata,
                otherMetadata,
                drill);
    }

    Broken audience(String name) {
        return new Broken(
                application,
                enabled,
                consumer,
                name,
                relayState,
                mappings,
                trustPolicy,
                policies,
                metadata,
                otherMetadata,
                drill);
    }

    Broken relayState(String part, String instead) {
        return new Broken(
                application,
                enabled,
                consumer,
                audience,
                relayState.replace(part, instead),
                mappings,
                trustPolicy,
                policies,
                metadata,
                otherMetadata,
                drill);
    }

    /** Another value for an attribute of AWS's; none takes it away. */
    Broken mapping(String name, String value) {
        List<Map.Entry<String, String>> changed = new ArrayList<>(mappings);
        changed.removeIf(mapping -> mapping.getKey().equals(ATTRIBUTES + name));
        if (!value.isEmpty()) {
            changed.add(Map.entry(ATTRIBUTES + name, value));
        }
        return new Broken(
                application,
                enabled,
                consumer,
                audience,
                relayState,
                changed,
                trustPolicy,
                policies,
                metadata,
                otherMetadata,
                drill);
    }

    Broken trust(String part, String instead) {
        return new Broken(
                application,
                enabled,
                consumer,
                audience,
                relayState,
                mappings,
                trustPolicy.replace(part, instead),
                policies,
                metadata,
                otherMetadata,
                drill);
    }

    Broken withoutPolicies() {
        return new Broken(
                application,
                enabled,
                consumer,
                audience,
                relayState,
                mappings,
                trustPolicy,
                List.of(),
                metadata,
                otherMetadata,
                drill);
    }

    /** The other's document under this one's name. */
    Broken foreignCertificate() {
        return new Broken(
                application,
                enabled,
                consumer,
                audience,
                relayState,
                mappings,
                trustPolicy,
                policies,
                otherMetadata.replace(entityId(otherMetadata), entityId(metadata)),
                otherMetadata,
                drill);
    }

    /** The provider's own document from before the certificate ran out. */
    Broken expiredCertificate() {
        return new Broken(
                application,
                enabled,
                consumer,
                audience,
                relayState,
                mappings,
                trustPolicy,
                policies,
                metadata.replaceAll(
                        "(<(?:\\w+:)?X509Certificate>)[^<]*", "$1" + ExpiredCertificate.base64()),
                otherMetadata,
                drill);
    }

    Broken drill(DrillApi.State wanted) {
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
                wanted);
    }

    private static String entityId(String document) {
        int start = document.indexOf("entityID=\"");
        int end = document.indexOf('"', start + 10);
        return start < 0 || end < 0 ? document : document.substring(start + 10, end);
    }
}
