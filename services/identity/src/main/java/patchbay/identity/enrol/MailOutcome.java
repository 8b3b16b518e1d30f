package patchbay.identity.enrol;

import patchbay.explain.Check;

/** Whether a person was written to. */
public sealed interface MailOutcome {
    record Sent(Link link) implements MailOutcome {}

    record Refused(Check decisive) implements MailOutcome {}
}
