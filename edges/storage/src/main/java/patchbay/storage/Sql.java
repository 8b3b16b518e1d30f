package patchbay.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * SQL within one transaction: bind, run, map rows to values.
 *
 * <p>One text serves both databases, so it keeps to what they share:
 *
 * <ul>
 *   <li>types {@code text} (compared byte by byte), {@code bigint}, {@code blob}; a truth is a
 *       {@code bigint} 0 or 1, a moment a {@code bigint} of microseconds since 1970; keys come from
 *       the program, not from a sequence (but for {@link EntryNumbers});
 *   <li>{@code insert … on conflict (…) do nothing | do update set a = excluded.a}, {@code
 *       returning}, {@code with}, window functions, {@code limit ? offset ?}, {@code ||}, {@code
 *       coalesce}, {@code lower} on ASCII;
 *   <li>not: {@code like} (letter case counts in one of them only; ask for a range, {@code a >= ?
 *       and a < ?}), {@code ? is null}, double-quoted names, dates, JSON functions, {@code rowid}.
 * </ul>
 *
 * <p>Arguments may be {@code String}, {@code Long}, {@code Integer}, {@code Boolean}, {@code
 * Instant}, {@code byte[]}, an enum (kept by name), {@code null}, or an {@code Optional} of these.
 */
public final class Sql {
    private final Connection connection;
    private final StatementCache statements;
    private boolean configurationChanges;

    Sql(Connection connection, StatementCache statements) {
        this.connection = connection;
        this.statements = statements;
    }

    /**
     * Says that this transaction changes what nodes remember. Statements that change a table of the
     * {@link Configuration} say so by themselves.
     */
    void changesConfiguration() {
        configurationChanges = true;
    }

    /** Whether it was said since this was last asked. */
    boolean takeConfigurationChanges() {
        boolean changes = configurationChanges;
        configurationChanges = false;
        return changes;
    }

    /** All rows, in the order of the query, each as the value that the reader makes of it. */
    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        return run(
                sql,
                arguments,
                statement -> {
                    try (ResultSet rows = statement.executeQuery()) {
                        List<T> values = new ArrayList<>();
                        Row row = new Row(rows);
                        while (rows.next()) {
                            values.add(reader.read(row));
                        }
                        return values;
                    }
                });
    }

    /** The first row of the query, as the value that the reader makes of it. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        return run(
                sql,
                arguments,
                statement -> {
                    try (ResultSet rows = statement.executeQuery()) {
                        return rows.next()
                                ? Optional.of(reader.read(new Row(rows)))
                                : Optional.empty();
                    }
                });
    }

    /** Whether the query finds any row. */
    public boolean exists(String sql, @Nullable Object... arguments) {
        return first(sql, row -> Boolean.TRUE, arguments).isPresent();
    }

    /** The single number that a query such as {@code select count(*) from …} answers. */
    public long number(String sql, @Nullable Object... arguments) {
        return run(
                sql,
                arguments,
                statement -> {
                    try (ResultSet rows = statement.executeQuery()) {
                        if (!rows.next()) {
                            throw new StorageFailure("no row where a number was expected: " + sql);
                        }
                        return rows.getLong(1);
                    }
                });
    }

    /** How many rows the statement inserted, changed or deleted. */
    public int update(String sql, @Nullable Object... arguments) {
        configurationChanges |= Configuration.isChangedBy(sql);
        return run(sql, arguments, PreparedStatement::executeUpdate);
    }

    /**
     * Whether the row was stored: false where a primary key or unique constraint is already taken,
     * and nothing was changed.
     *
     * @param sql {@code insert into t (a, b) values (?, ?)}, without an {@code on conflict} clause
     */
    public boolean insert(String sql, @Nullable Object... arguments) {
        return update(sql + " on conflict do nothing", arguments) > 0;
    }

    /** So many question marks, for {@code in (…)}: {@code ?, ?, ?}. At least one. */
    public static String marks(int count) {
        return "?, ".repeat(count - 1) + "?";
    }

    /** Runs a statement of DDL or transaction control. */
    void execute(String sql) {
        run(sql, new Object[0], PreparedStatement::execute);
    }

    private <T> T run(String sql, @Nullable Object[] arguments, Step<T> step) {
        try {
            PreparedStatement statement = statements.take(connection, sql);
            try {
                for (int i = 0; i < arguments.length; i++) {
                    bind(statement, i + 1, arguments[i]);
                }
                return step.run(statement);
            } finally {
                statements.give(sql, statement);
            }
        } catch (SQLException e) {
            throw new StorageFailure(sql + ": " + e.getMessage(), e);
        }
    }

    /** Not by a switch over types: each start would have to spin the code for it anew. */
    private static void bind(PreparedStatement statement, int at, @Nullable Object argument)
            throws SQLException {
        if (argument == null) {
            statement.setNull(at, Types.NULL);
        } else if (argument instanceof Optional<?> optional) {
            bind(statement, at, optional.orElse(null));
        } else if (argument instanceof String text) {
            statement.setString(at, storable(text));
        } else if (argument instanceof Long || argument instanceof Integer) {
            statement.setLong(at, ((Number) argument).longValue());
        } else if (argument instanceof Boolean truth) {
            statement.setLong(at, truth ? 1 : 0);
        } else if (argument instanceof Instant instant) {
            statement.setLong(at, Micros.of(instant));
        } else if (argument instanceof byte[] bytes) {
            statement.setBytes(at, bytes);
        } else if (argument instanceof Enum<?> constant) {
            statement.setString(at, constant.name());
        } else {
            throw new IllegalArgumentException("cannot bind " + argument.getClass());
        }
    }

    /**
     * PostgreSQL cannot keep this one character in text; refused everywhere, so that no data
     * depends on the database.
     */
    private static String storable(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("text with the character U+0000 cannot be stored");
        }
        return text;
    }

    /** Makes a value of the row at hand; must not keep the row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(Row row);
    }

    private interface Step<T> {
        T run(PreparedStatement statement) throws SQLException;
    }
}
