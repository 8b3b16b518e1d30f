package patchbay.storage;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The database's memory of the master key it was sealed under: a known text, sealed. */
final class KeyCheck {
    private static final String PURPOSE = "master key check";
    private static final byte[] KNOWN = "patchbay".getBytes(StandardCharsets.UTF_8);

    private KeyCheck() {}

    static void require(Database database, AesGcmSealer sealer) {
        Optional<byte[]> kept = database.read(KeyCheck::kept);
        if (kept.isEmpty()) {
            byte[] sealed = sealer.seal(PURPOSE, KNOWN);
            // of two nodes that start together one stores, and both compare with what was stored
            kept =
                    database.write(sql -> {
                        boolean first =
                                sql.insert(
                                        "insert into master_key_check (id, sealed)"
                                                + " values (1, ?)",
                                        sealed);
                        return first ? Optional.of(sealed) : kept(sql);
                    });
        }
        if (kept.flatMap(sealed -> sealer.open(PURPOSE, sealed)).isEmpty()) {
            throw new DatabaseRefused(
                    "the master key is not the one that this database was sealed under: give the"
                            + " key of the first start");
        }
    }

    private static Optional<byte[]> kept(Sql sql) {
        return sql.first(
                "select sealed from master_key_check where id = 1", row -> row.blob("sealed"));
    }
}
