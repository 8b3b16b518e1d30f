package patchbay.policy;

/** Lengths of documents as AWS counts them against quotas (2.16). */
public final class PolicySize {
    private PolicySize() {}

    /** Characters without white space: managed, inline and trust policies. */
    public static int withoutWhiteSpace(String document) {
        int count = 0;
        for (int i = 0; i < document.length(); i++) {
            char c = document.charAt(i);
            if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
                count++;
            }
        }
        return count;
    }
}
