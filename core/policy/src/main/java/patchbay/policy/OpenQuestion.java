package patchbay.policy;

/**
 * A point that AWS's documentation leaves open or contradicts itself about, and the reading chosen
 * here. An explanation lists those that touched the outcome. Reasons: {@code
 * docs/decisions/0010-open-questions-of-policy-evaluation.md}.
 */
public enum OpenQuestion {
    A2("a wildcard in the service part of an action pattern is matched like any other"),
    R3(
            "wildcards do not reach over the colons of an ARN; read as one text this pattern would"
                    + " match"),
    R6(
            "a resource pattern with fewer than six fields is completed by `*` or ignored, depending on"
                    + " the kind of policy"),
    V2("`Bool` values may hold variables"),
    V8("a `NotResource` with a variable that has no value makes its statement not apply"),
    C8("`ForAnyValue:…IfExists` holds when the key is missing"),
    N1("a negated operator does not hold for a request value that it cannot read"),
    I1("an IPv4 address written as IPv6 is an IPv6 address"),
    CN3(
            "`connect:GetFederationToken` is asked about `instance/ID/user/USERID`; a policy naming the"
                    + " bare instance does not match");

    private final String reading;

    OpenQuestion(String reading) {
        this.reading = reading;
    }

    /** The reading chosen, one sentence. */
    public String reading() {
        return reading;
    }
}
