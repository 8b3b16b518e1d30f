package patchbay.storage;

import java.util.regex.Pattern;

/**
 * The two databases, where their SQL differs: in tables' definitions, the names of two types and of
 * two functions of text, and {@code clustered} behind a table that SQLite is to keep in the order
 * of its primary key. A sequence is for PostgreSQL alone: SQLite has one writer at a time, who can
 * count.
 */
enum Dialect {
    SQLITE {
        @Override
        String table(String ddl) {
            return SEQUENCE.matcher(ddl).find()
                    ? ""
                    : CLUSTERED.matcher(ddl).replaceFirst(") without rowid");
        }
    },
    /** Text is ordered by bytes, as SQLite does it, whatever the locale of the server. */
    POSTGRESQL {
        @Override
        String table(String ddl) {
            String text =
                    TEXT.matcher(CLUSTERED.matcher(ddl).replaceFirst(")"))
                            .replaceAll("text collate \"C\"");
            return BLOB.matcher(text)
                    .replaceAll("bytea")
                    .replace("instr(", "strpos(")
                    .replace(" char(", " chr(");
        }
    };

    private static final Pattern TEXT = Pattern.compile("\\btext\\b");
    private static final Pattern CLUSTERED = Pattern.compile("\\)\\s*clustered\\s*$");
    private static final Pattern SEQUENCE =
            Pattern.compile("^\\s*(create sequence|select setval)\\b");
    private static final Pattern BLOB = Pattern.compile("\\bblob\\b");

    /** A migration's statement, as this database wants it; empty where it needs none. */
    abstract String table(String ddl);
}
