package patchbay.storage;

import java.util.List;
import java.util.Optional;
import patchbay.connect.ConnectStore.Added;
import patchbay.connect.InstanceId;
import patchbay.connect.StorageConfig;
import patchbay.connect.StorageConfigStore;
import patchbay.connect.StoragePlace;

/** Where instances keep their data, in SQL. */
public final class StorageConfigSqlStore implements StorageConfigStore {
    private final Database database;

    public StorageConfigSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public List<StorageConfig> configs(InstanceId instance) {
        return database.read(sql ->
                sql.query(
                        "select * from connect_storage_config where instance = ?"
                                + " order by resource_type",
                        row ->
                                new StorageConfig(
                                        row.text("id"),
                                        new InstanceId(row.text("instance")),
                                        row.text("resource_type"),
                                        place(row)),
                        instance.text()));
    }

    private static StoragePlace place(Row row) {
        return switch (row.text("storage_type")) {
            case "S3" ->
                    new StoragePlace.Bucket(
                            row.text("place"),
                            row.text("prefix"),
                            row.optionalText("encryption_key"));
            case "KINESIS_VIDEO_STREAM" ->
                    new StoragePlace.VideoStream(
                            row.text("prefix"),
                            (int) row.integer("retention_hours"),
                            row.text("encryption_key"));
            case "KINESIS_STREAM" -> new StoragePlace.DataStream(row.text("place"));
            case "KINESIS_FIREHOSE" -> new StoragePlace.DeliveryStream(row.text("place"));
            default -> throw new IllegalStateException("a storage type that is not known");
        };
    }

    /** The columns that tell the place. */
    private record Columns(
            String place, Optional<String> prefix, Optional<Integer> hours, Optional<String> key) {
        static Columns of(StoragePlace place) {
            return switch (place) {
                case StoragePlace.Bucket it ->
                        new Columns(
                                it.name(), Optional.of(it.prefix()), Optional.empty(), it.key());
                case StoragePlace.VideoStream it ->
                        new Columns(
                                "",
                                Optional.of(it.prefix()),
                                Optional.of(it.retentionHours()),
                                Optional.of(it.key()));
                case StoragePlace.DataStream(String arn) -> arn(arn);
                case StoragePlace.DeliveryStream(String arn) -> arn(arn);
            };
        }

        private static Columns arn(String arn) {
            return new Columns(arn, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    @Override
    public Added add(StorageConfig config) {
        Columns columns = Columns.of(config.place());
        return database.write(sql ->
                InstanceQuota.within(
                        sql,
                        Integer.MAX_VALUE,
                        "connect_storage_config",
                        config.instance(),
                        it ->
                                it.insert(
                                        "insert into connect_storage_config (id, instance,"
                                                + " resource_type, storage_type, place, prefix,"
                                                + " retention_hours, encryption_key)"
                                                + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                                        config.id(),
                                        config.instance().text(),
                                        config.resourceType(),
                                        config.place().type(),
                                        columns.place(),
                                        columns.prefix(),
                                        columns.hours(),
                                        columns.key())));
    }

    @Override
    public boolean change(StorageConfig config) {
        Columns columns = Columns.of(config.place());
        return database.write(sql ->
                sql.update(
                                "update connect_storage_config set storage_type = ?, place = ?,"
                                        + " prefix = ?, retention_hours = ?, encryption_key = ?"
                                        + " where instance = ? and resource_type = ? and id = ?",
                                config.place().type(),
                                columns.place(),
                                columns.prefix(),
                                columns.hours(),
                                columns.key(),
                                config.instance().text(),
                                config.resourceType(),
                                config.id())
                        > 0);
    }

    @Override
    public boolean remove(StorageConfig config) {
        return database.write(sql ->
                sql.update(
                                "delete from connect_storage_config where instance = ?"
                                        + " and id = ?",
                                config.instance().text(),
                                config.id())
                        > 0);
    }
}
