package patchbay.web.console.contact;

import java.util.List;
import java.util.Optional;
import patchbay.connect.CsvError;

/**
 * Users by CSV: the file goes in, and what came of it.
 *
 * @param headings of the template
 * @param text what was sent, to be mended; empty where it may hold passwords
 */
public record UserFileView(
        String headings,
        String back,
        String action,
        String template,
        String export,
        String text,
        Optional<Report> report) {
    /**
     * What came of a file.
     *
     * @param summary one sentence
     * @param left how many errors are not listed
     */
    public record Report(boolean sound, String summary, List<CsvError> errors, long left) {
        public Report {
            errors = List.copyOf(errors);
        }
    }
}
