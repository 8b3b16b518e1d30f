package patchbay.storage;

import java.util.HashMap;
import java.util.Map;
import patchbay.iam.Tags;

/** Tags by the unique id of their owner. */
final class TagRows {
    private TagRows() {}

    static Tags of(Sql sql, String owner) {
        Map<String, String> tags = new HashMap<>();
        sql.query(
                        "select tag_key, tag_value from iam_tag where owner = ?",
                        row -> Map.entry(row.text("tag_key"), row.text("tag_value")),
                        owner)
                .forEach(tag -> tags.put(tag.getKey(), tag.getValue()));
        return new Tags(tags);
    }

    static void replace(Sql sql, String owner, Tags tags) {
        delete(sql, owner);
        tags.values()
                .forEach((key, value) ->
                        sql.insert(
                                "insert into iam_tag (owner, tag_key, tag_value)"
                                        + " values (?, ?, ?)",
                                owner,
                                key,
                                value));
    }

    static void delete(Sql sql, String owner) {
        sql.update("delete from iam_tag where owner = ?", owner);
    }
}
