package patchbay.identity.source;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How an Active Directory or LDAP directory is read.
 *
 * @param servers asked in this order: the next where one does not answer
 * @param plain whether {@code ldap://} is used without TLS
 * @param authority certificates in PEM that the servers' are judged by; empty: the platform's
 * @param certificateName the name that the servers' certificates carry; empty: each its host
 * @param bindDn who searches; empty: nobody in particular
 * @param mapping what a person is made of
 * @param importAtSignIn whether somebody unknown here is taken in at their first sign-in
 * @param removeGone whether people whom the source has no more are removed, not only disabled
 * @param syncEvery zero: when told to
 */
public record LdapSettings(
        boolean activeDirectory,
        List<LdapAddress> servers,
        boolean plain,
        String authority,
        String certificateName,
        String bindDn,
        People people,
        Groups groups,
        Map<PersonAttribute, AttributeTemplate> mapping,
        boolean importAtSignIn,
        boolean removeGone,
        Duration syncEvery) {
    /**
     * @param filter RFC 4515, of the people that may sign in
     * @param logins attributes that a typed name is compared with
     */
    public record People(String base, String filter, List<String> logins) {
        public People {
            logins = List.copyOf(logins);
        }
    }

    /**
     * @param base empty: groups are not taken
     * @param nested whether a member of a member is a member
     */
    public record Groups(String base, String filter, boolean nested) {}

    private static final AttributeTemplate NOTHING = new AttributeTemplate("");

    public LdapSettings {
        servers = List.copyOf(servers);
        mapping = Map.copyOf(mapping);
    }

    /** What the attribute is made of; empty text where it is not mapped. */
    public AttributeTemplate template(PersonAttribute attribute) {
        return mapping.getOrDefault(attribute, NOTHING);
    }

    /** The attribute that tells when an entry was last changed. */
    public String changeAttribute() {
        return activeDirectory ? "whenChanged" : "modifyTimestamp";
    }

    /** The attribute that a name without any decoration stands in. */
    public String shortLogin() {
        return activeDirectory ? "sAMAccountName" : "uid";
    }
}
