package patchbay.connect;

import patchbay.explain.Refusal;

/** Whether a browser may see a page of an instance. */
public sealed interface PageOutcome {
    /** It may. */
    record Open(Agent agent) implements PageOutcome {}

    /** No session, or one that has ended. */
    record Expired(Refusal refusal) implements PageOutcome {}

    /** The user's security profiles do not permit the page. */
    record NotPermitted(Refusal refusal) implements PageOutcome {}

    /** No instance has this host name. */
    record NoInstance() implements PageOutcome {}
}
