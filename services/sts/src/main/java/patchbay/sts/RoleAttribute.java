package patchbay.sts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import patchbay.aws.Arn;
import patchbay.explain.Check;
import patchbay.explain.Remedy;

/**
 * The attribute that lists which roles a person may choose from.
 *
 * @param pairs the pairs found, without repetition, in order; complete only if no check failed
 * @param checks whether the attribute is there and well-formed (F01)
 */
record RoleAttribute(List<RolePair> pairs, List<Check> checks) {
    private static final String FORM =
            "`arn:aws:iam::ACCOUNT:role/ROLE,arn:aws:iam::ACCOUNT:saml-provider/PROVIDER`";

    RoleAttribute {
        pairs = List.copyOf(pairs);
        checks = List.copyOf(checks);
    }

    static RoleAttribute of(SamlAttributes attributes) {
        List<String> values = attributes.of(SamlAttributes.ROLE);
        if (values.stream().allMatch(String::isEmpty)) {
            return new RoleAttribute(List.of(), absent(attributes, values));
        }
        List<Check> checks = new ArrayList<>();
        checks.add(
                Check.pass(
                        FederationCheck.ROLE_ATTRIBUTE_PRESENT,
                        "`" + SamlAttributes.ROLE + "`",
                        values.size() + (values.size() == 1 ? " value" : " values")));
        checks.add(space(values));
        checks.add(form(values));
        Set<RolePair> pairs = new LinkedHashSet<>();
        values.forEach(value -> pair(value).ifPresent(pairs::add));
        return new RoleAttribute(List.copyOf(pairs), checks);
    }

    private static List<Check> absent(SamlAttributes attributes, List<String> values) {
        String found =
                values.isEmpty() ? attributes.present() : "the attribute without any text in it";
        return List.of(
                Check.fail(
                                FederationCheck.ROLE_ATTRIBUTE_PRESENT,
                                "attribute `" + SamlAttributes.ROLE + "` with a value",
                                found,
                                Remedy.of(
                                        "map the attribute `"
                                                + SamlAttributes.ROLE
                                                + "` to "
                                                + FORM
                                                + " at the identity provider, and assign the"
                                                + " person a role"))
                        .configuredAt("attribute mappings of the identity provider"),
                Check.skipped(FederationCheck.ROLE_ATTRIBUTE_SPACE, "there is no value"),
                Check.skipped(FederationCheck.ROLE_ATTRIBUTE_FORM, "there is no value"));
    }

    private static Check space(List<String> values) {
        Optional<String> spaced = values.stream().filter(Visible::hasSpace).findFirst();
        return spaced.map(value ->
                        Check.fail(
                                        FederationCheck.ROLE_ATTRIBUTE_SPACE,
                                        "no white space",
                                        Visible.text(value),
                                        Remedy.of(
                                                "remove blanks and line breaks from the"
                                                        + " value"))
                                .configuredAt("attribute mappings of the identity provider"))
                .orElseGet(() ->
                        Check.pass(FederationCheck.ROLE_ATTRIBUTE_SPACE, "no white space", "none"));
    }

    private static Check form(List<String> values) {
        Optional<String> malformed =
                values.stream().filter(value -> pair(value).isEmpty()).findFirst();
        return malformed
                .map(value ->
                        Check.fail(
                                        FederationCheck.ROLE_ATTRIBUTE_FORM,
                                        FORM,
                                        Visible.text(value),
                                        Remedy.of("send the value as " + FORM))
                                .configuredAt("attribute mappings of the identity provider"))
                .orElseGet(() ->
                        Check.pass(
                                FederationCheck.ROLE_ATTRIBUTE_FORM,
                                FORM,
                                "`" + String.join("`, `", values) + "`"));
    }

    /** The pair that a value spells, in either order; ARNs are told apart by their type. */
    static Optional<RolePair> pair(String value) {
        String[] parts = value.split(",", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        Optional<Arn> first = iam(parts[0]);
        Optional<Arn> second = iam(parts[1]);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        if (isRole(first.get()) && isProvider(second.get())) {
            return Optional.of(new RolePair(first.get(), second.get()));
        }
        return isProvider(first.get()) && isRole(second.get())
                ? Optional.of(new RolePair(second.get(), first.get()))
                : Optional.empty();
    }

    private static Optional<Arn> iam(String text) {
        return Visible.hasSpace(text)
                ? Optional.empty()
                : Arn.parse(text)
                        .filter(arn ->
                                arn.service().equals("iam")
                                        && arn.region().isEmpty()
                                        && arn.account().matches("[0-9]{12}"));
    }

    static boolean isRole(Arn arn) {
        return arn.resource().matches("role/([\\x21-\\x7E]+/)?[A-Za-z0-9_+=,.@-]{1,64}");
    }

    static boolean isProvider(Arn arn) {
        return arn.resource().matches("saml-provider/[A-Za-z0-9_.-]{1,128}");
    }
}
