package patchbay.signin;

import patchbay.explain.Refusal;

/** Whether a browser has a session in the console. */
public sealed interface VisitOutcome {
    /** It has. */
    record Alive(ConsoleSession session) implements VisitOutcome {}

    /** It has none, or it has ended. */
    record Expired(Refusal refusal) implements VisitOutcome {}
}
