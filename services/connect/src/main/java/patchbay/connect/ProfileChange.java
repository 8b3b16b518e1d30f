package patchbay.connect;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import patchbay.wire.Reply;

/**
 * What of an authentication profile shall be different, as a form or a program writes it: member
 * names and texts. What is not named stays.
 */
public final class ProfileChange {
    public static final String LONGEST = "maxSessionMinutes";
    public static final String IDLE = "inactivityMinutes";
    public static final String ENDS_WHEN_IDLE = "inactivityEnds";
    public static final String PERIODIC = "accessTokenMinutes";
    public static final String ALLOWED = "allowedAddresses";
    public static final String BLOCKED = "blockedAddresses";
    public static final String RENEWAL = "renewal";
    public static final String BINDS_ROLE = "legacyRoleBinding";
    public static final String SIGN_IN = "signInAddress";
    public static final String SIGN_OUT = "signOutAddress";

    /** Every member there is. */
    public static final Set<String> MEMBERS =
            Set.of(
                    LONGEST,
                    IDLE,
                    ENDS_WHEN_IDLE,
                    PERIODIC,
                    ALLOWED,
                    BLOCKED,
                    RENEWAL,
                    BINDS_ROLE,
                    SIGN_IN,
                    SIGN_OUT);

    private final Map<String, String> texts;

    /**
     * @param texts by member; lists have one address a line, or commas between
     */
    public ProfileChange(Map<String, String> texts) {
        this.texts = new TreeMap<>(texts);
    }

    /** As the event log tells it. */
    Map<String, Object> asked() {
        return Map.copyOf(texts);
    }

    /** The profile with the change; refused where a text is none of what its member takes. */
    Reply<AuthenticationProfile> of(AuthenticationProfile now) {
        for (String name : texts.keySet()) {
            if (!MEMBERS.contains(name)) {
                return refused(name, "is no member of an authentication profile");
            }
        }
        for (String name : List.of(LONGEST, IDLE, PERIODIC)) {
            if (texts.containsKey(name) && !texts.get(name).strip().matches("[0-9]{1,5}")) {
                return refused(name, "must be a number of minutes");
            }
        }
        for (String name : List.of(ENDS_WHEN_IDLE, RENEWAL, BINDS_ROLE)) {
            if (texts.containsKey(name) && !Set.of("true", "false").contains(texts.get(name))) {
                return refused(name, "must be true or false");
            }
        }
        return Reply.done(
                new AuthenticationProfile(
                        now.instance(),
                        now.name(),
                        now.description(),
                        list(ALLOWED, now.allowed()),
                        list(BLOCKED, now.blocked()),
                        minutes(LONGEST, now.longest()),
                        minutes(IDLE, now.idle()),
                        flag(ENDS_WHEN_IDLE, now.endsWhenIdle()),
                        minutes(PERIODIC, now.periodic()),
                        new AuthenticationProfile.Own(
                                flag(RENEWAL, now.own().renewal()),
                                flag(BINDS_ROLE, now.own().bindsRole()),
                                address(SIGN_IN, now.own().signIn()),
                                address(SIGN_OUT, now.own().signOut())),
                        now.changedAt()));
    }

    private Reply<AuthenticationProfile> refused(String name, String why) {
        return Reply.refused(
                ConnectFault.invalidParameter(
                        name + " " + why + ", and is `" + texts.get(name) + "`"));
    }

    private List<String> list(String name, List<String> otherwise) {
        String text = texts.get(name);
        return text == null
                ? otherwise
                : Arrays.stream(text.split("[\\s,]+"))
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList();
    }

    private Duration minutes(String name, Duration otherwise) {
        String text = texts.get(name);
        return text == null ? otherwise : Duration.ofMinutes(Long.parseLong(text.strip()));
    }

    private boolean flag(String name, boolean otherwise) {
        String text = texts.get(name);
        return text == null ? otherwise : Boolean.parseBoolean(text);
    }

    private Optional<String> address(String name, Optional<String> otherwise) {
        String text = texts.get(name);
        return text == null
                ? otherwise
                : Optional.of(text.strip()).filter(address -> !address.isEmpty());
    }
}
