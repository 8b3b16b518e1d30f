package patchbay.connect;

import java.util.List;
import java.util.Map;

/** One user's row, as it is written: a value for each column of the file. */
record CsvRow(long number, Map<CsvColumn, Integer> places, List<String> fields) {
    /** What is meant; of a password, every sign of it. */
    String text(CsvColumn column) {
        String text = written(column);
        return column == CsvColumn.PASSWORD ? text : CsvFormula.unmasked(text);
    }

    /** As it stands there, without spaces around; empty where the file has no such column. */
    String written(CsvColumn column) {
        Integer place = places.get(column);
        return place == null || place >= fields.size() ? "" : fields.get(place).strip();
    }
}
