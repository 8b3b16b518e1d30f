package patchbay.iam;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Partition;
import patchbay.aws.Sealer;
import patchbay.aws.Secret;
import patchbay.saml.verify.SigningKey;
import patchbay.saml.verify.TrustedProvider;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Creates, changes and deletes SAML providers, with the rules and the wording of IAM; turns them
 * into what verifies a response.
 *
 * <p>Source: <i>IAM API Reference, CreateSAMLProvider … UpdateSAMLProvider</i>; rules 1.16 to 1.19,
 * 1.32 to 1.35, 5.4 to 5.6.
 */
public final class SamlProviders {
    private static final String PURPOSE = "SAML provider private key";
    private static final int MOST = 100;
    private static final int MOST_KEYS = 2;
    private static final int MOST_IDENTITY_PROVIDERS = 10;
    private static final int MOST_SIGNING_KEYS = 10;
    private static final int VALID_YEARS = 100;

    /** Providers that are looked through where an encrypted response names none. */
    private static final int MOST_DECRYPTING = 100;

    private final SamlProviderStore store;
    private final ProviderMetadata metadata;
    private final Sealer sealer;
    private final UniqueIds ids;
    private final InstantSource clock;
    private final TrustedProviders trusted;

    public SamlProviders(
            SamlProviderStore store,
            ProviderMetadata metadata,
            Sealer sealer,
            UniqueIds ids,
            InstantSource clock) {
        this.store = store;
        this.metadata = metadata;
        this.sealer = sealer;
        this.ids = ids;
        this.clock = clock;
        this.trusted = new TrustedProviders(metadata);
    }

