package patchbay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** How the things of a list are told, a line each. */
final class Columns<T> {
    private record Column<T>(String heading, Function<T, String> value) {}

    private final List<Column<T>> columns;

    private Columns(List<Column<T>> columns) {
        this.columns = columns;
    }

    static <T> Columns<T> none() {
        return new Columns<>(List.of());
    }

    /** These columns and one more to the right. */
    Columns<T> and(String heading, Function<T, String> value) {
        List<Column<T>> more = new ArrayList<>(columns);
        more.add(new Column<>(heading, value));
        return new Columns<>(List.copyOf(more));
    }

    /** The headings and a line for each thing; nothing but the headings where there are none. */
    List<String> lines(List<T> things) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns.stream().map(Column::heading).toList());
        for (T thing : things) {
            rows.add(
                    columns.stream()
                            .map(column -> Paint.plain(column.value().apply(thing)))
                            .toList());
        }
        int[] widths =
                IntStream.range(0, columns.size())
                        .map(i ->
                                rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
                        .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            line.append(row.get(i)).repeat(' ', widths[i] - row.get(i).length() + 2);
        }
        return line.toString().stripTrailing();
    }
}
