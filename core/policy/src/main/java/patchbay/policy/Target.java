package patchbay.policy;

import org.jspecify.annotations.Nullable;

/**
 * The resource of a request, taken apart once. It is never a pattern (R9).
 *
 * @param text as the request has it
 * @param head the first five fields with the colons between them, in lower case (R4); empty where
 *     there are not six fields
 * @param last where the sixth field begins in the text; negative where there are not six fields
 */
record Target(String text, String head, int last) {
    private static final int COLONS = 5;

    static Target of(String text) {
        int colon = -1;
        for (int i = 0; i < COLONS; i++) {
            colon = text.indexOf(':', colon + 1);
            if (colon < 0) {
                return new Target(text, "", -1);
            }
        }
        return new Target(text, RequestContext.lower(text.substring(0, colon)), colon + 1);
    }

    /** Whether it has the six fields of an ARN; {@code *} has not. */
    boolean isArn() {
        return last >= 0;
    }

    /** Whether it is of this service and its sixth field begins so. */
    boolean isA(String service, String kind) {
        return isArn() && text.startsWith(kind, last) && field(2).equals(service);
    }

    /** The account that its fifth field names; null where that is no account. */
    @Nullable String account() {
        if (!isArn()) {
            return null;
        }
        int from = head.lastIndexOf(':') + 1;
        if (head.length() - from != 12) {
            return null;
        }
        for (int i = from; i < head.length(); i++) {
            if (head.charAt(i) < '0' || head.charAt(i) > '9') {
                return null;
            }
        }
        return head.substring(from);
    }

    private String field(int number) {
        int from = 0;
        for (int i = 0; i < number; i++) {
            from = head.indexOf(':', from) + 1;
        }
        int to = head.indexOf(':', from);
        return head.substring(from, to < 0 ? head.length() : to);
    }
}
