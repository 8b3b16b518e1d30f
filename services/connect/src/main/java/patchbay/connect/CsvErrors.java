package patchbay.connect;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong in a file; a file of nothing but mistakes does not fill the memory. */
final class CsvErrors {
    private static final int KEPT = 5000;
    private static final int LONGEST = 60;

    private final List<CsvError> kept = new ArrayList<>();
    private long count;

    void add(long row, CsvColumn column, String value, String reason) {
        add(
                new CsvError(
                        row,
                        column.heading(),
                        column == CsvColumn.PASSWORD ? "" : cut(value),
                        reason));
    }

    void add(CsvError error) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(error);
        }
    }

    static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    CsvReport report(long rows) {
        return new CsvReport(rows, 0, kept, count);
    }

    long count() {
        return count;
    }
}
