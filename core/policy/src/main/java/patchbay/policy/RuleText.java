package patchbay.policy;

/** The deciding rules as sentences; marks as in the reference. */
final class RuleText {
    private RuleText() {}

    static String of(String rule) {
        return switch (rule) {
            case "E1" -> "a statement denies, and that settles it";
            case "E3" -> "a level of service control policies does not allow";
            case "E4" -> "the VPC endpoint's policy does not allow";
            case "E5" -> "the root user has full access";
            case "E7" ->
                    "the resource's policy allows; what else must allow depends on whom it names";
            case "E8" -> "identity policies must allow, then the boundary, then session policies";
            case "E9" ->
                    "a federated user's session has only what a session policy passes on, and none"
                            + " was passed";
            case "E10" -> "the resource's own policy must allow and does not";
            case "E11" -> "no policy governs this action";
            case "E12" -> "a document cannot be read, and none is skipped";
            case "X1" ->
                    "across accounts the caller's side and the resource's side must both allow";
            case "X3" -> "for a caller outside IAM only the resource's side counts";
            default -> throw new IllegalArgumentException("no rule " + rule);
        };
    }
}
