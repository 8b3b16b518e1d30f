package patchbay.saml.verify;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a Response says about itself before anything was verified; anybody can write this. Use it to
 * find the provider whose key to try, and to show as "claimed, unverified". Never decide by it.
 *
 * @param issuer of the assertion, or of the Response where the assertion is encrypted
 * @param recipient of the assertion, or the destination of the Response where it is encrypted
 * @param attributes values by attribute name, in the order of the document; empty where the
 *     assertion is encrypted
 * @param encrypted whether the assertion is encrypted
 */
public record Claims(
        Optional<String> issuer,
        Optional<String> assertionId,
        Optional<String> nameId,
        Optional<String> issueInstant,
        Optional<String> recipient,
        List<String> audiences,
        Map<String, List<String>> attributes,
        boolean encrypted) {

    /** Of a document in which nothing could be found. */
    public static final Claims NONE =
            new Claims(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Map.of(),
                    false);

    public Claims {
        audiences = List.copyOf(audiences);
        attributes = ordered(attributes);
    }

    /** The values claimed for an attribute; empty where it does not occur. */
    public List<String> attribute(String name) {
        return attributes.getOrDefault(name, List.of());
    }

    /** A copy that nobody can change, in the same order. */
    static Map<String, List<String>> ordered(Map<String, List<String>> attributes) {
        Map<String, List<String>> copy = LinkedHashMap.newLinkedHashMap(attributes.size());
        attributes.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        return Collections.unmodifiableMap(copy);
    }
}
