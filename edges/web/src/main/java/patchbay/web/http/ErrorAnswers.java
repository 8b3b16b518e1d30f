package patchbay.web.http;

/** How the server itself says no: a page for people, a line for programs. */
@FunctionalInterface
public interface ErrorAnswers {
    /**
     * @param forPage whether a person with a browser is asking
     * @param detail of the trouble; nothing inward
     */
    Answer answer(boolean forPage, int status, Trouble trouble, String detail);

    /** A line of text, whoever asks. */
    static ErrorAnswers plain() {
        return (forPage, status, trouble, detail) -> Answer.text(status, trouble.line(detail));
    }
}
