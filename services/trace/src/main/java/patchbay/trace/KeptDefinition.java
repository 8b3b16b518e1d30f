package patchbay.trace;

import java.util.Optional;
import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;

/**
 * A check's definition as it stood when the trace was written; a later release may word it anew.
 */
record KeptDefinition(CheckId id, String question, String source, Optional<String> failure)
        implements CheckDefinition {}
