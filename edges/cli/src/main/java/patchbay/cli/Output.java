package patchbay.cli;

/** How a command writes its result. */
enum Output {
    TEXT,
    JSON;

    /** As it is typed. */
    @Override
    public String toString() {
        return this == TEXT ? "text" : "json";
    }
}
