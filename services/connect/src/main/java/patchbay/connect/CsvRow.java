package patchbay.connect;

import java.util.List;
import java.util.Map;

/** One user's row, as it is written: a value for each column of the file. */
record CsvRow(long number, Map<CsvColumn, Integer> places, List<String> fields) {
    /** Without spaces around; empty where the file has no such column. */
    String text(CsvColumn column) {
        Integer place = places.get(column);
        return place == null || place >= fields.size() ? "" : fields.get(place).strip();
    }
}
