package patchbay.connect;

import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** Makes, changes and finds users of an instance, by the rules 8.5 to 8.10. */
public final class Users {
    /** Users of an instance. AWS starts at 500 and raises it on request; nobody could be asked. */
    static final int QUOTA = 200_000;

    static final int MOST_PROFILES = 10;
    static final int LONGEST_WORK_SECONDS = 2_000_000;
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{1,14}");

    private final ConnectStore store;
    private final InstantSource clock;
    private final Randomness random;
    private final PasswordHashing hashing;

    public Users(
            ConnectStore store, InstantSource clock, Randomness random, PasswordHashing hashing) {
        this.store = store;
        this.clock = clock;
        this.random = random;
        this.hashing = hashing;
    }

    static boolean isNumber(String text) {
        return E164.matcher(text).matches();
    }

    /** What an administrator asks for. */
    public record NewUser(
            String login,
            Optional<Secret> password,
            ConnectUser.Person person,
            ConnectUser.Phone phone,
            Optional<String> directoryUserId,
            List<String> securityProfiles,
            String routingProfile,
            Optional<String> hierarchyGroup,
            Map<String, String> tags) {}

    /** The new user, set to Offline; or why not. */
    public Reply<ConnectUser> create(Instance instance, NewUser wanted) {
        Optional<Fault> fault =
                identityFault(instance, wanted)
                        .or(() -> personFault(instance, wanted.person()))
                        .or(() -> phoneFault(wanted.phone()))
                        .or(() -> profilesFault(instance, wanted.securityProfiles()))
                        .or(() -> routingFault(instance, wanted.routingProfile()))
                        .or(() -> groupFault(instance, wanted.hierarchyGroup()));
        if (fault.isPresent()) {
            return Reply.refused(fault.get());
        }
        Instant now = now();
        var user =
                new ConnectUser(
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
        Optional<KeptPassword> password = wanted.password().map(hashing::keep);
        Presence presence = new Presence(offline(instance).id(), now);
        return switch (store.add(user, presence, password, QUOTA)) {
            case ADDED -> Reply.done(user);
            case TAKEN ->
                    Reply.refused(
                            ConnectFault.duplicate("Username already exists: " + user.login()));
            case FULL ->
                    Reply.refused(
                            ConnectFault.limitExceeded(
                                    "User quota of " + QUOTA + " has been reached"));
            case GONE -> Reply.refused(ConnectFault.notFound("Instance not found"));
        };
    }

    /** Which of password, directory user and e-mail go with which identity type (rule 8.9). */
    private static Optional<Fault> identityFault(Instance instance, NewUser wanted) {
        Optional<String> login = Login.fault(instance.identityManagement(), wanted.login());
        if (login.isPresent()) {
            return login.map(ConnectFault::invalidRequest);
        }
        boolean managed = instance.identityManagement() == IdentityManagement.CONNECT_MANAGED;
        if (managed && wanted.password().isEmpty()) {
            return invalid("Password is required for this directory type");
        }
        if (!managed && wanted.password().isPresent()) {
            return invalid("Password is not required for this directory type");
        }
        if (instance.identityManagement() != IdentityManagement.EXISTING_DIRECTORY
                && wanted.directoryUserId().isPresent()) {
            return invalid("DirectoryUserId is not required for this directory type");
        }
        return wanted.password().flatMap(ManagedPassword::fault).map(ConnectFault::invalidRequest);
    }

    private static Optional<Fault> personFault(Instance instance, ConnectUser.Person person) {
        if (instance.identityManagement() == IdentityManagement.SAML
                && person.email().isPresent()) {
            return invalid("Email is not required for this directory type");
        }
        if (instance.identityManagement() != IdentityManagement.EXISTING_DIRECTORY
                && (person.firstName().isEmpty() || person.lastName().isEmpty())) {
            return invalid("FirstName and LastName are required for this directory type");
        }
        if (!normal(person.firstName()) || !normal(person.lastName())) {
            return invalid("FirstName and LastName must be in the Unicode form NFC");
        }
        return person.mobile().filter(number -> !E164.matcher(number).matches()).isPresent()
                ? invalid("Mobile is not a valid phone number")
                : Optional.empty();
    }

    private static boolean normal(Optional<String> name) {
        return name.map(text -> Normalizer.isNormalized(text, Normalizer.Form.NFC)).orElse(true);
    }

    private static Optional<Fault> phoneFault(ConnectUser.Phone phone) {
        if (phone.afterContactSeconds() < 0 || phone.afterContactSeconds() > LONGEST_WORK_SECONDS) {
            return invalid("AfterContactWorkTimeLimit is not valid");
        }
        if (phone.type() == ConnectUser.Phone.Type.DESK_PHONE
                && phone.deskNumber().filter(number -> E164.matcher(number).matches()).isEmpty()) {
            return invalid("DeskPhoneNumber is not a valid phone number");
        }
        return ChannelRules.broken(phone.byChannel());
    }

    private Optional<Fault> profilesFault(Instance instance, List<String> ids) {
        if (ids.isEmpty() || ids.size() > MOST_PROFILES || new HashSet<>(ids).size() < ids.size()) {
            return invalid(
                    "SecurityProfileIds must have 1 to " + MOST_PROFILES + " distinct members");
        }
        Set<String> known =
                store.securityProfiles(instance.id()).stream()
                        .map(SecurityProfile::id)
                        .collect(Collectors.toSet());
        return ids.stream()
                .filter(id -> !known.contains(id))
                .findFirst()
                .map(id -> ConnectFault.notFound("Security profile is not found: " + id));
    }

    private Optional<Fault> routingFault(Instance instance, String id) {
        return store.routingProfiles(instance.id()).stream()
                        .anyMatch(profile -> profile.id().equals(id))
                ? Optional.empty()
                : Optional.of(ConnectFault.notFound("Routing profile is not found: " + id));
    }

    private Optional<Fault> groupFault(Instance instance, Optional<String> group) {
        return group.filter(id -> !store.hasHierarchyGroup(instance.id(), id))
                .map(id -> ConnectFault.notFound("Hierarchy group is not found: " + id));
    }

    public Optional<ConnectUser> find(Instance instance, String id) {
        return store.user(instance.id(), id);
    }

    public Optional<ConnectUser> byLogin(Instance instance, String login) {
        return store.userByLogin(instance.id(), login);
    }

    /** A page of users in the order of their logins, after this login. */
    public List<ConnectUser> page(Instance instance, UserQuery query, String after, int most) {
        return store.users(instance.id(), query, after, most);
    }

    public long count(Instance instance, UserQuery query) {
        return store.count(instance.id(), query);
    }

    /** Changes names and addresses; nothing where done, else why not. */
    public Optional<Fault> rename(Instance instance, ConnectUser user, ConnectUser.Person person) {
        return personFault(instance, person).or(() -> saved(user.with(person, now())));
    }

    public Optional<Fault> setPhone(ConnectUser user, ConnectUser.Phone phone) {
        return phoneFault(phone).or(() -> saved(user.with(phone, now())));
    }

    public Optional<Fault> route(Instance instance, ConnectUser user, String routingProfile) {
        return routingFault(instance, routingProfile)
                .or(() -> saved(user.routedBy(routingProfile, now())));
    }

    public Optional<Fault> permit(Instance instance, ConnectUser user, List<String> profiles) {
        return profilesFault(instance, profiles).or(() -> saved(user.allowedBy(profiles, now())));
    }

    /** Puts the user into a group of the agent hierarchy, or out of it. */
    public Optional<Fault> group(Instance instance, ConnectUser user, Optional<String> group) {
        return groupFault(instance, group).or(() -> saved(user.grouped(group, now())));
    }

    /** Removes the user; the user's sessions end. False where there was none. */
    public boolean delete(Instance instance, String id) {
        return store.removeUser(instance.id(), id);
    }

    /** The status that the user is in. */
    public AgentStatus status(ConnectUser user) {
        String id = store.presence(user.instance(), user.id()).map(Presence::status).orElse("");
        List<AgentStatus> statuses = store.agentStatuses(user.instance());
        return statuses.stream()
                .filter(status -> status.id().equals(id))
                .findFirst()
                .orElseGet(() -> offline(statuses));
    }

    public Optional<Presence> presence(ConnectUser user) {
        return store.presence(user.instance(), user.id());
    }

    /** Statuses that an agent may choose, in their order. */
    public List<AgentStatus> statuses(InstanceId instance) {
        return store.agentStatuses(instance).stream().filter(AgentStatus::enabled).toList();
    }

    /** Puts the user into a status of the instance; nothing where done, else why not. */
    public Optional<Fault> setStatus(ConnectUser user, String statusId) {
        if (statuses(user.instance()).stream().noneMatch(s -> s.id().equals(statusId))) {
            return Optional.of(ConnectFault.notFound("Agent status is not found: " + statusId));
        }
        return store.change(user.instance(), user.id(), new Presence(statusId, now()))
                ? Optional.empty()
                : gone(user);
    }

    /** Puts the user offline, as logging out does. */
    public void setOffline(ConnectUser user) {
        String status = offline(store.agentStatuses(user.instance())).id();
        // A user deleted meanwhile needs no status.
        boolean _ = store.change(user.instance(), user.id(), new Presence(status, now()));
    }

    private AgentStatus offline(Instance instance) {
        return offline(store.agentStatuses(instance.id()));
    }

    private static AgentStatus offline(List<AgentStatus> statuses) {
        return statuses.stream()
                .filter(status -> status.type() == AgentStatus.Type.OFFLINE)
                .findFirst()
                .orElseThrow();
    }

    private Optional<Fault> saved(ConnectUser changed) {
        return store.change(changed) ? Optional.empty() : gone(changed);
    }

    private static Optional<Fault> gone(ConnectUser user) {
        return Optional.of(ConnectFault.notFound("User is not found: " + user.id()));
    }

    private static Optional<Fault> invalid(String message) {
        return Optional.of(ConnectFault.invalidRequest(message));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
