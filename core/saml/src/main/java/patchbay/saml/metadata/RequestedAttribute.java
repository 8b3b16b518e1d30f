package patchbay.saml.metadata;

import java.util.ArrayList;
import java.util.List;

/**
 * An attribute that the sign-in endpoint's metadata asks for (rule 2.4). Only the first two are
 * ever used; the others have stood in the document since its first edition.
 */
record RequestedAttribute(String name, String friendlyName, boolean required, String nameFormat) {
    private static final String URI = "urn:oasis:names:tc:SAML:2.0:attrname-format:uri";
    private static final String AWS = "https://aws.amazon.com/SAML/Attributes/";

    /** {@code urn:oid:1.3.6.1.4.1.5923.1.1.1.N}, in order of N. */
    private static final List<String> EDU_PERSON =
            List.of(
                    "eduPersonAffiliation",
                    "eduPersonNickname",
                    "eduPersonOrgDN",
                    "eduPersonOrgUnitDN",
                    "eduPersonPrimaryAffiliation",
                    "eduPersonPrincipalName",
                    "eduPersonEntitlement",
                    "eduPersonPrimaryOrgUnitDN",
                    "eduPersonScopedAffiliation",
                    "eduPersonTargetedID",
                    "eduPersonAssurance");

    /** {@code urn:oid:1.3.6.1.4.1.5923.1.2.1.N}, in order of N from 2. */
    private static final List<String> EDU_ORG =
            List.of(
                    "eduOrgHomePageURI",
                    "eduOrgIdentityAuthNPolicyURI",
                    "eduOrgLegalName",
                    "eduOrgSuperiorURI",
                    "eduOrgWhitePagesURI");

    static final List<RequestedAttribute> ALL = all();

    private static List<RequestedAttribute> all() {
        List<RequestedAttribute> all = new ArrayList<>();
        all.add(new RequestedAttribute(AWS + "Role", "RoleEntitlement", true, ""));
        all.add(new RequestedAttribute(AWS + "RoleSessionName", "RoleSessionName", true, ""));
        number(all, "urn:oid:1.3.6.1.4.1.5923.1.1.1.", 1, EDU_PERSON);
        number(all, "urn:oid:1.3.6.1.4.1.5923.1.2.1.", 2, EDU_ORG);
        all.add(new RequestedAttribute("urn:oid:2.5.4.3", "cn", false, URI));
        return List.copyOf(all);
    }

    private static void number(
            List<RequestedAttribute> all, String prefix, int first, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            all.add(new RequestedAttribute(prefix + (first + i), names.get(i), false, URI));
        }
    }
}
