package patchbay.policy;

/** AWS's checks on writing. */
final class PolicyValidation {
    private PolicyValidation() {}

    static PolicyParse validate(PolicyType type, String text) {
        return PolicyReader.read(type, text);
    }
}
