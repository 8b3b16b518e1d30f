package patchbay.web.portal;

/** Somebody has no applications: what they are told, and the code of the trace. */
public record NothingView(String sentence, String traceCode) {}
