package patchbay.server.seed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Secret;
import patchbay.server.yaml.Yaml;
import patchbay.server.yaml.YamlMistake;
import patchbay.server.yaml.YamlReader;

/** Reads a seed file. What stands there without an account belongs to the installation's first. */
public final class SeedReader {
    private final AccountId standard;

    private SeedReader(AccountId standard) {
        this.standard = standard;
    }

    /**
     * What the text declares.
     *
     * @param file how the text is named in mistakes
     * @param standard the account of what names none
     * @throws YamlMistake for the first thing that cannot be meant
     */
    public static Seed read(String file, String text, AccountId standard) throws YamlMistake {
        Seed seed = new SeedReader(standard).seed(YamlReader.read(file, text));
        new References(seed, standard).check();
        return seed;
    }

    private interface Reader<T> {
        T read(Yaml yaml) throws YamlMistake;
    }

    private static <T> List<T> all(Entry entry, String key, Reader<T> reader) throws YamlMistake {
        List<T> values = new ArrayList<>();
        for (Yaml item : entry.list(key)) {
            values.add(reader.read(item));
        }
        return values;
    }

    private Seed seed(Yaml yaml) throws YamlMistake {
        Entry root = Entry.of(yaml, Form.FILE);
        Optional<Yaml> center = root.value("identityCenter");
        Optional<Yaml> organization = root.value("organization");
        return new Seed(
                all(root, "accounts", SeedReader::account),
                organization.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new OrganizationReader(standard).read(organization.get())),
                all(root, "samlProviders", this::provider),
                all(root, "policies", this::policy),
                all(root, "roles", this::role),
                center.isEmpty() ? Optional.empty() : Optional.of(center(center.get())),
                all(root, "connectInstances", this::instance));
    }

    private static Seed.Account account(Yaml yaml) throws YamlMistake {
        Entry entry = Entry.of(yaml, Form.ACCOUNT);
        AccountId id = entry.account("id", entry.text("id"));
        return new Seed.Account(
                entry.place(),
                id,
                entry.text("name", id.digits()),
                entry.optionalText("alias"),
                entry.optionalText("email"));
    }

    private Seed.Provider provider(Yaml yaml) throws YamlMistake {
        Entry entry = Entry.of(yaml, Form.SAML_PROVIDER);
        Optional<String> application = entry.optionalText("application");
        Optional<String> metadata = entry.optionalText("metadata");
        if (application.isPresent() == metadata.isPresent()) {
            throw entry.mistake(
                    "name", "comes with either `metadata` or `application`, and never both");
        }
        Seed.Source source =
                application.isPresent()
                        ? new Seed.Source.OfApplication(application.get())
                        : new Seed.Source.Document(metadata.orElseThrow());
        return new Seed.Provider(
                entry.place(), entry.account(standard), entry.text("name"), source);
    }

    private Seed.Policy policy(Yaml yaml) throws YamlMistake {
        Entry entry = Entry.of(yaml, Form.POLICY);
        return new Seed.Policy(
                entry.place(),
                entry.account(standard),
                entry.text("name"),
                entry.document("document"));
    }

    private Seed.Role role(Yaml yaml) throws YamlMistake {
        Entry entry = Entry.of(yaml, Form.ROLE);
        return new Seed.Role(
                entry.place(),
                entry.account(standard),
                entry.text("name"),
                entry.document("trustPolicy"),
                entry.duration("maxSessionDuration").orElse(Duration.ofHours(1)),
                entry.texts("policies"),
                entry.documents("inlinePolicies"));
    }

    private Seed.Center center(Yaml yaml) throws YamlMistake {
        Entry entry = Entry.of(yaml, Form.IDENTITY_CENTER);
        return new Seed.Center(
                entry.account(standard),
                entry.region(),
                all(entry, "users", SeedReader::person),
                all(entry, "groups", SeedReader::group),
                all(entry, "applications", ApplicationReader::read),
                all(entry, "assignments", SeedReader::assignment),
                all(entry, "sources", SourceReader::read));
    }

    private static Seed.Person person(Yaml yaml) throws YamlMistake {
        Entry entry = Entry.of(yaml, Form.USER);
        return new Seed.Person(
                entry.place(),
                entry.text("userName"),
                new Secret(entry.text("password")),
                entry.text("email", ""),
                entry.text("givenName"),
                entry.text("familyName"),
                entry.truth("administrator"));
    }

    private static Seed.Group group(Yaml yaml) throws YamlMistake {
        Entry entry = Entry.of(yaml, Form.GROUP);
        return new Seed.Group(
                entry.place(),
                entry.text("name"),
                entry.text("description", ""),
                entry.texts("members"));
    }

    private static Seed.Assignment assignment(Yaml yaml) throws YamlMistake {
        Entry entry = Entry.of(yaml, Form.ASSIGNMENT);
        Optional<String> group = entry.optionalText("group");
        Optional<String> user = entry.optionalText("user");
        if (group.isPresent() == user.isPresent()) {
            throw entry.mistake("application", "is assigned to either a `group` or a `user`");
        }
        return new Seed.Assignment(
                entry.place(),
                entry.text("application"),
                group.or(() -> user).orElseThrow(),
                group.isPresent());
    }

    private Seed.ConnectInstance instance(Yaml yaml) throws YamlMistake {
        Entry entry = Entry.of(yaml, Form.CONNECT_INSTANCE);
        return new Seed.ConnectInstance(
                entry.place(),
                entry.account(standard),
                entry.region(),
                entry.text("alias"),
                entry.optionalText("id"),
                all(entry, "users", SeedReader::agent));
    }

    private static Seed.Agent agent(Yaml yaml) throws YamlMistake {
        Entry entry = Entry.of(yaml, Form.CONNECT_USER);
        return new Seed.Agent(
                entry.place(),
                entry.text("userName"),
                entry.text("firstName"),
                entry.text("lastName"),
                entry.text("routingProfile", "Basic Routing Profile"),
                entry.list("securityProfiles").isEmpty()
                        ? List.of("Agent")
                        : entry.texts("securityProfiles"));
    }
}
