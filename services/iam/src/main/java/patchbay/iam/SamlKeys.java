package patchbay.iam;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Condition keys that SAML attributes become. Source: <i>IAM User Guide, IAM and STS condition
 * context keys, SAML</i>; rules 4.2 and 4.4.
 */
public final class SamlKeys {
    private static final String EDU_PERSON = "urn:oid:1.3.6.1.4.1.5923.1.1.1.";
    private static final String EDU_ORG = "urn:oid:1.3.6.1.4.1.5923.1.2.1.";
    private static final String CLAIMS = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/";

    private static final Map<String, String> KEYS = keys();

    private static final Set<String> SINGLE =
            Set.of(
                    "saml:aud",
                    "saml:iss",
                    "saml:sub",
                    "saml:sub_type",
                    "saml:doc",
                    "saml:namequalifier",
                    "saml:edupersonorgdn",
                    "saml:edupersonprimaryaffiliation",
                    "saml:edupersonprimaryorgunitdn",
                    "saml:edupersonprincipalname");

    private SamlKeys() {}

    /** The condition key that an attribute of this name becomes. */
    public static Optional<String> of(String attributeName) {
        return Optional.ofNullable(KEYS.get(attributeName));
    }

    /** Whether a {@code saml:} key has many values (rule 4.2). */
    static boolean isList(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return lower.startsWith("saml:") && !SINGLE.contains(lower);
    }

    private static Map<String, String> keys() {
        Map<String, String> keys = new TreeMap<>();
        number(
                keys,
                EDU_PERSON,
                1,
                List.of(
                        "edupersonaffiliation",
                        "edupersonnickname",
                        "edupersonorgdn",
                        "edupersonorgunitdn",
                        "edupersonprimaryaffiliation",
                        "edupersonprincipalname",
                        "edupersonentitlement",
                        "edupersonprimaryorgunitdn",
                        "edupersonscopedaffiliation",
                        "edupersontargetedid",
                        "edupersonassurance"));
        number(
                keys,
                EDU_ORG,
                2,
                List.of(
                        "eduorghomepageuri",
                        "eduorgidentityauthnpolicyuri",
                        "eduorglegalname",
                        "eduorgsuperioruri",
                        "eduorgwhitepagesuri"));
        keys.put("urn:oid:2.5.4.3", "saml:cn");
        keys.put(CLAIMS + "name", "saml:name");
        keys.put(CLAIMS + "givenname", "saml:givenName");
        keys.put(CLAIMS + "surname", "saml:surname");
        keys.put(CLAIMS + "emailaddress", "saml:mail");
        keys.put("http://schemas.xmlsoap.org/claims/CommonName", "saml:commonName");
        keys.put(
                "http://schemas.microsoft.com/ws/2008/06/identity/claims/primarygroupsid",
                "saml:uid");
        keys.put("2.5.4.3", "saml:commonName");
        keys.put("2.5.4.4", "saml:surname");
        keys.put("2.4.5.42", "saml:givenName");
        keys.put("2.5.4.42", "saml:givenName");
        keys.put("2.5.4.45", "saml:x500UniqueIdentifier");
        keys.put("0.9.2342.19200300100.1.1", "saml:uid");
        keys.put("0.9.2342.19200300100.1.3", "saml:mail");
        keys.put("0.9.2342.19200300.100.1.45", "saml:organizationStatus");
        return Map.copyOf(keys);
    }

    private static void number(
            Map<String, String> keys, String prefix, int first, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            keys.put(prefix + (first + i), "saml:" + names.get(i));
        }
    }
}
