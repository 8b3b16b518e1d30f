package patchbay.identity.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.saml.metadata.IdentityProvider;
import patchbay.saml.metadata.MetadataOutcome;
import patchbay.saml.metadata.MetadataReader;

/**
 * Reads the settings of another identity provider.
 *
 * @param settings empty where a check failed
 */
public record ExternalForm(Optional<ExternalSettings> settings, List<Check> checks) {
    public ExternalForm {
        checks = List.copyOf(checks);
    }

    public static ExternalForm read(Fields fields) {
        return switch (MetadataReader.read(fields.text("metadata"))) {
            case MetadataOutcome.Refused(Check _, List<Check> checks) ->
                    new ExternalForm(Optional.empty(), checks);
            case MetadataOutcome.Accepted(List<IdentityProvider> providers, List<Check> checks) ->
                    judge(fields, providers, checks);
        };
    }

    private static ExternalForm judge(
            Fields fields, List<IdentityProvider> providers, List<Check> metadata) {
        List<Check> checks = new ArrayList<>(metadata);
        ExternalSettings settings =
                new ExternalSettings(
                        providers,
                        fields.text("metadataUrl"),
                        fields.text("consumerId"),
                        !fields.text("signRequests").equals("false"),
                        fields.text("binding").equals("post"),
                        !fields.text("unsolicited").equals("false"));
        String expected = "an identity provider with a sign-in address of `https`";
        IdentityProvider first = settings.provider();
        boolean addressed = settings.reachable() && isWeb(settings.endpoint().location());
        checks.add(
                addressed
                        ? Check.pass(
                                SourceCheck.METADATA,
                                expected,
                                "`" + settings.endpoint().location() + "`")
                        : Check.fail(
                                SourceCheck.METADATA,
                                expected,
                                "`" + first.entityId() + "` without one",
                                Remedy.of("get the metadata anew from the identity provider")));
        if (!settings.metadataUrl().isEmpty() && !isWeb(settings.metadataUrl())) {
            checks.add(
                    Check.fail(
                            SourceCheck.METADATA,
                            "an address of `https`",
                            "`" + settings.metadataUrl() + "`",
                            Remedy.of("correct the address of the metadata")));
        }
        return checks.stream().anyMatch(Check::failed)
                ? new ExternalForm(Optional.empty(), checks)
                : new ExternalForm(Optional.of(settings), checks);
    }

    /** Plain HTTP is for what runs on this machine. */
    static boolean isWeb(String address) {
        return address.startsWith("https://")
                || address.matches(
                        "http://(localhost|127\\.[0-9.]+|\\[::1]|[a-z0-9.-]+\\.localhost)([:/].*)?");
    }
}
