package patchbay.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Prepared statements of one connection, the most recently used ones kept. A statement in use is
 * taken out, so that work which runs the same text within its own row reader gets a second one.
 *
 * <p>Used by one thread at a time.
 */
final class StatementCache {
    private final int capacity;
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    private StatementCache(int capacity) {
        this.capacity = capacity;
    }

    /** For a connection that one thread keeps: parsing SQL costs more than running most of it. */
    static StatementCache keeping(int capacity) {
        return new StatementCache(capacity);
    }

    /** For a connection whose driver caches by itself. */
    static StatementCache none() {
        return new StatementCache(0);
    }

    PreparedStatement take(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = idle.remove(sql);
        return statement == null ? connection.prepareStatement(sql) : statement;
    }

    void give(String sql, PreparedStatement statement) throws SQLException {
        if (capacity == 0) {
            statement.close();
            return;
        }
        statement.clearParameters();
        PreparedStatement second = idle.put(sql, statement);
        if (second != null) {
            second.close();
        }
        if (idle.size() > capacity) {
            var oldest = idle.entrySet().iterator();
            PreparedStatement leaving = oldest.next().getValue();
            oldest.remove();
            leaving.close();
        }
    }
}
