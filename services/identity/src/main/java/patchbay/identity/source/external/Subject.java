package patchbay.identity.source.external;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.identity.directory.Person;
import patchbay.identity.source.HomeRealm;
import patchbay.identity.source.Source;
import patchbay.saml.metadata.RelyingPartyMetadata;
import patchbay.saml.verify.NameId;
import patchbay.saml.verify.VerifiedAssertion;

/** Asks about whom a verified assertion is, and what else it says of them (rule 7.8). */
final class Subject {
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                            + "@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
    private static final String ACCESS = "https://aws.amazon.com/SAML/Attributes/AccessControl:";
    private static final int MOST = 50;

    private final Source source;
    private final VerifiedAssertion assertion;
    private final Optional<Person> person;

    Subject(Source source, VerifiedAssertion assertion, Optional<Person> person) {
        this.source = source;
        this.assertion = assertion;
        this.person = person;
    }

    /** Every question, in the order of asking. */
    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        NameId name = assertion.nameId();
        String text = "`" + name.text() + "`";
        checks.add(format(name));
        checks.add(
                ADDRESS.matcher(name.text()).matches()
                        ? Check.pass(ExternalCheck.NAME_SHAPE, "an e-mail address", text)
                        : Check.fail(
                                ExternalCheck.NAME_SHAPE,
                                "something like `name@example.com`",
                                text,
                                Remedy.of(
                                        "have the identity provider send the user name, shaped"
                                                + " like an e-mail address, as NameID")));
        checks.add(domain(name.text()));
        checks.add(known(text));
        person.ifPresent(known -> checks.add(enabled(known)));
        checks.add(few());
        checks.add(single());
        return checks;
    }

    private static Check format(NameId name) {
        String found = name.format().map(each -> "`" + each + "`").orElse("no format");
        String expected = "`" + RelyingPartyMetadata.NAME_ID_FORMAT + "`";
        return name.format().filter(RelyingPartyMetadata.NAME_ID_FORMAT::equals).isPresent()
                ? Check.pass(ExternalCheck.NAME_FORMAT, expected, found)
                : Check.fail(
                        ExternalCheck.NAME_FORMAT,
                        expected,
                        found,
                        Remedy.of(
                                "set the format of the NameID to `emailAddress` at the identity"
                                        + " provider"));
    }

    private Check domain(String name) {
        String domain = HomeRealm.domain(name);
        String expected =
                source.domains().isEmpty()
                        ? "any domain"
                        : "one of " + String.join(", ", source.domains());
        return source.domains().isEmpty() || source.claims(domain)
                ? Check.pass(ExternalCheck.NAME_DOMAIN, expected, "`" + domain + "`")
                : Check.fail(
                                ExternalCheck.NAME_DOMAIN,
                                expected,
                                "`" + domain + "`",
                                Remedy.of("add the domain to the source, if it may speak for it"))
                        .configuredAt("domains of source `" + source.name() + "`");
    }

    private Check known(String text) {
        return person.isPresent()
                ? Check.pass(ExternalCheck.PERSON, "the user name of a person", text)
                : Check.fail(
                        ExternalCheck.PERSON,
                        "the user name of a person who is here",
                        text + " is nobody's",
                        Remedy.of(
                                "provision the person first, by SCIM or by hand, with this user"
                                        + " name; the e-mail address alone does not count"));
    }

    private static Check enabled(Person person) {
        return person.enabled()
                ? Check.pass(
                        ExternalCheck.ENABLED,
                        "an enabled person",
                        "`" + person.userName() + "` is enabled")
                : Check.fail(
                        ExternalCheck.ENABLED,
                        "an enabled person",
                        "`" + person.userName() + "` is disabled",
                        Remedy.of("enable the person"));
    }

    private Check few() {
        long count = access().size();
        String expected = "at most " + MOST + " attributes for access control";
        return count <= MOST
                ? Check.pass(ExternalCheck.FEW_ATTRIBUTES, expected, count + " of them")
                : Check.fail(
                        ExternalCheck.FEW_ATTRIBUTES,
                        expected,
                        count + " of them",
                        Remedy.of("send fewer of them"));
    }

    /** Attributes of one name were joined: an attribute that is repeated has several values too. */
    private Check single() {
        String expected = "one value in each";
        return access().stream()
                .filter(each -> each.getValue().size() != 1)
                .map(Map.Entry::getKey)
                .findFirst()
                .map(name ->
                        Check.fail(
                                ExternalCheck.SINGLE_VALUES,
                                expected,
                                "`" + name + "` has " + assertion.attribute(name).size(),
                                Remedy.of("send one value of it, once")))
                .orElseGet(() -> Check.pass(ExternalCheck.SINGLE_VALUES, expected, "so it is"));
    }

    private List<Map.Entry<String, List<String>>> access() {
        return assertion.attributes().entrySet().stream()
                .filter(each -> each.getKey().startsWith(ACCESS))
                .toList();
    }
}
