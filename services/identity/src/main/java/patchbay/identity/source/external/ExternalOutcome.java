package patchbay.identity.source.external;

import patchbay.aws.Secret;
import patchbay.explain.Check;
import patchbay.explain.TraceCode;
import patchbay.identity.directory.Person;

/** What came of a response of another identity provider. */
public sealed interface ExternalOutcome {
    /** The trace that tells everything. */
    TraceCode trace();

    /**
     * It is the word of the provider about a person who is here.
     *
     * @param code for the portal, once, within a minute
     */
    record Proven(Person person, Secret code, TraceCode trace) implements ExternalOutcome {}

    /** It is not. A person reads the same in every case: {@link #SENTENCE}. */
    record Refused(Check decisive, TraceCode trace) implements ExternalOutcome {
        /** The cloud's own words (rule 7.8, failure F26). */
        public static final String SENTENCE = "An unexpected error has occurred";
    }
}
