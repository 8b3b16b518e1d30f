package patchbay.identity.scim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;

/**
 * Whether another identity provider keeps the directory, and by which tokens it is known.
 *
 * <p>Where it does, people and groups are not edited in the console; the Identity Store API still
 * may (rule 7.28).
 */
public final class Provisioning {
    /** Enough to exchange one for the next (rule 7.28). */
    public static final int MOST_TOKENS = 2;

    private final ScimStore store;
    private final InstantSource clock;
    private final Randomness randomness;

    public Provisioning(ScimStore store, InstantSource clock, Randomness randomness) {
        this.store = store;
        this.clock = clock;
        this.randomness = randomness;
    }

    public Optional<Tenant> tenant() {
        return store.tenant();
    }

    /** Whether people and groups are kept by somebody else. */
    public boolean enabled() {
        return store.tenant().isPresent();
    }

    /** Enables provisioning; where it is, it stays as it is. */
    public Tenant enable() {
        boolean _ = store.enable(new Tenant(randomness.uuid().toString(), clock.instant()));
        return store.tenant().orElseThrow();
    }

    /** Ends provisioning: every token is worthless, the address is gone; people stay. */
    public boolean disable() {
        return store.disable();
    }

    public List<ScimToken> tokens() {
        return store.tokens();
    }

    /** A token that is good for a year. */
    public TokenOutcome createToken(String by) {
        if (!enabled()) {
            return new TokenOutcome.Refused("automatic provisioning is not enabled");
        }
        String text = randomness.token() + randomness.token();
        Instant now = clock.instant();
        ScimToken token =
                new ScimToken(
                        randomness.uuid().toString(),
                        hash(text),
                        now,
                        now.plus(ScimToken.LIFE),
                        by);
        return store.add(token, MOST_TOKENS)
                ? new TokenOutcome.Created(token, new Secret(text))
                : new TokenOutcome.Refused("there are two tokens, and no more may be: delete one");
    }

    public boolean revokeToken(String id) {
        return store.remove(id);
    }

    /** Whether this text is a token of this tenant, and good now. */
    boolean opens(String tenant, String text) {
        boolean here = store.tenant().filter(known -> known.id().equals(tenant)).isPresent();
        Instant now = clock.instant();
        return here
                && store.token(hash(text))
                        .filter(token -> token.state(now) != ScimToken.State.EXPIRED)
                        .isPresent();
    }

    public Instant now() {
        return clock.instant();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
