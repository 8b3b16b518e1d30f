package patchbay.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.aws.Secret;

/**
 * What somebody has of a sign-in that happened elsewhere, as it was found in their files.
 *
 * <p>Lists are empty where nothing was given; an {@link Optional} tells apart that a list was
 * exported and was empty.
 */
public final class Evidence {
    private Optional<Post> post = Optional.empty();
    private Optional<Said> said = Optional.empty();
    private Optional<Instant> at = Optional.empty();
    private Optional<String> wantedRole = Optional.empty();
    private final List<String> metadata = new ArrayList<>();
    private final List<RoleFile> roles = new ArrayList<>();
    private final List<String> trustPolicies = new ArrayList<>();
    private final List<Document> policies = new ArrayList<>();
    private final List<Document> serviceControl = new ArrayList<>();
    private final List<Document> resourceControl = new ArrayList<>();
    private final List<Document> boundaries = new ArrayList<>();
    private final List<Secret> keys = new ArrayList<>();
    private final List<InstanceFile> instances = new ArrayList<>();
    private boolean encryptionRequired;
    private Optional<List<String>> origins = Optional.empty();
    private Optional<List<String>> permissions = Optional.empty();
    private Optional<List<String>> attached = Optional.empty();
    private Optional<List<String>> providers = Optional.empty();
    private Optional<List<Login>> users = Optional.empty();

    /**
     * A response on its way to the sign-in endpoint.
     *
     * @param response base64
     * @param postedTo the endpoint's address, where the capture shows it
     * @param role chosen on the page of choice
     * @param at when it was posted, where the capture tells
     */
    public record Post(
            String response,
            Optional<String> postedTo,
            Optional<String> relayState,
            Optional<String> role,
            Optional<Instant> at) {}

    /**
     * What AWS said.
     *
     * @param sentence as it was shown
     * @param role ARN of the role that was asked for, where the record tells
     */
    public record Said(KnownSentence known, String sentence, Optional<String> role) {}

    /** A role as {@code aws iam get-role} prints it. */
    public record RoleFile(
            String arn,
            String id,
            String trustPolicy,
            Duration maxSession,
            Optional<String> boundary) {}

    /** A policy document and what it is called. */
    public record Document(String name, String text) {}

    /** An instance as {@code aws connect describe-instance} names it. */
    public record InstanceFile(String arn, Optional<String> alias) {}

    /**
     * A user of an instance.
     *
     * @param instance id of the instance, where the export tells
     */
    public record Login(String name, Optional<String> instance) {}

    /** The response, where one was captured. */
    public Optional<Post> post() {
        return post;
    }

    /** AWS's own words, where they were captured. */
    public Optional<Said> said() {
        return said;
    }

    /** The time of judging that was asked for. */
    public Optional<Instant> at() {
        return at;
    }

    /** ARN of the role that was asked for. */
    public Optional<String> wantedRole() {
        return wantedRole;
    }

    /** Provider metadata documents. */
    public List<String> metadata() {
        return metadata;
    }

    public List<RoleFile> roles() {
        return roles;
    }

    /** Trust policies without the role that has them. */
    public List<String> trustPolicies() {
        return trustPolicies;
    }

    /** Documents of the role's own policies. */
    public List<Document> policies() {
        return policies;
    }

    public List<Document> serviceControl() {
        return serviceControl;
    }

    public List<Document> resourceControl() {
        return resourceControl;
    }

    /** Permissions boundaries of the role. */
    public List<Document> boundaries() {
        return boundaries;
    }

    /** Private keys, in PEM, that open encrypted assertions. */
    public List<Secret> keys() {
        return keys;
    }

    /** Whether the provider takes encrypted assertions only. */
    public boolean encryptionRequired() {
        return encryptionRequired;
    }

    /** Approved origins of the instance, where they were listed. */
    public Optional<List<String>> origins() {
        return origins;
    }

    /** What the user's security profiles permit, where that was listed. */
    public Optional<List<String>> permissions() {
        return permissions;
    }

    public List<InstanceFile> instances() {
        return instances;
    }

    /** ARNs of the policies attached to the role, where they were listed. */
    public Optional<List<String>> attached() {
        return attached;
    }

    /** ARNs of the account's SAML providers, where they were listed. */
    public Optional<List<String>> providers() {
        return providers;
    }

    /** Users of instances, where they were listed. */
    public Optional<List<Login>> users() {
        return users;
    }

    void post(Post found) {
        post = Optional.of(found);
    }

    void said(Said found) {
        if (said.isEmpty()) {
            said = Optional.of(found);
        }
    }

    void at(Instant instant) {
        at = Optional.of(instant);
    }

    void wantedRole(String arn) {
        wantedRole = Optional.of(arn);
    }

    void attached(List<String> arns) {
        attached = Optional.of(joined(attached, arns));
    }

    void providers(List<String> arns) {
        providers = Optional.of(joined(providers, arns));
    }

    void requireEncryption() {
        encryptionRequired = true;
    }

    void origins(List<String> listed) {
        origins = Optional.of(joined(origins, listed));
    }

    void permissions(List<String> listed) {
        permissions = Optional.of(joined(permissions, listed));
    }

    void users(List<Login> logins) {
        users = Optional.of(joined(users, logins));
    }

    private static <T> List<T> joined(Optional<List<T>> before, List<T> more) {
        List<T> all = new ArrayList<>(before.orElse(List.of()));
        all.addAll(more);
        return List.copyOf(all);
    }
}
