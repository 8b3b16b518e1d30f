package patchbay.web.portal;

/**
 * The form for a code that a program shows.
 *
 * @param problem whether the code that was typed is not good
 */
public record DeviceView(String action, String typed, boolean problem) {}
