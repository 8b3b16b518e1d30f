package patchbay.policy;

/**
 * Where a statement stands in its document.
 *
 * @param start its opening brace
 * @param end one column behind its closing brace
 * @param reportedStart where AWS's policy simulator says that it starts: behind the bracket or the
 *     previous statement, white space not skipped (SIM6)
 */
public record SourceSpan(Position start, Position end, Position reportedStart) {}
