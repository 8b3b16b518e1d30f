package patchbay.web.page;

import java.util.Optional;

/** A page that says one thing, and at most one thing to do next. */
public record Notice(String heading, String sentence, Optional<NavLink> next) {}
