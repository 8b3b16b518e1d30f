package patchbay.web.http;

/** How the server itself says no: a page for people, a line for programs. */
@FunctionalInterface
public interface ErrorAnswers {
    /**
     * @param forPage whether a person with a browser is asking
     * @param sentence what to tell them; nothing inward
     */
    Answer answer(boolean forPage, int status, String sentence);

    /** A line of text, whoever asks. */
    static ErrorAnswers plain() {
        return (forPage, status, sentence) -> Answer.text(status, sentence);
    }
}
