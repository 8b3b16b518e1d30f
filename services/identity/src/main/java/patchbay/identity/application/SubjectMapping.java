package patchbay.identity.application;

/** How an application's assertions name their subject: the row {@code Subject}. */
public record SubjectMapping(ValueTemplate value, NameIdFormat format) {}
