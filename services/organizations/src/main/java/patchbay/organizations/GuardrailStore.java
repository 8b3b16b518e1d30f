package patchbay.organizations;

import patchbay.aws.AccountId;

/** Reads what lies over an account. Each call sees one unchanging state of the data. */
@FunctionalInterface
public interface GuardrailStore {
    /**
     * What lies over the account now, unless nothing has changed since the version that is known.
     *
     * @param known a version that an earlier answer carried; a negative number for none
     */
    Found find(AccountId account, long known);

    /** What was found. */
    sealed interface Found {
        /** No organization has changed since. */
        record Unchanged() implements Found {}

        /**
         * What lies over the account.
         *
         * @param version grows with every change of any organization
         */
        record Now(long version, Guardrails.Over over) implements Found {}
    }
}
