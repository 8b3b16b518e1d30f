package patchbay.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of a query's answer, read by column name. The plain getters throw where the column is
 * null: a column that may be is read with its {@code optional…} getter.
 */
public final class Row {
    private final ResultSet row;

    Row(ResultSet row) {
        this.row = row;
    }

    public String text(String column) {
        return optionalText(column).orElseThrow(() -> isNull(column));
    }

    public Optional<String> optionalText(String column) {
        return get(column, ResultSet::getString);
    }

    public long integer(String column) {
        return optionalInteger(column).orElseThrow(() -> isNull(column));
    }

    public Optional<Long> optionalInteger(String column) {
        return get(
                column,
                (rows, name) -> {
                    long number = rows.getLong(name);
                    return rows.wasNull() ? null : number;
                });
    }

    /** A truth kept as 0 or 1. */
    public boolean flag(String column) {
        return integer(column) != 0;
    }

    /** A moment kept as microseconds since 1970. */
    public Instant instant(String column) {
        return Micros.toInstant(integer(column));
    }

    public Optional<Instant> optionalInstant(String column) {
        return optionalInteger(column).map(Micros::toInstant);
    }

    public byte[] blob(String column) {
        return optionalBlob(column).orElseThrow(() -> isNull(column));
    }

    public Optional<byte[]> optionalBlob(String column) {
        return get(column, ResultSet::getBytes);
    }

    /** The constant of the enum that the column names. */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    private <T> Optional<T> get(String column, Getter<T> getter) {
        try {
            return Optional.ofNullable(getter.get(row, column));
        } catch (SQLException e) {
            throw new StorageFailure("column " + column + ": " + e.getMessage(), e);
        }
    }

    private static StorageFailure isNull(String column) {
        return new StorageFailure("column " + column + " is null");
    }

    private interface Getter<T> {
        @Nullable T get(ResultSet row, String column) throws SQLException;
    }
}
