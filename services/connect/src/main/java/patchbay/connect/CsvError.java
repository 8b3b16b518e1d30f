package patchbay.connect;

/**
 * One thing that is wrong in a file.
 *
 * @param row line of the file, the headings being 1; 0 for the file as a whole
 * @param column heading; empty for a whole row
 * @param value what was found there, cut where it is long; passwords are never told
 */
public record CsvError(long row, String column, String value, String reason) {}
