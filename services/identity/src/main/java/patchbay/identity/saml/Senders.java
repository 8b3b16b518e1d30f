package patchbay.identity.saml;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.identity.application.Application;
import patchbay.saml.verify.MessageTrust;
import patchbay.saml.verify.ProtocolMessage;
import patchbay.saml.verify.SigningKey;

/** What is asked of every message: who sent it, where to, when. */
final class Senders {
    private static final Duration OLDEST = Duration.ofMinutes(10);
    private static final Duration FAST_CLOCKS = Duration.ofSeconds(60);

    private Senders() {}

    static MessageTrust trust(Application application, boolean signatureRequired) {
        return new MessageTrust(
                "application `" + application.displayName() + "`",
                application.settings().partner().requestKeys().stream()
                        .map(key -> SigningKey.of(key.certificate()))
                        .toList(),
                signatureRequired);
    }

    /**
     * @param here the addresses under which the message may have been sent
     */
    static List<Check> checks(
            Application application, ProtocolMessage.Head head, Set<String> here, Instant now) {
        return List.of(
                issuer(application, head), destination(head, here), fresh(head.issuedAt(), now));
    }

    private static Check issuer(Application application, ProtocolMessage.Head head) {
        String expected = "`" + application.settings().audience() + "`";
        boolean holds = head.issuer().equals(Optional.of(application.settings().audience()));
        return judge(
                        RequestCheck.ISSUER,
                        holds,
                        expected,
                        head.issuer().map(Senders::shown).orElse("no issuer"),
                        "set the audience of the application to the service provider's entity ID")
                .configuredAt("properties of application `" + application.displayName() + "`");
    }

    private static Check destination(ProtocolMessage.Head head, Set<String> here) {
        return judge(
                RequestCheck.DESTINATION,
                head.destination().map(here::contains).orElse(true),
                "no destination, or this address",
                head.destination().map(Senders::shown).orElse("no destination"),
                "give the service provider the application's metadata");
    }

    private static Check fresh(Instant issued, Instant now) {
        return judge(
                RequestCheck.FRESH,
                !issued.isBefore(now.minus(OLDEST)) && !issued.isAfter(now.plus(FAST_CLOCKS)),
                "between " + now.minus(OLDEST) + " and " + now.plus(FAST_CLOCKS),
                issued.toString(),
                "begin again at the application, and set its clock");
    }

    static Check judge(
            RequestCheck check, boolean holds, String expected, String found, String remedy) {
        return holds
                ? Check.pass(check, expected, found)
                : Check.fail(check, expected, found, Remedy.of(remedy));
    }

    /** A stranger's text, cut and without what could pass for ours. */
    static String shown(String text) {
        String plain = text.replaceAll("[^ -_a-~]", "?");
        return "`" + (plain.length() > 200 ? plain.substring(0, 200) + "…" : plain) + "`";
    }
}
