package patchbay.identity.access.api;

import java.util.Optional;
import java.util.function.Function;
import patchbay.aws.AccountId;
import patchbay.identity.Instance;
import patchbay.identity.Instances;
import patchbay.identity.access.AccessFault;
import patchbay.identity.oauth.TokenIssuer;
import patchbay.identity.oauth.TokenIssuerStore;
import patchbay.identity.oauth.TrustedTokens;
import patchbay.wire.Call;
import patchbay.wire.Reply;
import patchbay.wire.sso.OidcJwtConfiguration;
import patchbay.wire.sso.TrustedTokenIssuerConfiguration;

/** Trusted token issuers, by ARN. */
final class IssuerDesk {
    static final String KIND = ":trustedTokenIssuer/";
    static final String TYPE = "OIDC_JWT";

    private final Guard guard;
    private final Instances instances;
    private final TokenIssuerStore store;

    IssuerDesk(Guard guard, Instances instances, TokenIssuerStore store) {
        this.guard = guard;
        this.instances = instances;
        this.store = store;
    }

    TokenIssuerStore store() {
        return store;
    }

    Guard guard() {
        return guard;
    }

    static String arn(Instance instance, TokenIssuer issuer) {
        return "arn:"
                + instance.region().partition().id()
                + ":sso::"
                + instance.account()
                + KIND
                + instance.id()
                + "/"
                + issuer.id();
    }

    /** The issuer of this ARN in an instance of this account. */
    Optional<TokenIssuer> find(String arn, AccountId account) {
        return store.find(arn.substring(arn.lastIndexOf('/') + 1))
                .filter(issuer ->
                        instances
                                .entry(issuer.instance())
                                .filter(entry -> entry.instance().account().equals(account))
                                .filter(entry -> arn(entry.instance(), issuer).equals(arn))
                                .isPresent());
    }

    /** Work on an issuer that is there, in an instance of the caller's account. */
    <T> Reply<T> on(Call call, Guard.Touched touched, Function<TokenIssuer, Reply<T>> work) {
        String arn = touched.arns().getFirst();
        return guard.any(
                call,
                touched,
                account ->
                        find(arn, account)
                                .map(work)
                                .orElseGet(() ->
                                        Reply.refused(
                                                AccessFault.notFound(
                                                        "Could not find TrustedTokenIssuer with arn "
                                                                + arn))));
    }

    /** Keeps it, where its attribute means one person. */
    Reply<TokenIssuer> put(TokenIssuer issuer) {
        if (!TrustedTokens.ATTRIBUTES.contains(issuer.attribute())) {
            return Reply.refused(
                    AccessFault.invalid(
                            "IdentityStoreAttributePath must be one of "
                                    + String.join(", ", TrustedTokens.ATTRIBUTES)
                                    + "."));
        }
        store.put(issuer);
        return Reply.done(issuer);
    }

    static TrustedTokenIssuerConfiguration configuration(TokenIssuer issuer) {
        return TrustedTokenIssuerConfiguration.builder()
                .oidcJwtConfiguration(
                        OidcJwtConfiguration.builder()
                                .issuerUrl(issuer.url())
                                .claimAttributePath(issuer.claim())
                                .identityStoreAttributePath(issuer.attribute())
                                .jwksRetrievalOption("OPEN_ID_DISCOVERY")
                                .build())
                .build();
    }
}
