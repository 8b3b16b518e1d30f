package patchbay.identity.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import patchbay.aws.Sealer;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;
import patchbay.explain.Check;
import patchbay.explain.Remedy;

/**
 * Sets sources up, changes, orders and finds them. Our own directory is the first until it is moved
 * and cannot be removed, only switched off.
 */
public final class Sources {
    private static final String PURPOSE = "identity source";
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
    private static final Set<String> HEAD = Set.of("name", "kind", "enabled", "domain");

    /** Settings that we made ourselves: whoever changes a source does not change these. */
    private static final List<String> OURS = List.of("consumerId", "certificate");

    private final SourceStore store;
    private final Sealer sealer;
    private final Randomness random;

    public Sources(SourceStore store, Sealer sealer, Randomness random) {
        this.store = store;
        this.sealer = sealer;
        this.random = random;
    }

    /** All sources in their order, our own directory among them. */
    public List<Source> list() {
        List<Source> kept = store.list();
        return kept.stream().anyMatch(source -> source.id().equals(SourceId.DIRECTORY))
                ? kept
                : Stream.concat(Stream.of(Source.directory()), kept.stream()).toList();
    }

    public Optional<Source> find(SourceId id) {
        return list().stream().filter(source -> source.id().equals(id)).findFirst();
    }

    public Optional<Source> named(String name) {
        return list().stream().filter(source -> source.name().equals(name)).findFirst();
    }

    /**
     * Who answers for typed names. Where only one source may be, our own directory is silent beside
     * a foreign one.
     */
    public HomeRealm realm() {
        List<Source> enabled = list().stream().filter(Source::enabled).toList();
        boolean foreign = enabled.stream().anyMatch(source -> source.kind() != Kind.DIRECTORY);
        boolean silent = foreign && enabled.size() > 1 && store.oneSource();
        return new HomeRealm(
                silent
                        ? enabled.stream()
                                .filter(source -> source.kind() != Kind.DIRECTORY)
                                .toList()
                        : enabled);
    }

    public boolean oneSource() {
        return store.oneSource();
    }

    /** Switches the cloud's rule of one source on or off; refused where several are enabled. */
    public Optional<Check> oneSource(boolean yes) {
        Optional<Check> refusal =
                yes ? refusal(foreignEnabled(Optional.empty()), 1) : Optional.empty();
        if (refusal.isEmpty()) {
            store.oneSource(yes);
        }
        return refusal;
    }

    /** Adds a source at the end of the order. */
    public SourceOutcome add(Fields fields, Optional<Secret> secret) {
        Optional<Kind> kind = Kind.parse(fields.text("kind")).filter(k -> k != Kind.DIRECTORY);
        if (kind.isEmpty()) {
            Check check =
                    Check.fail(
                            SourceCheck.KIND,
                            "`active-directory`, `ldap` or `saml`",
                            "`" + fields.text("kind") + "`",
                            Remedy.of("choose a kind"));
            return new SourceOutcome.Refused(check, List.of(check));
        }
        Fields whole =
                kind.get() == Kind.SAML
                        ? fields.with("consumerId", random.uuid().toString())
                        : fields;
        int last = list().stream().mapToInt(Source::position).max().orElse(0);
        return put(SourceId.fresh(random), last + 1, kind.get(), whole, secret);
    }

    /**
     * Replaces the settings of a source.
     *
     * @param secret empty: the one that there is stays
     */
    public Optional<SourceOutcome> change(SourceId id, Fields fields, Optional<Secret> secret) {
        return find(id).map(known -> {
            Fields kept = fields;
            for (String name : OURS) {
                kept = kept.with(name, known.fields().all(name));
            }
            return put(id, known.position(), known.kind(), kept, secret);
        });
    }

    private SourceOutcome put(
            SourceId id, int position, Kind kind, Fields fields, Optional<Secret> secret) {
        List<Check> checks = new ArrayList<>();
        List<String> domains =
                fields.all("domain").stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
        boolean enabled = !fields.text("enabled").equals("false");
        checks.add(domains(domains));
        checks.add(name(id, fields.text("name")));
        checks.addAll(settings(kind, fields));
        if (kind.binds() && !fields.text("bindDn").isEmpty()) {
            checks.add(password(id, secret));
        }
        if (enabled && kind != Kind.DIRECTORY && store.oneSource()) {
            refusal(foreignEnabled(Optional.of(id)), 0).ifPresent(checks::add);
        }
        Optional<Check> failed = checks.stream().filter(Check::failed).findFirst();
        if (failed.isPresent()) {
            return new SourceOutcome.Refused(failed.get(), checks);
        }
        Source source =
                new Source(
                        id,
                        position,
                        fields.text("name"),
                        enabled,
                        domains,
                        kind,
                        without(fields, HEAD));
        Optional<byte[]> sealed =
                secret.map(text ->
                        sealer.seal(PURPOSE, text.reveal().getBytes(StandardCharsets.UTF_8)));
        if (!store.put(source, sealed)) {
            Check taken = taken(source.name());
            checks.add(taken);
            return new SourceOutcome.Refused(taken, checks);
        }
        return new SourceOutcome.Done(source, checks);
    }

