package patchbay.policy;

/**
 * One entry of Action or NotAction: {@code service:name} with wildcards, in any case (A1–A6).
 *
 * @param matchesNothing an empty name, white space in it, or no colon (A3)
 */
record ActionPattern(
        String written, Glob service, Glob name, boolean everything, boolean matchesNothing) {
    static ActionPattern compile(String written) {
        if (written.equals("*")) {
            return new ActionPattern(written, Glob.of("*"), Glob.of("*"), true, false);
        }
        int colon = written.indexOf(':');
        String name = colon < 0 ? "" : written.substring(colon + 1);
        boolean nothing = name.isEmpty() || name.chars().anyMatch(Character::isWhitespace);
        return new ActionPattern(
                written,
                Glob.ignoringCase(colon < 0 ? written : written.substring(0, colon)),
                Glob.ignoringCase(name),
                false,
                nothing);
    }

    boolean matches(Query query) {
        return everything
                || (!matchesNothing && service.matches(query.service) && name.matches(query.name));
    }

    /** What stands behind the colon. */
    String writtenName() {
        return written.substring(written.indexOf(':') + 1);
    }

    boolean wildcardInService() {
        return !everything && service.hasWildcard();
    }
}
