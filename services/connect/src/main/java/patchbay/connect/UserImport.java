package patchbay.connect;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import patchbay.chance.Randomness;

/**
 * Adds the users that a CSV file describes: all of them, or none. The whole file is judged before
 * anything is written, and then written in one transaction (rules 8.11 and 8.12).
 */
public final class UserImport {
    /** The largest file that is taken at all, in bytes. */
    public static final int MOST_BYTES = 16 * 1024 * 1024;

    private final ConnectStore store;
    private final HierarchyStore groups;
    private final InstantSource clock;
    private final Randomness random;
    private final PasswordHashing hashing;

    public UserImport(
            ConnectStore store,
            HierarchyStore groups,
            InstantSource clock,
            Randomness random,
            PasswordHashing hashing) {
        this.store = store;
        this.groups = groups;
        this.clock = clock;
        this.random = random;
        this.hashing = hashing;
    }

    /**
     * How much one file may ask for.
     *
     * @param distinct most routing profiles, and most security profiles, that it refers to
     */
    public record Limits(int rows, int distinct) {
        /** What the cloud takes. */
        public static final Limits CLOUD = new Limits(1000, 100);

        /** What is taken where that is asked for. */
        public static final Limits LARGE = new Limits(50_000, Integer.MAX_VALUE);
    }

    /** Everything that is wrong in the file; nothing is written. */
    public CsvReport check(Instance instance, byte[] file, Limits limits) {
        return check(instance, file, limits, ImportProgress.UNHEARD);
    }

    /** The same, and somebody hears how far it is. */
    public CsvReport check(Instance instance, byte[] file, Limits limits, ImportProgress progress) {
        CsvErrors errors = new CsvErrors();
        long[] judged = {0};
        long rows =
                read(
                        instance,
                        file,
                        limits,
                        errors,
                        _ -> progress.at(ImportProgress.Step.CHECKING, ++judged[0]));
        return errors.report(rows);
    }

    /** Adds every user of the file, or tells what keeps it from that. */
    public CsvReport run(Instance instance, byte[] file, Limits limits) {
        return run(instance, file, limits, ImportProgress.UNHEARD);
    }

    /** The same, and somebody hears how far it is. */
    public CsvReport run(Instance instance, byte[] file, Limits limits, ImportProgress progress) {
        CsvReport judged = check(instance, file, limits, progress);
        if (!judged.sound()) {
            return judged;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Presence offline =
                new Presence(
                        store.agentStatuses(instance.id()).stream()
                                .filter(status -> status.type() == AgentStatus.Type.OFFLINE)
                                .findFirst()
                                .orElseThrow()
                                .id(),
                        now);
        List<Users.NewUser> wanted = new ArrayList<>((int) judged.rows());
        CsvErrors errors = new CsvErrors();
        read(instance, file, limits, errors, wanted::add);
        if (errors.count() == 0) {
            ConnectStore.AddedAll added =
                    store.addAll(
                            instance.id(), newcomers(instance, wanted, now), offline, Users.QUOTA);
            switch (added.outcome()) {
                case ADDED -> {
                    return new CsvReport(judged.rows(), judged.rows(), List.of(), 0);
                }
                case TAKEN ->
                        errors.add(
                                new CsvError(
                                        0,
                                        CsvColumn.LOGIN.heading(),
                                        added.login(),
                                        "the instance got this user in the meantime"));
                case FULL ->
                        errors.add(
                                new CsvError(
                                        0,
                                        "",
                                        "",
                                        "User quota of " + Users.QUOTA + " would be exceeded"));
                case GONE ->
                        errors.add(
                                new CsvError(
                                        0,
                                        "",
                                        "",
                                        "the instance, or a profile that the file names, is gone"));
            }
        }
        return errors.report(judged.rows());
    }

    /** A hash takes a processor a while: all of them work, as far as the hasher lets them. */
    private List<ConnectStore.Newcomer> newcomers(
            Instance instance, List<Users.NewUser> wanted, Instant now) {
        List<Optional<KeptPassword>> passwords =
                wanted.parallelStream().map(it -> it.password().map(hashing::keep)).toList();
        List<ConnectStore.Newcomer> users = new ArrayList<>(wanted.size());
        for (int i = 0; i < wanted.size(); i++) {
            users.add(
                    new ConnectStore.Newcomer(
                            user(instance, wanted.get(i), now), passwords.get(i)));
        }
        return users;
    }

    private ConnectUser user(Instance instance, Users.NewUser wanted, Instant now) {
        return new ConnectUser(
                random.uuid().toString(),
                instance.id(),
                wanted.login(),
                wanted.person(),
                wanted.directoryUserId(),
                wanted.routingProfile(),
                wanted.securityProfiles(),
                wanted.phone(),
                wanted.hierarchyGroup(),
                wanted.tags(),
                now);
    }

    private long read(
            Instance instance,
            byte[] file,
            Limits limits,
            CsvErrors errors,
            Consumer<Users.NewUser> users) {
        IdentityManagement identity = instance.identityManagement();
        if (file.length > MOST_BYTES) {
            errors.add(
                    new CsvError(
                            0,
                            "",
                            file.length + " bytes",
                            "the file is larger than " + MOST_BYTES / 1024 / 1024 + " MB"));
            return 0;
        }
        CsvCheck check =
                new CsvCheck(identity, new CsvNames(store, groups, instance.id()), limits, errors);
        int[] read = {0};
        return new CsvFile(file, CsvTemplate.of(identity))
                .read(
                        errors,
                        row -> {
                            if (++read[0] > limits.rows()) {
                                errors.add(
                                        new CsvError(
                                                row.number(),
                                                "",
                                                "",
                                                "a file adds at most "
                                                        + limits.rows()
                                                        + " users; the rest was not read"));
                                return false;
                            }
                            users.accept(check.row(row));
                            return true;
                        });
    }
}
