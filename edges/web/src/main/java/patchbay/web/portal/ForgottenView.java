package patchbay.web.portal;

/** The form that asks whose password was forgotten. */
public record ForgottenView(String action, String back) {}
