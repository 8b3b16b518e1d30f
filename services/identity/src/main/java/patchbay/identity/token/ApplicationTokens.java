package patchbay.identity.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import patchbay.identity.InstanceEntry;
import patchbay.identity.Instances;
import patchbay.identity.directory.Person;
import patchbay.identity.oauth.ApplicationArn;
import patchbay.identity.oauth.CustomerApplication;
import patchbay.identity.oauth.CustomerApplicationStore;
import patchbay.identity.oauth.Grant;
import patchbay.identity.oauth.Option;
import patchbay.identity.oauth.TrustedTokens;
import patchbay.wire.Reply;

/**
 * Gives OAuth applications tokens of people, in the ways that they were granted.
 *
 * <p>Source: <i>IAM Identity Center OIDC API Reference, CreateTokenWithIAM</i>. Whatever the grant,
 * the application must be enabled and the person one whom it is for.
 */
public final class ApplicationTokens {
    private final Instances instances;
    private final CustomerApplicationStore store;
    private final TrustedTokens trusted;
    private final Tokens tokens;

    public ApplicationTokens(
            Instances instances,
            CustomerApplicationStore store,
            TrustedTokens trusted,
            Tokens tokens) {
        this.instances = instances;
        this.store = store;
        this.trusted = trusted;
        this.tokens = tokens;
    }

    /** An application by its ARN. */
    public record Named(String arn, CustomerApplication application) {}

    public Optional<Named> find(String arn) {
        String[] parts = arn.split("/", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        return instances
                .entry(parts[1])
                .map(InstanceEntry::instance)
                .flatMap(instance ->
                        store.find(parts[2])
                                .filter(it -> it.instance().equals(instance.id()))
                                .filter(it -> ApplicationArn.of(instance, it.id()).equals(arn)))
                .map(it -> new Named(arn, it));
    }

    /** The policy that says who acts for it; nobody does where there is none. */
    public Optional<String> actors(Named application) {
        return options(application, Option.Kind.METHOD).stream().findFirst().map(Option::text);
    }

    /** The application as a program that opens a browser (RFC 6749, 4.1.1). */
    public Reply<Client> client(String arn) {
        Optional<Named> application = find(arn);
        if (application.isEmpty()) {
            return Reply.refused(TokenFault.invalidClient("The client is not known."));
        }
        return granted(
                application.get(),
                Grant.CODE,
                grant -> Reply.done(client(application.get(), redirects(grant))));
    }

    public Reply<Tokens.Issued> byCode(
            Named application, String code, String redirectUri, String verifier) {
        return granted(
                application,
                Grant.CODE,
                grant ->
                        tokens.byCode(
                                client(application, redirects(grant)),
                                code,
                                redirectUri,
                                verifier,
                                person -> admits(application, person),
                                isGranted(application, Grant.REFRESH)));
    }

    public Reply<Tokens.Issued> byRefreshToken(Named application, String token) {
        return granted(
                application,
                Grant.REFRESH,
                _ ->
                        tokens.byRefreshToken(
                                client(application, List.of()),
                                token,
                                person -> admits(application, person)));
    }

    /** By a token of a trusted issuer (RFC 7523, 2.1). */
    public Reply<Tokens.Issued> byAssertion(
            Named application, String assertion, List<String> scopes) {
        return granted(
                application,
                Grant.JWT,
                grant ->
                        switch (trusted.whom(
                                application.application().instance(),
                                (Grant.JwtBearer) grant,
                                assertion)) {
                            case TrustedTokens.Outcome.Refused(String why) ->
                                    Reply.refused(TokenFault.invalidGrant(why));
                            case TrustedTokens.Outcome.Found(Person person) ->
                                    issue(application, person, scopes);
                        });
    }

    /**
     * By a token that another application holds (RFC 8693): one of the scopes that the token has,
     * must name this application as a target.
     */
    public Reply<Tokens.Issued> byExchange(Named application, String subject, List<String> scopes) {
        return granted(
                application,
                Grant.EXCHANGE,
                _ -> {
                    Optional<Tokens.Bearer> bearer =
                            tokens.bearer(subject).filter(it -> reaches(it, application));
                    return bearer.isPresent()
                            ? issue(application, bearer.get().person(), scopes)
                            : Reply.refused(
                                    TokenFault.invalidGrant(
                                            "The subject token is not good, or not to be exchanged"
                                                    + " by this application."));
                });
    }

    private boolean reaches(Tokens.Bearer bearer, Named target) {
        return find(bearer.session().clientId())
                .filter(it -> it.application().enabled())
                .map(it -> options(it, Option.Kind.SCOPE))
                .orElse(List.of())
                .stream()
                .filter(scope -> bearer.session().scopes().contains(scope.name()))
                .anyMatch(scope -> scope.lines().contains(target.arn()));
    }

    private Reply<Tokens.Issued> issue(Named application, Person person, List<String> asked) {
        if (!admits(application, person)) {
            return Reply.refused(
                    TokenFault.accessDenied("The application is not assigned to the person."));
        }
        Client client = client(application, List.of());
        Optional<String> foreign =
                asked.stream().filter(it -> !client.scopes().contains(it)).findFirst();
        if (foreign.isPresent()) {
            return Reply.refused(
                    TokenFault.invalidScope(
                            "The application may not ask for scope `" + foreign.get() + "`."));
        }
        return tokens.begin(
                person,
                client.id(),
                asked.isEmpty() ? client.scopes() : asked,
                isGranted(application, Grant.REFRESH));
    }

    private boolean admits(Named application, Person person) {
        return !application.application().assignmentRequired()
                || store.reaches(application.application().id(), person.id());
    }

    private Client client(Named application, List<String> redirects) {
        return new Client(
                application.arn(),
                application.application().name(),
                redirects,
                options(application, Option.Kind.SCOPE).stream().map(Option::name).toList(),
                Instant.MAX);
    }

    private static List<String> redirects(Grant grant) {
        return ((Grant.AuthorizationCode) grant).redirects();
    }

    private boolean isGranted(Named application, String type) {
        return grant(application, type).isPresent();
    }

    private Optional<Grant> grant(Named application, String type) {
        return options(application, Option.Kind.GRANT).stream()
                .filter(it -> it.name().equals(type))
                .findFirst()
                .map(Grant::of);
    }

    private <T> Reply<T> granted(Named application, String type, Function<Grant, Reply<T>> work) {
        if (!application.application().enabled()) {
            return Reply.refused(TokenFault.unauthorizedClient("The application is disabled."));
        }
        return grant(application, type)
                .map(work)
                .orElseGet(() ->
                        Reply.refused(
                                TokenFault.unauthorizedClient(
                                        "The application is not granted `" + type + "`.")));
    }

    private List<Option> options(Named application, Option.Kind kind) {
        return store.options(application.application().id(), kind);
    }
}
