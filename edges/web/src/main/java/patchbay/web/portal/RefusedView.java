package patchbay.web.portal;

/** Why an application was not opened, in the words for the person who asked. */
public record RefusedView(String sentence, String traceCode, String portal) {}
