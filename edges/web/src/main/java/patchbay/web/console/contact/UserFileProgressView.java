package patchbay.web.console.contact;

/**
 * How far a large file has come.
 *
 * @param back to the form
 * @param told what is being done, in a sentence
 * @param total rows; 0 where nothing goes on
 */
public record UserFileProgressView(String back, String told, long rows, long total) {}
