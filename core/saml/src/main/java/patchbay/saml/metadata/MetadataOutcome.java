package patchbay.saml.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import patchbay.explain.Check;
import patchbay.saml.verify.SigningKey;

/** Whether a document can serve as a SAML provider's metadata. */
public sealed interface MetadataOutcome {
    /** Every check made, in order; never empty. */
    List<Check> checks();

    /** It can. */
    record Accepted(List<IdentityProvider> providers, List<Check> checks)
            implements MetadataOutcome {
        public Accepted {
            providers = List.copyOf(providers);
            checks = List.copyOf(checks);
        }

        /** Signing keys by entityID, as the verifier wants them. */
        public Map<String, List<SigningKey>> issuers() {
            Map<String, List<SigningKey>> issuers = new LinkedHashMap<>();
            for (IdentityProvider provider : providers) {
                issuers.computeIfAbsent(provider.entityId(), _ -> new ArrayList<>())
                        .addAll(
                                provider.signingCertificates().stream()
                                        .map(SigningKey::of)
                                        .toList());
            }
            return issuers;
        }
    }

    /** It cannot. */
    record Refused(Check decisive, List<Check> checks) implements MetadataOutcome {
        /** All that the outside is told, whatever the reason. */
        public static final String SENTENCE = "Could not parse metadata.";

        public Refused {
            checks = List.copyOf(checks);
        }
    }
}
