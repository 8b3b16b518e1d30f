package patchbay.web.portal;

import java.util.Optional;

/**
 * What a program asks for.
 *
 * @param program as it calls itself
 * @param code to be compared with what the program shows; empty for one that opened the browser
 * @param action where the form posts to
 */
public record ConsentView(String program, Optional<String> code, String action) {}
