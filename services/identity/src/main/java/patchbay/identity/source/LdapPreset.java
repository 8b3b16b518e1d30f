package patchbay.identity.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is usual for a directory of a kind, where nothing else was filled in (rule 7.10). */
public final class LdapPreset {
    private LdapPreset() {}

    /** The usual settings, the mapping table of today among them. */
    public static Fields of(Kind kind) {
        return kind == Kind.ACTIVE_DIRECTORY ? activeDirectory() : ldap();
    }

    private static Fields activeDirectory() {
        Map<String, List<String>> usual = new LinkedHashMap<>();
        usual.put("peopleFilter", List.of("(&(objectCategory=person)(objectClass=user))"));
        usual.put("groupsFilter", List.of("(objectClass=group)"));
        usual.put("loginAttribute", List.of("userPrincipalName", "sAMAccountName"));
        map(usual, PersonAttribute.USER_NAME, "${userprincipalname}");
        map(usual, PersonAttribute.EMAIL, "${mail}");
        map(usual, PersonAttribute.DISPLAY_NAME, "${displayname}");
        map(usual, PersonAttribute.GIVEN_NAME, "${givenname}");
        map(usual, PersonAttribute.FAMILY_NAME, "${sn}");
        map(usual, PersonAttribute.MIDDLE_NAME, "${initials}");
        map(usual, PersonAttribute.EXTERNAL_ID, "${objectguid}");
        map(usual, PersonAttribute.SID, "${objectsid}");
        return Fields.of(usual);
    }

    private static Fields ldap() {
        Map<String, List<String>> usual = new LinkedHashMap<>();
        usual.put("peopleFilter", List.of("(objectClass=inetOrgPerson)"));
        usual.put(
                "groupsFilter",
                List.of("(|(objectClass=groupOfNames)(objectClass=groupOfUniqueNames))"));
        usual.put("loginAttribute", List.of("uid", "mail"));
        map(usual, PersonAttribute.USER_NAME, "${uid}");
        map(usual, PersonAttribute.EMAIL, "${mail}");
        map(usual, PersonAttribute.DISPLAY_NAME, "${cn}");
        map(usual, PersonAttribute.GIVEN_NAME, "${givenname}");
        map(usual, PersonAttribute.FAMILY_NAME, "${sn}");
        map(usual, PersonAttribute.EXTERNAL_ID, "${entryuuid}");
        return Fields.of(usual);
    }

    private static void map(
            Map<String, List<String>> fields, PersonAttribute attribute, String template) {
        fields.put(attribute.field(), List.of(template));
    }
}
