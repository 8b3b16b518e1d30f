package patchbay.web.portal;

/** The button that confirms an address. */
public record VerifyView(String action, String email) {}
