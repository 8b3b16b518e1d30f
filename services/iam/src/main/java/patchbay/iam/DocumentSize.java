package patchbay.iam;

/** The size of a policy document as quotas count it: characters without white space. */
final class DocumentSize {
    private DocumentSize() {}

    static int of(String document) {
        int size = 0;
        for (int i = 0; i < document.length(); i++) {
            char c = document.charAt(i);
            if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
                size++;
            }
        }
        return size;
    }
}