    /** A provider to be created. */
    public record Draft(
            Partition partition,
            AccountId account,
            String name,
            String metadata,
            Optional<SamlProvider.Encryption> encryption,
            Optional<Secret> privateKey,
            List<Tags.Tag> tags) {
        /** A provider as most are: plain assertions, no tags. */
        public static Draft of(
                Partition partition, AccountId account, String name, String metadata) {
            return new Draft(
                    partition,
                    account,
                    name,
                    metadata,
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
        }
    }

    public Reply<SamlProvider> create(Draft draft) {
        Optional<Fault> fault =
                metadataFault(draft.metadata())
                        .or(() -> draft.privateKey().flatMap(PrivateKeys::fault));
        if (fault.isPresent()) {
            return Reply.refused(fault.get());
        }
        boolean required =
                draft.encryption().orElse(SamlProvider.Encryption.ALLOWED)
                        == SamlProvider.Encryption.REQUIRED;
        if (required && draft.privateKey().isEmpty()) {
            return Reply.refused(requiredWithoutKey());
        }
        if (store.list(draft.account()).size() >= MOST) {
            return Reply.refused(
                    IamFault.limitExceeded(
                            "Cannot exceed quota for SAMLProvidersPerAccount: " + MOST));
        }
        return Tags.NONE.with(draft.tags()).then(tags -> add(draft, tags));
    }

    private Reply<SamlProvider> add(Draft draft, Tags tags) {
        Instant now = Seconds.of(clock);
        var provider =
                new SamlProvider(
                        draft.partition(),
                        draft.account(),
                        draft.name(),
                        ids.samlProvider(),
                        draft.metadata(),
                        draft.encryption().orElse(SamlProvider.Encryption.ALLOWED),
                        draft.privateKey().map(this::seal).stream().toList(),
                        tags,
                        now,
                        now.atOffset(ZoneOffset.UTC).plusYears(VALID_YEARS).toInstant());
        return store.add(provider)
                ? Reply.done(provider)
                : Reply.refused(
                        IamFault.alreadyExists(
                                "Provider with name " + draft.name() + " already exists."));
    }

    /**
     * The provider of the draft's name, created from it where there is none; its metadata is
     * brought up to date.
     */
    public Reply<SamlProvider> ensure(Draft draft) {
        Optional<SamlProvider> known = store.find(draft.account(), draft.name());
        if (known.isEmpty()) {
            return create(draft);
        }
        return known.get().metadata().equals(draft.metadata())
                ? Reply.done(known.get())
                : update(
                        draft.account(),
                        known.get().arn().toString(),
                        new Update(
                                Optional.of(draft.metadata()),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    public Reply<SamlProvider> get(AccountId account, String arn) {
        return name(account, arn)
                .flatMap(name -> store.find(account, name))
                .map(Reply::done)
                .orElseGet(() -> Reply.refused(IamFault.noProvider(arn)));
    }

    /** The provider that an ARN names, whoever's it is. */
    public Optional<SamlProvider> find(Arn arn) {
        return AccountId.parse(arn.account())
                .flatMap(account ->
                        name(account, arn.toString()).flatMap(name -> store.find(account, name)))
                .filter(provider -> provider.arn().equals(arn));
    }

    /** The provider whose own sign-in URL ends in this id. */
    public Optional<SamlProvider> findById(String id) {
        return store.findById(id);
    }

    /**
     * Providers that an encrypted response of this issuer may be for: the issuer is in their
     * metadata, and they have a private key.
     */
    public List<SamlProvider> decrypting(String issuer) {
        return store.withPrivateKeys(MOST_DECRYPTING).stream()
                .filter(provider -> trusted.of(provider, List.of()).issuers().containsKey(issuer))
                .toList();
    }

    /** All providers of the account, by name. */
    public List<SamlProvider> list(AccountId account) {
        return store.list(account);
    }

    /** What is to be changed; the rest stays. */
    public record Update(
            Optional<String> metadata,
            Optional<SamlProvider.Encryption> encryption,
            Optional<Secret> addPrivateKey,
            Optional<String> removePrivateKey) {}

    public Reply<SamlProvider> update(AccountId account, String arn, Update update) {
        Optional<Fault> fault = updateFault(update);
        if (fault.isPresent()) {
            return Reply.refused(fault.get());
        }
        Optional<SamlProvider.DecryptionKey> added = update.addPrivateKey().map(this::seal);
        return change(account, arn, provider -> updated(provider, update, added));
    }

    private Optional<Fault> updateFault(Update update) {
        if (update.metadata().isEmpty()
                && update.encryption().isEmpty()
                && update.addPrivateKey().isEmpty()
                && update.removePrivateKey().isEmpty()) {
            return Optional.of(
                    IamFault.invalidInput(
                            "Unable to update identity provider. No updates are defined for"
                                    + " metadata or encryption assertion."));
        }
        if (update.addPrivateKey().isPresent() && update.removePrivateKey().isPresent()) {
            return Optional.of(
                    IamFault.invalidInput(
                            "Unable to add and remove private keys in the same request. Set a value"
                                    + " for only one of the two parameters."));
        }
        return update.metadata()
                .flatMap(this::metadataFault)
                .or(() -> update.addPrivateKey().flatMap(PrivateKeys::fault));
    }

    private static Reply<SamlProvider> updated(
            SamlProvider provider, Update update, Optional<SamlProvider.DecryptionKey> added) {
        List<SamlProvider.DecryptionKey> keys = new ArrayList<>(provider.keys());
        added.ifPresent(key -> keys.add(0, key));
        if (keys.size() > MOST_KEYS) {
            return Reply.refused(IamFault.limitExceeded("Private key limit of 2 is reached."));
        }
        var encryption = update.encryption().orElse(provider.encryption());
        if (update.removePrivateKey().isPresent()) {
            String id = update.removePrivateKey().get();
            if (!keys.removeIf(key -> key.id().equals(id))) {
                return Reply.refused(
                        IamFault.invalidInput(
                                "Failed to remove private key because the Key ID does not match a"
                                        + " private key."));
            }
            if (keys.isEmpty() && encryption == SamlProvider.Encryption.REQUIRED) {
                return Reply.refused(IamFault.invalidInput("Failed to remove private key."));
            }
        }
        if (keys.isEmpty() && encryption == SamlProvider.Encryption.REQUIRED) {
            return Reply.refused(requiredWithoutKey());
        }
        return Reply.done(
                provider.having(update.metadata().orElse(provider.metadata()), encryption, keys));
    }

    /** Removes the provider; roles that trust it stay as they are (rule 5.6). */
    public Reply<String> delete(AccountId account, String arn) {
        return name(account, arn).filter(name -> store.remove(account, name)).isPresent()
                ? Reply.done(arn)
                : Reply.refused(IamFault.noProvider(arn));
    }

    public Reply<SamlProvider> tag(AccountId account, String arn, Collection<Tags.Tag> tags) {
        return change(account, arn, provider -> provider.tags().with(tags).map(provider::tagged));
    }

    public Reply<SamlProvider> untag(AccountId account, String arn, Collection<String> keys) {
        return change(
                account,
                arn,
                provider -> Reply.done(provider.tagged(provider.tags().without(keys))));
    }

    /** The provider as responses are verified against it. */
    public TrustedProvider trusted(SamlProvider provider, TrustedProvider.Legacy legacy) {
        return trusted.of(provider, decryptionKeys(provider)).with(legacy);
    }

    private List<PrivateKey> decryptionKeys(SamlProvider provider) {
        return provider.keys().stream()
                .map(SamlProvider.DecryptionKey::sealedPem)
                .flatMap(sealed -> trusted.key(sealed, this::open).stream())
                .toList();
    }

    private Optional<PrivateKey> open(String sealedPem) {
        return sealer.open(PURPOSE, Base64.getDecoder().decode(sealedPem))
                .flatMap(pem -> PrivateKeys.read(new String(pem, StandardCharsets.UTF_8)));
    }

    private SamlProvider.DecryptionKey seal(Secret pem) {
        byte[] sealed = sealer.seal(PURPOSE, pem.reveal().getBytes(StandardCharsets.UTF_8));
        return new SamlProvider.DecryptionKey(
                ids.privateKey(), Seconds.of(clock), Base64.getEncoder().encodeToString(sealed));
    }

    private Optional<Fault> metadataFault(String document) {
        Optional<Map<String, List<SigningKey>>> issuers = metadata.read(document);
        if (issuers.isEmpty() || issuers.get().isEmpty()) {
            return Optional.of(IamFault.invalidInput("Could not parse metadata."));
        }
        if (issuers.get().size() > MOST_IDENTITY_PROVIDERS) {
            return Optional.of(
                    IamFault.limitExceeded(
                            "Cannot exceed quota for IdPsPerSAMLProvider: "
                                    + MOST_IDENTITY_PROVIDERS));
        }
        int keys = issuers.get().values().stream().mapToInt(List::size).sum();
        return keys > MOST_SIGNING_KEYS
                ? Optional.of(
                        IamFault.limitExceeded(
                                "Cannot exceed quota for KeysPerSAMLProvider: "
                                        + MOST_SIGNING_KEYS))
                : Optional.empty();
    }

    private static Fault requiredWithoutKey() {
        return IamFault.invalidInput(
                "Unable to set assertion encryption mode to Required because no private key is"
                        + " provided.");
    }

    private static Optional<String> name(AccountId account, String arn) {
        return Arn.parse(arn)
                .filter(parsed -> parsed.service().equals("iam"))
                .filter(parsed -> parsed.account().equals(account.digits()))
                .filter(parsed -> parsed.resource().startsWith("saml-provider/"))
                .map(parsed -> parsed.resource().substring("saml-provider/".length()));
    }

    private Reply<SamlProvider> change(
            AccountId account, String arn, Function<SamlProvider, Reply<SamlProvider>> edit) {
        return name(account, arn)
                .flatMap(name -> store.change(account, name, edit))
                .orElseGet(() -> Reply.refused(IamFault.noProvider(arn)));
    }
}
