package patchbay.connect;

import java.util.List;

/**
 * What came of a file.
 *
 * @param rows of users in it, as far as it could be read
 * @param created how many users were made: all, or none
 * @param errors in the order of the rows; none where everything is right
 * @param errorCount how many there are, the ones that were not kept included
 */
public record CsvReport(long rows, long created, List<CsvError> errors, long errorCount) {
    public CsvReport {
        errors = List.copyOf(errors);
    }

    public boolean sound() {
        return errorCount == 0;
    }
}
