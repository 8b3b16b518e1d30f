package patchbay.storage;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Things of the configuration that decisions ask for again and again, kept until any of the
 * configuration changes. See {@code docs/decisions/0020-configuration-by-version.md}.
 *
 * <p>They come from tables of the {@link Configuration} and no other.
 */
final class Remembered<K, V> {
    /** What finds the thing in the database. */
    @FunctionalInterface
    interface Search<K, V> {
        Optional<V> find(Sql sql, K key);
    }

    private final Database database;
    private final Search<K, V> search;
    private final int most;
    private final Map<K, Database.Versioned<V>> known = new ConcurrentHashMap<>();

    /**
     * @param most how many are kept
     */
    Remembered(Database database, int most, Search<K, V> search) {
        this.database = database;
        this.most = most;
        this.search = search;
    }

    Optional<V> find(K key) {
        Database.@Nullable Versioned<V> before = known.get(key);
        Optional<Database.Versioned<Optional<V>>> found =
                database.ifChanged(
                        before == null ? Database.NEVER : before.version(),
                        sql -> search.find(sql, key));
        if (found.isEmpty() && before != null) {
            return Optional.of(before.value());
        }
        Database.Versioned<Optional<V>> now = found.orElseThrow();
        if (now.value().isEmpty()) {
            known.remove(key); // strangers may ask for whatever they like
        } else {
            if (known.size() >= most) {
                known.clear();
            }
            known.put(key, new Database.Versioned<>(now.version(), now.value().get()));
        }
        return now.value();
    }
}
