package patchbay.cli;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for what will refuse sign-ins in what a server has configured, before anybody signs in. */
final class ConfigurationDoctor {
    private static final Duration SOON = Duration.ofDays(30);
    private static final int LONGEST_PAIR = 240;
    private static final String ROLE = "https://aws.amazon.com/SAML/Attributes/Role";
    private static final String VERSION = "2012-10-17";

    private static final Pattern CERTIFICATE =
            Pattern.compile("<(?:\\w+:)?X509Certificate>([^<]+)<");
    private static final Pattern PROVIDER =
            Pattern.compile("arn:[a-z-]+:iam::\\d{12}:saml-provider/[^\"\\s]+");

    private final ServerClient client;
    private final Instant now;
    private final Map<String, String> published;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Something wrong.
     *
     * @param what is wrong, and where
     * @param remedy the setting to change
     */
    record Finding(String what, String remedy) {}

    /**
     * @param published where identity providers publish the metadata of these SAML providers, by
     *     ARN or name
     */
    ConfigurationDoctor(ServerClient client, Instant now, Map<String, String> published) {
        this.client = client;
        this.now = now;
        this.published = Map.copyOf(published);
    }

    /** Everything found, with the rights of the caller. */
    List<Finding> examine() throws Failure {
        findings.clear();
        Configured configured = new Configured(client);
        Map<String, String> providers = configured.providers();
        providers.forEach(this::certificates);
        drift(providers);
        Map<String, String> trusts = new TreeMap<>();
        for (Configured.TrustedBy role : configured.roles()) {
            trusts.put(role.arn(), role.trustPolicy());
            trust(role, providers);
            for (Map.Entry<String, String> policy : configured.policies(role.name()).entrySet()) {
                version(role.name(), policy.getKey(), policy.getValue());
            }
        }
        OwnApi own = new OwnApi(client);
        for (JsonText.Obj application : own.all()) {
            application(application, trusts);
            signIns(own, application);
        }
        return List.copyOf(findings);
    }

    private void found(String what, String remedy) {
        findings.add(new Finding(Paint.plain(what), Paint.plain(remedy)));
    }

    private void drift(Map<String, String> providers) throws Failure {
        for (Map.Entry<String, String> each : published.entrySet()) {
            String arn =
                    providers.keySet().stream()
                            .filter(it ->
                                    it.equals(each.getKey())
                                            || it.endsWith("saml-provider/" + each.getKey()))
                            .findFirst()
                            .orElseThrow(() ->
                                    Failure.misused(
                                            "there is no SAML provider `"
                                                    + Paint.plain(each.getKey())
                                                    + "`",
                                            "patchbay provider list"));
            MetadataDrift.between(
                            arn,
                            providers.getOrDefault(arn, ""),
                            MetadataDrift.published(each.getValue()),
                            each.getValue())
                    .forEach(finding -> found(finding.what(), finding.remedy()));
        }
    }

    /** AWS goes on with an ended certificate; the identity provider will change it, though. */
    private void certificates(String arn, String metadata) {
        CERTIFICATE
                .matcher(metadata)
                .results()
                .map(found -> found.group(1).replaceAll("\\s", ""))
                .distinct()
                .forEach(der -> ending(arn, der));
    }

    private void ending(String arn, String der) {
        try {
            X509Certificate certificate =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(
                                            new ByteArrayInputStream(
                                                    Base64.getDecoder().decode(der)));
            Instant end = certificate.getNotAfter().toInstant();
            if (end.isBefore(now.plus(SOON))) {
                found(
                        "SAML provider `%s` holds a certificate that ends at %s"
                                .formatted(arn, end),
                        "upload the identity provider's metadata with its next certificate before"
                                + " it signs with that (F09)");
            }
        } catch (CertificateException | IllegalArgumentException e) {
            found(
                    "SAML provider `" + arn + "` holds a certificate that cannot be read",
                    "upload the identity provider's metadata again");
        }
    }

