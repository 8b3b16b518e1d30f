package patchbay.storage;

import java.util.regex.Pattern;

/** The two databases, where their SQL differs: the names of two types in tables' definitions. */
enum Dialect {
    SQLITE {
        @Override
        String table(String ddl) {
            return ddl;
        }
    },
    /** Text is ordered by bytes, as SQLite does it, whatever the locale of the server. */
    POSTGRESQL {
        @Override
        String table(String ddl) {
            String text = TEXT.matcher(ddl).replaceAll("text collate \"C\"");
            return BLOB.matcher(text).replaceAll("bytea");
        }
    };

    private static final Pattern TEXT = Pattern.compile("\\btext\\b");
    private static final Pattern BLOB = Pattern.compile("\\bblob\\b");

    /** A migration's statement, as this database wants it. */
    abstract String table(String ddl);
}
