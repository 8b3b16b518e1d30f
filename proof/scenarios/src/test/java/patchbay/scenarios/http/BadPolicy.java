package patchbay.scenarios.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What is handed in as a policy and is none: a good one with a fault. */
@SuppressWarnings("ImmutableEnumChecker") // the faults capture nothing
enum BadPolicy {
    NOTHING_AT_ALL(Kind.NO_JSON, good -> " "),
    TRUNCATED(Kind.NO_JSON, good -> good.substring(0, good.length() / 2)),
    A_WORD(Kind.NO_JSON, good -> "hello"),
    XML(Kind.NO_JSON, good -> "<Policy/>"),
    TWO_OF_THEM(Kind.NO_JSON, good -> good + good),
    A_COMMENT(Kind.NO_JSON, good -> "/* ours */" + good),
    SINGLE_QUOTES(Kind.NO_JSON, good -> good.replace('"', '\'')),
    DUPLICATE_VERSION(
            Kind.NO_JSON,
            good -> good.replace("\"Version\"", "\"Version\":\"2012-10-17\",\"Version\"")),
    DUPLICATE_EFFECT(
            Kind.NO_JSON, good -> good.replace("\"Effect\"", "\"Effect\":\"Deny\",\"Effect\"")),
    DEEP_LISTS(
            Kind.NO_JSON,
            good ->
                    "{\"Version\":\"2012-10-17\",\"Statement\":"
                            + "[".repeat(900)
                            + "]".repeat(900)
                            + "}"),
    DEEP_OBJECTS(Kind.NO_POLICY, good -> "{\"Statement\":".repeat(120) + "1" + "}".repeat(120)),
    A_LIST(Kind.NO_POLICY, good -> "[]"),
    AN_EMPTY_OBJECT(Kind.NO_POLICY, good -> "{}"),
    NO_STATEMENTS(Kind.NO_POLICY, good -> "{\"Version\":\"2012-10-17\",\"Statement\":[]}"),
    A_LITTLE_DEPTH(Kind.NO_POLICY, good -> good.replace("[{", "[[{").replace("}]", "}]]")),
    UNKNOWN_ELEMENT(
            Kind.NO_POLICY, good -> good.replace("\"Effect\"", "\"Colour\":\"red\",\"Effect\"")),
    UNKNOWN_ELEMENT_ABOVE(
            Kind.NO_POLICY, good -> good.replace("\"Version\"", "\"Colour\":\"red\",\"Version\"")),
    UNKNOWN_OPERATOR(
            Kind.NO_POLICY,
            good ->
                    good.replace(
                            "\"Effect\"",
                            "\"Condition\":{\"Equals\":{\"aws:userid\":\"x\"}},\"Effect\"")),
    UNKNOWN_EFFECT(Kind.NO_POLICY, good -> good.replace("Allow", "Maybe")),
    UNKNOWN_VERSION(Kind.NO_POLICY, good -> good.replace("2012-10-17", "2026-01-01")),
    A_NUMBER_FOR_AN_ACTION(
            Kind.NO_POLICY, good -> good.replaceFirst("\"Action\":\"[^\"]*\"", "\"Action\":5")),
    A_BYTE_ORDER_MARK(Kind.NO_CHARACTERS, good -> "\ufeff" + good),
    A_EURO_SIGN(
            Kind.NO_CHARACTERS,
            good -> good.replace("\"Effect\"", "\"Sid\":\"\u20ac\",\"Effect\"")),
    A_NUL(Kind.NO_CHARACTERS, good -> good.replace("\"Effect\"", "\u0000\"Effect\"")),
    OVERSIZE(
            Kind.OVERSIZE,
            good ->
                    good.replace(
                            "\"Effect\"", "\"Sid\":\"" + "x".repeat(12_000) + "\",\"Effect\"")),
    HUGE(
            Kind.HUGE,
            good ->
                    good.replace(
                            "\"Effect\"", "\"Sid\":\"" + "x".repeat(132_000) + "\",\"Effect\"")),
    LATIN_1(
            Kind.NO_UTF_8,
            StandardCharsets.ISO_8859_1,
            good -> good.replace("\"Effect\"", "\"Sid\":\"\u00fc\",\"Effect\"")),
    UTF_16(Kind.NO_UTF_8, StandardCharsets.UTF_16, good -> good);

    /** What documents have in common that are refused alike. */
    enum Kind {
        NO_JSON,
        NO_POLICY,
        NO_CHARACTERS,
        OVERSIZE,
        HUGE,
        NO_UTF_8
    }

    /** Makes a good policy bad. */
    @FunctionalInterface
    interface Fault {
        String in(String good);
    }

    private final Kind kind;
    private final Charset encoding;
    private final Fault fault;

    BadPolicy(Kind kind, Fault fault) {
        this(kind, StandardCharsets.UTF_8, fault);
    }

    BadPolicy(Kind kind, Charset encoding, Fault fault) {
        this.kind = kind;
        this.encoding = encoding;
        this.fault = fault;
    }

    Kind kind() {
        return kind;
    }

    Charset encoding() {
        return encoding;
    }

    /** A policy that would be good for such an operation, but for one thing. */
    String document(PolicyApi.Family family) {
        return fault.in(good(family));
    }

    static String good(PolicyApi.Family family) {
        String rest =
                switch (family) {
                    case IDENTITY, SESSION, TRIED -> "\"Action\":\"s3:*\",\"Resource\":\"*\"";
                    case TRUST ->
                            "\"Action\":\"sts:AssumeRole\",\"Principal\":{\"AWS\":\"111122223333\"}";
                    case GUARDRAIL -> "\"Action\":\"s3:*\",\"Resource\":\"*\"";
                };
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\"," + rest + "}]}";
    }
}
