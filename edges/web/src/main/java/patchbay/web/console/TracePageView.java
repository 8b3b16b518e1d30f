package patchbay.web.console;

/**
 * The trace page.
 *
 * @param json where the same trace is for programs
 */
public record TracePageView(TraceView trace, String json) {}
