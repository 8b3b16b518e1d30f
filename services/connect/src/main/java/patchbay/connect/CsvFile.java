package patchbay.connect;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A file of users that is read row by row, as often as wanted; nothing of it is kept. */
final class CsvFile {
    private static final int LONGEST_RECORD = 64 * 1024;

    private final byte[] bytes;
    private final CsvTemplate template;

    CsvFile(byte[] bytes, CsvTemplate template) {
        this.bytes = bytes.clone();
        this.template = template;
    }

    /**
     * Reads the file to its end, or as far as it can be read.
     *
     * @param rows is handed each row; false: no further
     * @return how many rows of users were read
     */
    long read(CsvErrors errors, Predicate<CsvRow> rows) {
        Optional<CsvError> fault = CsvText.fault(bytes);
        if (fault.isPresent()) {
            errors.add(fault.get());
            return 0;
        }
        int from = CsvText.of(bytes).from();
        long count = 0;
        long line = 0;
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .skipEmptyLines(true)
                        .maxBufferSize(LONGEST_RECORD)
                        .ofCsvRecord(
                                new InputStreamReader(
                                        new ByteArrayInputStream(bytes, from, bytes.length - from),
                                        StandardCharsets.UTF_8))) {
            Map<CsvColumn, Integer> places = new EnumMap<>(CsvColumn.class);
            int width = 0;
            for (CsvRecord record : reader) {
                line = record.getStartingLineNumber();
                if (width == 0) {
                    width = record.getFieldCount();
                    if (!headings(record.getFields(), places, errors)) {
                        return 0;
                    }
                    continue;
                }
                count++;
                if (record.getFieldCount() != width) {
                    errors.add(
                            new CsvError(
                                    line,
                                    "",
                                    CsvErrors.cut(String.join(",", record.getFields())),
                                    "the row has %d values, and the headings are %d"
                                            .formatted(record.getFieldCount(), width)));
                } else if (!rows.test(new CsvRow(line, places, record.getFields()))) {
                    return count;
                }
            }
        } catch (CsvParseException e) {
            errors.add(
                    new CsvError(
                            line + 1,
                            "",
                            "",
                            "the file cannot be read from here on: a quotation mark that does not"
                                    + " close, or text behind one that closed"));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be read", e);
        }
        if (count == 0 && errors.count() == 0) {
            errors.add(new CsvError(0, "", "", "the file has headings and no user"));
        }
        return count;
    }

    /** False where the rows below these headings would say nothing. */
    private boolean headings(List<String> found, Map<CsvColumn, Integer> places, CsvErrors errors) {
        if (found.size() == 1 && found.getFirst().contains(";")) {
            errors.add(
                    new CsvError(
                            1,
                            "",
                            CsvErrors.cut(found.getFirst()),
                            "the values are separated by semicolons; commas are expected"));
            return false;
        }
        long before = errors.count();
        for (int i = 0; i < found.size(); i++) {
            Optional<CsvColumn> column = CsvColumn.of(found.get(i));
            if (column.isEmpty()) {
                errors.add(
                        new CsvError(
                                1,
                                CsvErrors.cut(found.get(i)),
                                "",
                                "the template has no such column"));
            } else if (!template.takes(column.get())) {
                errors.add(
                        new CsvError(
                                1,
                                column.get().heading(),
                                "",
                                "this is the wrong template: this column is for "
                                        + other().words()
                                        + ", and this one is of "
                                        + template.words()));
            } else if (places.put(column.get(), i) != null) {
                errors.add(
                        new CsvError(
                                1, column.get().heading(), "", "the column stands here twice"));
            }
        }
        for (CsvColumn column : template.columns()) {
            if (template.needs(column) && !places.containsKey(column)) {
                errors.add(new CsvError(1, column.heading(), "", "the column is missing"));
            }
        }
        return errors.count() == before;
    }

    private CsvTemplate other() {
        return template.managed() ? CsvTemplate.FEDERATED : CsvTemplate.MANAGED;
    }
}
