package patchbay.connect;

import patchbay.aws.Secret;
import patchbay.explain.Refusal;

/** What came of a role session at {@code /connect/federate/INSTANCE}. */
public sealed interface LandingOutcome {
    /**
     * The browser goes on to the instance's host.
     *
     * @param code opens a session there, once, within a minute
     */
    record HandOver(Instance instance, Secret code) implements LandingOutcome {}

    /** The address names no instance: a page that was not found. */
    record NotFound(Refusal refusal) implements LandingOutcome {}

    /** The session may not enter the instance. */
    record Refused(Refusal refusal) implements LandingOutcome {}
}
