package patchbay.web.console.enrol;

/** A one-time password, shown once: what to tell the person. */
public record OneTimeView(String portal, String userName, String password, String back) {}
