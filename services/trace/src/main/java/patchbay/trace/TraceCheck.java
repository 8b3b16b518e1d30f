package patchbay.trace;

import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;

/** Checks that only a trace makes, about itself. */
public enum TraceCheck implements CheckDefinition {
    DECIDED_ELSEWHERE(
            "trace.decided-elsewhere",
            "the identity provider let this person in",
            "Patchbay, sign-in traces: a foreign identity provider decides unseen");

    private final String id;
    private final String question;
    private final String source;

    TraceCheck(String id, String question, String source) {
        this.id = id;
        this.question = question;
        this.source = source;
    }

    @Override
    public CheckId id() {
        return new CheckId(id);
    }

    @Override
    public String question() {
        return question;
    }

    @Override
    public String source() {
        return source;
    }
}
