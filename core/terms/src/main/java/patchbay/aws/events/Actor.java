package patchbay.aws.events;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Caller;

/**
 * Who did it.
 *
 * <p>Source: <i>CloudTrail User Guide, CloudTrail userIdentity element</i>.
 *
 * @param identity the members of {@code userIdentity}, in order
 * @param userName what events are found by: a user's name, a session's name, {@code root}
 * @param accessKeyId of the credentials that signed; empty where none did
 */
public record Actor(
        Map<String, Object> identity, Optional<String> userName, Optional<String> accessKeyId) {
    public Actor {
        identity = Collections.unmodifiableMap(new LinkedHashMap<>(identity));
    }

    /** The holder of credentials. */
    public static Actor of(Caller caller, Optional<String> accessKeyId) {
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("type", type(caller));
        caller.userId().ifPresent(id -> identity.put("principalId", id));
        caller.arn().ifPresent(arn -> identity.put("arn", arn.toString()));
        caller.account().ifPresent(id -> identity.put("accountId", id.digits()));
        accessKeyId.ifPresent(key -> identity.put("accessKeyId", key));
        switch (caller) {
            case Caller.User user -> identity.put("userName", user.name());
            case Caller.RoleSession session ->
                    identity.put(
                            "sessionContext",
                            Map.of(
                                    "sessionIssuer",
                                    issuer(session),
                                    "attributes",
                                    Map.of(
                                            "creationDate",
                                            session.issuedAt().toString(),
                                            "mfaAuthenticated",
                                            "false")));
            case Caller.FederatedUser session ->
                    identity.put(
                            "sessionContext",
                            Map.of(
                                    "attributes",
                                    Map.of(
                                            "creationDate",
                                            session.issuedAt().toString(),
                                            "mfaAuthenticated",
                                            "false")));
            case Caller.Root _, Caller.Anonymous _ -> {
                // nothing more is known of them
            }
        }
        return new Actor(identity, name(caller), accessKeyId);
    }

    /**
     * A person whom a SAML provider vouches for (rule 3.16).
     *
     * @param nameQualifier of the provider (rule 3.6)
     */
    public static Actor samlUser(String nameQualifier, String nameId) {
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("type", "SAMLUser");
        identity.put("principalId", nameQualifier + ":" + nameId);
        identity.put("userName", nameId);
        identity.put("identityProvider", nameQualifier);
        return new Actor(identity, Optional.of(nameId), Optional.empty());
    }

    /** Somebody whose assertion was not accepted: nothing it said is believed. */
    public static Actor unknownSamlUser() {
        return new Actor(Map.of("type", "SAMLUser"), Optional.empty(), Optional.empty());
    }

    /**
     * A person of the Identity Center directory (rule 7.25).
     *
     * @param userId of the directory; empty where there is no such person
     */
    public static Actor person(AccountId account, String userName, Optional<String> userId) {
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("type", "IdentityCenterUser");
        identity.put("accountId", account.digits());
        userId.ifPresent(id -> identity.put("onBehalfOf", Map.of("userId", id)));
        return new Actor(identity, Optional.of(userName), Optional.empty());
    }

    private static String type(Caller caller) {
        return switch (caller) {
            case Caller.Root _ -> "Root";
            case Caller.User _ -> "IAMUser";
            case Caller.RoleSession _ -> "AssumedRole";
            case Caller.FederatedUser _ -> "FederatedUser";
            case Caller.Anonymous _ -> "Unknown";
        };
    }

    private static Optional<String> name(Caller caller) {
        return switch (caller) {
            case Caller.Root _ -> Optional.of("root");
            case Caller.User user -> Optional.of(user.name());
            case Caller.RoleSession session -> Optional.of(session.sessionName().text());
            case Caller.FederatedUser session -> Optional.of(session.name());
            case Caller.Anonymous _ -> Optional.empty();
        };
    }

    private static Map<String, Object> issuer(Caller.RoleSession session) {
        Arn role = session.roleArn();
        Map<String, Object> issuer = new LinkedHashMap<>();
        issuer.put("type", "Role");
        issuer.put("principalId", session.roleId());
        issuer.put("arn", role.toString());
        issuer.put("accountId", session.id().digits());
        issuer.put("userName", role.lastSegment());
        return issuer;
    }
}