    private void trust(Configured.TrustedBy role, Map<String, String> providers) {
        List<String> named =
                PROVIDER.matcher(role.trustPolicy())
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .toList();
        String account = role.arn().split(":", -1)[4];
        for (String provider : named) {
            if (!provider.contains("::" + account + ":")) {
                found(
                        "trust policy of role `%s` names `%s`, which is of another account"
                                .formatted(role.name(), provider),
                        "create the provider in the role's account and name that one (F40)");
            } else if (!providers.containsKey(provider)) {
                found(
                        "trust policy of role `%s` names `%s`, which does not exist"
                                .formatted(role.name(), provider),
                        "create that provider, or take it out of the trust policy (F42)");
            }
        }
        entra(role, named, providers);
    }

    /** Failure F28: what Entra does not import, where it is Entra that signs people in. */
    private void entra(
            Configured.TrustedBy role, List<String> named, Map<String, String> providers) {
        for (String provider : named) {
            if (!providers.getOrDefault(provider, "").contains("https://sts.windows.net/")) {
                continue;
            }
            if (named.size() > 1) {
                found(
                        "role `%s` trusts %d SAML providers: Entra imports roles that trust one"
                                .formatted(role.name(), named.size()),
                        "make a role for each provider (F28)");
            }
            if (role.arn().length() + provider.length() >= LONGEST_PAIR) {
                found(
                        "the ARNs of role `%s` and its provider are too long for Entra"
                                .formatted(role.name()),
                        "keep both together below " + LONGEST_PAIR + " characters (F28)");
            }
        }
    }

    private void version(String role, String policy, String document) {
        if (document.contains("${") && !document.contains(VERSION)) {
            found(
                    "policy `%s` of role `%s` uses variables and has no `\"Version\": \"%s\"`"
                            .formatted(policy, role, VERSION),
                    "add `\"Version\": \""
                            + VERSION
                            + "\"`, else `${…}` is read letter for letter"
                            + " (F08)");
        }
    }

    private void application(JsonText.Obj application, Map<String, String> trusts) {
        String name = application.text("displayName");
        if (application.text("relayState").contains("arn:")) {
            found(
                    "relay state of application `" + name + "` holds an ARN",
                    "write the instance's id, which stands after the last slash of the ARN (F16)");
        }
        for (JsonText item : application.list("mappings")) {
            if (item instanceof JsonText.Obj mapping && mapping.text("attribute").equals(ROLE)) {
                audience(
                        name,
                        application.text("acsUrl"),
                        mapping.text("value").split(",", 2)[0].strip(),
                        trusts);
            }
        }
    }

    private void audience(
            String application, String consumer, String role, Map<String, String> trusts) {
        String trust = trusts.getOrDefault(role, "");
        Matcher asks = Pattern.compile("SAML:aud", Pattern.CASE_INSENSITIVE).matcher(trust);
        if (asks.find() && !trust.contains("\"" + consumer + "\"") && !trust.contains("*")) {
            found(
                    "application `%s` posts to `%s`, which `SAML:aud` of role `%s` does not list"
                            .formatted(application, consumer, role),
                    "add `" + consumer + "` to `SAML:aud` in the role's trust policy (F04)");
        }
    }

    /** Who is assigned and would be refused, with what the test sign-in says. */
    private void signIns(OwnApi own, JsonText.Obj application) throws Failure {
        own.testAll(application.text("id"), fate -> signIn(application.text("displayName"), fate));
    }

    private void signIn(String application, JsonText.Obj fate) {
        if (fate.text("outcome").equals("refused") && !fate.text("failure").equals("F21")) {
            found(
                    "`%s` would not get into `%s`: %s (%s)"
                            .formatted(
                                    fate.text("person"),
                                    application,
                                    fate.text("found"),
                                    fate.text("failure").isEmpty()
                                            ? fate.text("check")
                                            : fate.text("failure")),
                    fate.text("remedy").isEmpty()
                            ? "patchbay test \"%s\" --as %s"
                                    .formatted(application, fate.text("person"))
                            : fate.text("remedy"));
        }
    }
}
