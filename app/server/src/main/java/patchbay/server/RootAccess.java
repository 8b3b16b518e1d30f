package patchbay.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;
import patchbay.iam.AccessKey;
import patchbay.iam.AccessKeys;
import patchbay.iam.AccountSettingsStore;
import patchbay.iam.UniqueIds;
import patchbay.organizations.Accounts;
import patchbay.wire.Reply;

/**
 * The first account and the access key of its root user, with which everything else is set up.
 *
 * <p>The key of {@code serve} is random and kept in a file of its owner's; that of {@code demo} is
 * known to the world, so a database that holds it is never served.
 */
final class RootAccess {
    static final AccountId ACCOUNT = new AccountId("111122223333");

    private static final String ALIAS = "patchbay";
    private static final String DEMO_ID = "AKIAPATCHBAYDEMO0000";
    private static final Secret DEMO_SECRET =
            new Secret("patchbay-demo-secret-key-not-for-production");

    private final Accounts accounts;
    private final AccountSettingsStore settings;
    private final AccessKeys keys;
    private final UniqueIds ids;

    RootAccess(
            Accounts accounts, AccountSettingsStore settings, AccessKeys keys, Randomness random) {
        this.accounts = accounts;
        this.settings = settings;
        this.keys = keys;
        this.ids = new UniqueIds(random);
    }

    record Key(String id, Secret secret) {}

    /**
     * What is known of the root user's key.
     *
     * @param key empty on a node that was never told it
     * @param fresh whether it was made just now
     */
    record Kept(Optional<Key> key, boolean fresh) {}

    /** The demo's key, in force. */
    Kept demo(Path file) throws StartRefused {
        openAccount();
        Key key = new Key(DEMO_ID, DEMO_SECRET);
        keep(file, key);
        put(key);
        return new Kept(Optional.of(key), false);
    }

    /**
     * The root user's key; made where there is none. The file is written before the key is in
     * force: after a crash in between the next start takes the key of the file.
     */
    Kept serve(Path file) throws StartRefused {
        if (keys.find(DEMO_ID).isPresent()) {
            throw new StartRefused(
                    "this database was made by `demo`, whose access key everybody knows: name"
                            + " another data directory");
        }
        openAccount();
        Optional<Key> known = read(file);
        if (!rootKeys().isEmpty()) {
            return new Kept(known, false);
        }
        Key key =
                known.orElseGet(() -> new Key(ids.accessKey(ACCOUNT), new Secret(ids.secretKey())));
        keep(file, key);
        put(key);
        return new Kept(Optional.of(key), true);
    }

    private void openAccount() {
        accounts.open(ACCOUNT, Partition.AWS, ALIAS);
        if (settings.alias(ACCOUNT).isEmpty()) {
            settings.setAlias(ACCOUNT, ALIAS);
        }
    }

    private List<AccessKey> rootKeys() throws StartRefused {
        return done(keys.list(ACCOUNT, Optional.empty()));
    }

    private void put(Key key) throws StartRefused {
        done(keys.ensureRoot(ACCOUNT, key.id(), key.secret()));
    }

    /** Not by a switch over types: each start would have to spin the code for it anew. */
    private static <T> T done(Reply<T> reply) throws StartRefused {
        if (reply instanceof Reply.Refused<T>(var fault)) {
            throw new StartRefused("the root user's key: " + fault.message());
        }
        return ((Reply.Done<T>) reply).output();
    }

    private static void keep(Path file, Key key) {
        OwnerFile.write(
                file,
                "[patchbay]\naws_access_key_id = "
                        + key.id()
                        + "\naws_secret_access_key = "
                        + key.secret().reveal()
                        + "\n");
    }

    private static Optional<Key> read(Path file) throws StartRefused {
        try {
            String text = Files.readString(file);
            return value(text, "aws_access_key_id")
                    .flatMap(id ->
                            value(text, "aws_secret_access_key")
                                    .map(secret -> new Key(id, new Secret(secret))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StartRefused("file `" + file + "` cannot be read", e);
        }
    }

    private static Optional<String> value(String ini, String name) {
        return ini.lines()
                .map(line -> line.split("=", 2))
                .filter(pair -> pair.length == 2 && pair[0].strip().equals(name))
                .map(pair -> pair[1].strip())
                .findFirst();
    }
}