    private static List<Check> settings(Kind kind, Fields fields) {
        return switch (kind) {
            case DIRECTORY -> List.of();
            case ACTIVE_DIRECTORY, LDAP -> LdapForm.read(kind, fields).checks();
            case SAML -> ExternalForm.read(fields).checks();
        };
    }

    private static Fields without(Fields fields, Set<String> names) {
        return Fields.of(
                fields.values().entrySet().stream()
                        .filter(entry -> !names.contains(entry.getKey()))
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        Map.Entry::getValue,
                                        (one, _) -> one,
                                        LinkedHashMap::new)));
    }

    private Check name(SourceId id, String name) {
        boolean other =
                list().stream().anyMatch(each -> !each.id().equals(id) && each.name().equals(name));
        if (other) {
            return taken(name);
        }
        return name.isEmpty() || name.length() > 100
                ? Check.fail(
                        SourceCheck.NAME,
                        "a name of 1 to 100 characters",
                        "`" + name + "`",
                        Remedy.of("give the source a name"))
                : Check.pass(SourceCheck.NAME, "a name of its own", "`" + name + "`");
    }

    private static Check taken(String name) {
        return Check.fail(
                SourceCheck.NAME,
                "a name that no other source has",
                "`" + name + "`",
                Remedy.of("choose another name"));
    }

    private static Check domains(List<String> domains) {
        Optional<String> odd =
                domains.stream().filter(each -> !DOMAIN.matcher(each).matches()).findFirst();
        return odd.isPresent()
                ? Check.fail(
                        SourceCheck.DOMAINS,
                        "domains like `example.com`",
                        "`" + odd.get() + "`",
                        Remedy.of("write the domain without `@`"))
                : Check.pass(
                        SourceCheck.DOMAINS,
                        "domains, or none",
                        domains.isEmpty() ? "none" : String.join(", ", domains));
    }

    private Check password(SourceId id, Optional<Secret> secret) {
        boolean there = secret.isPresent() || store.sealedSecret(id).isPresent();
        return there
                ? Check.pass(SourceCheck.PASSWORD, "a password", "one that is kept sealed")
                : Check.fail(
                        SourceCheck.PASSWORD,
                        "a password beside the bind name",
                        "none",
                        Remedy.of("fill in the password of the account that searches"));
    }

    private long foreignEnabled(Optional<SourceId> except) {
        return list().stream()
                .filter(source -> source.kind() != Kind.DIRECTORY && source.enabled())
                .filter(source -> except.filter(source.id()::equals).isEmpty())
                .count();
    }

    private static Optional<Check> refusal(long enabled, long most) {
        return enabled <= most
                ? Optional.empty()
                : Optional.of(
                        Check.fail(
                                SourceCheck.ONE_AT_A_TIME,
                                "one foreign source at most, as the switch says",
                                enabled + " enabled already",
                                Remedy.of("disable the other, or switch the rule off")));
    }

    /** The source's password or private key. */
    public Optional<Secret> secret(SourceId id) {
        return store.sealedSecret(id)
                .map(sealed ->
                        sealer.open(PURPOSE, sealed)
                                .orElseThrow(() ->
                                        new IllegalStateException(
                                                "the secret of source "
                                                        + id
                                                        + " was sealed under another master key")))
                .map(plain -> new Secret(new String(plain, StandardCharsets.UTF_8)));
    }

    /** Removes a foreign source; false where there is none. Its people stay, disabled. */
    public boolean remove(SourceId id) {
        return !id.equals(SourceId.DIRECTORY) && store.remove(id);
    }

    /** Moves a source one place up or down. */
    public void move(SourceId id, boolean up) {
        List<Source> order = new ArrayList<>(list());
        int from = 0;
        while (from < order.size() && !order.get(from).id().equals(id)) {
            from++;
        }
        int to = up ? from - 1 : from + 1;
        if (from == order.size() || to < 0 || to >= order.size()) {
            return;
        }
        if (store.find(SourceId.DIRECTORY).isEmpty()) {
            boolean _ = store.put(Source.directory(), Optional.empty());
        }
        order.add(to, order.remove(from));
        store.order(order.stream().map(Source::id).toList());
    }
}
