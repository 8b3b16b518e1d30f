package patchbay.identity.source.ldap;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import patchbay.aws.Secret;

/**
 * A directory that can be searched and bound to. Its connections are kept and shared; one that
 * broke is replaced, by one to the next server where the first does not answer.
 */
public interface LdapDirectory extends AutoCloseable {
    /** What a bind brought. */
    sealed interface Bound {
        record Yes() implements Bound {}

        /**
         * @param code result code of LDAP, 49 for a wrong password
         * @param reason what the server says beside it
         */
        record No(int code, String reason) implements Bound {}
    }

    /**
     * What to look for.
     *
     * @param most entries wanted; 0 for all, which are fetched in pages
     */
    record Search(String base, String filter, Set<String> attributes, int most) {}

    /** One step of connecting, and what came of it. */
    record Step(String what, boolean done, String found) {}

    /** Whether the password is that of the entry. Never asked with an empty password. */
    Bound bind(String dn, Secret password) throws LdapUnreachable;

    /** Hands every entry found to the consumer, as it arrives. */
    void search(Search search, Consumer<LdapEntry> each) throws LdapUnreachable;

    /** The form of a distinguished name in which two of the same entry are equal. */
    String normal(String dn);

    /** Connects step by step, to each server: name, connection, TLS, bind. */
    List<Step> rehearse();

    @Override
    void close();
}
