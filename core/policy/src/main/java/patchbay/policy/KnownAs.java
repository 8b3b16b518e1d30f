package patchbay.policy;

import org.jspecify.annotations.Nullable;
import patchbay.aws.Arn;

/**
 * Every name under which a policy can name the caller, put together once per request (P1–P7).
 *
 * @param account the account's digits; null for callers outside IAM, who have no other name here
 * @param root the account's root ARN (P3)
 * @param self the ARN of just this caller: user, role session, federated-user session
 * @param selfId the user's unique id (P7)
 * @param wider the ARN of the role, or of the user behind a federated-user session
 * @param widerId the role's unique id (P7)
 * @param guess where the role's or user's path is not known: how its ARN begins; its last segment
 *     decides then (P4, P5)
 */
record KnownAs(
        @Nullable String account,
        @Nullable String root,
        @Nullable String self,
        @Nullable String selfId,
        @Nullable String wider,
        @Nullable String widerId,
        @Nullable Guess guess) {
    /** An ARN of which beginning and last segment are known. */
    record Guess(String beginning, String name) {
        boolean fits(String arn) {
            return arn.startsWith(beginning)
                    && arn.length() > beginning.length()
                    && arn.substring(arn.lastIndexOf('/') + 1).equals(name);
        }
    }

    private static final KnownAs NOBODY = new KnownAs(null, null, null, null, null, null, null);

    static KnownAs of(Principal caller) {
        return switch (caller) {
            case Principal.Root root -> account(root.arn().partition(), root.id().digits());
            case Principal.User user ->
                    account(user.arn().partition(), user.id().digits())
                            .self(user.arn().toString(), id(user.uniqueId()));
            case Principal.Role role -> role(role);
            case Principal.FederatedUser session -> {
                KnownAs known =
                        account(session.arn().partition(), session.id().digits())
                                .self(session.arn().toString(), null);
                yield session.user().isPresent()
                        ? known.wider(session.user().get().toString(), null, null)
                        : known.wider(null, null, guess(session.arn(), known, "user/"));
            }
            case Principal.Federated _,
                    Principal.Service _,
                    Principal.CanonicalUser _,
                    Principal.Anonymous _ ->
                    NOBODY;
        };
    }

    private static KnownAs account(String partition, String digits) {
        return new KnownAs(
                digits,
                "arn:" + partition + ":iam::" + digits + ":root",
                null,
                null,
                null,
                null,
                null);
    }

    private KnownAs self(@Nullable String arn, @Nullable String id) {
        return new KnownAs(account, root, arn, id, wider, widerId, guess);
    }

    private KnownAs wider(@Nullable String arn, @Nullable String id, @Nullable Guess unknown) {
        return new KnownAs(account, root, self, selfId, arn, id, unknown);
    }

    private static KnownAs role(Principal.Role role) {
        Arn any = role.session().or(role::role).orElseThrow();
        KnownAs known =
                account(any.partition(), role.id().digits())
                        .self(role.session().map(Arn::toString).orElse(null), null);
        return role.role().isPresent()
                ? known.wider(role.role().get().toString(), id(role.uniqueId()), null)
                : known.wider(
                        null,
                        id(role.uniqueId()),
                        new Guess(beginning(any, role.id().digits(), "role/"), role.roleName()));
    }

    private static Guess guess(Arn session, KnownAs known, String kind) {
        return new Guess(
                beginning(session, String.valueOf(known.account), kind), session.lastSegment());
    }

    private static String beginning(Arn arn, String account, String kind) {
        return "arn:" + arn.partition() + ":iam::" + account + ":" + kind;
    }

    private static @Nullable String id(String uniqueId) {
        return uniqueId.isEmpty() ? null : uniqueId;
    }

    boolean isAccount(String name) {
        return name.equals(account) || name.equals(root);
    }

    boolean isSelf(String name) {
        return name.equals(self) || name.equals(selfId);
    }

    boolean isWider(String name) {
        return name.equals(wider) || name.equals(widerId) || (guess != null && guess.fits(name));
    }

    /** How a policy that names this name names the caller (E7). */
    Grant grant(String name) {
        if (isSelf(name)) {
            return Grant.DIRECT;
        }
        if (isWider(name)) {
            return Grant.ROLE;
        }
        return isAccount(name) ? Grant.ACCOUNT : Grant.NONE;
    }
}
