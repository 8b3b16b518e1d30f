package patchbay.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import patchbay.identity.directory.PersonId;
import patchbay.identity.factor.Device;
import patchbay.identity.factor.DeviceStore;

/** Keeps what people prove themselves with beside the password. */
public final class DeviceSqlStore implements DeviceStore {
    private static final String DEVICE =
            "select id, person_id, kind, name, sealed_secret, last_step, credential_id, public_key,"
                    + " relying_party, signatures, created_at, used_at from identity_device ";

    private final Database database;

    public DeviceSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Device device) {
        Device.Proof proof = device.proof();
        Optional<Device.Proof.App> app =
                proof instanceof Device.Proof.App it ? Optional.of(it) : Optional.empty();
        Optional<Device.Proof.Key> key =
                proof instanceof Device.Proof.Key it ? Optional.of(it) : Optional.empty();
        return database.write(sql -> {
            boolean there =
                    sql.exists(
                            "select 1 from identity_person where id = ?", device.person().text());
            return there
                    && sql.insert(
                            "insert into identity_device (id, person_id, kind, name, sealed_secret,"
                                    + " last_step, credential_id, public_key, relying_party,"
                                    + " signatures, created_at, used_at)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            device.id(),
                            device.person().text(),
                            app.isPresent() ? "APP" : "KEY",
                            device.name(),
                            app.map(Device.Proof.App::sealedSecret),
                            app.map(Device.Proof.App::lastStep).orElse(0L),
                            key.map(Device.Proof.Key::credentialId),
                            key.map(Device.Proof.Key::publicKey),
                            key.map(Device.Proof.Key::relyingParty).orElse(""),
                            key.map(Device.Proof.Key::signatures).orElse(0L),
                            device.createdAt(),
                            device.usedAt());
        });
    }

    @Override
    public List<Device> of(PersonId person) {
        return database.read(sql ->
                sql.query(
                        DEVICE + "where person_id = ? order by created_at, id",
                        DeviceSqlStore::device,
                        person.text()));
    }

    @Override
    public boolean usedApp(String id, long step, Instant now) {
        return database.write(sql ->
                sql.update(
                                "update identity_device set last_step = ?, used_at = ?"
                                        + " where id = ? and last_step < ?",
                                step,
                                now,
                                id,
                                step)
                        > 0);
    }

    @Override
    public boolean usedKey(String id, long signatures, Instant now) {
        return database.write(sql ->
                sql.update(
                                "update identity_device set signatures = ?, used_at = ? where id ="
                                        + " ? and (signatures < ? or (? = 0 and signatures = 0))",
                                signatures,
                                now,
                                id,
                                signatures,
                                signatures)
                        > 0);
    }

    @Override
    public boolean rename(PersonId person, String id, String name) {
        return database.write(sql ->
                sql.update(
                                "update identity_device set name = ? where id = ? and person_id ="
                                        + " ?",
                                name,
                                id,
                                person.text())
                        > 0);
    }

    @Override
    public boolean remove(PersonId person, String id) {
        return database.write(sql ->
                sql.update(
                                "delete from identity_device where id = ? and person_id = ?",
                                id,
                                person.text())
                        > 0);
    }

    @Override
    public int removeAll(PersonId person) {
        return database.write(sql -> {
            sql.update("delete from identity_known_browser where person_id = ?", person.text());
            return sql.update("delete from identity_device where person_id = ?", person.text());
        });
    }

    @Override
    public void know(String browserHash, PersonId person, Instant until) {
        database.change(sql ->
                sql.insert(
                        "insert into identity_known_browser (token_hash, person_id, ends_at)"
                                + " values (?, ?, ?)",
                        browserHash,
                        person.text(),
                        until));
    }

    @Override
    public boolean knows(String browserHash, PersonId person, Instant now) {
        return database.read(sql ->
                sql.exists(
                        "select 1 from identity_known_browser"
                                + " where token_hash = ? and person_id = ? and ends_at > ?",
                        browserHash,
                        person.text(),
                        now));
    }

    @Override
    public int forgetBrowsersBefore(Instant instant) {
        return database.write(
                sql -> sql.update("delete from identity_known_browser where ends_at < ?", instant));
    }

    private static Device device(Row row) {
        Device.Proof proof =
                row.text("kind").equals("APP")
                        ? new Device.Proof.App(row.blob("sealed_secret"), row.integer("last_step"))
                        : new Device.Proof.Key(
                                row.text("credential_id"),
                                row.blob("public_key"),
                                row.text("relying_party"),
                                row.integer("signatures"));
        return new Device(
                row.text("id"),
                new PersonId(row.text("person_id")),
                row.text("name"),
                proof,
                row.instant("created_at"),
                row.optionalInstant("used_at"));
    }
}
