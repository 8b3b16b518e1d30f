package patchbay.web.entry;

import java.util.Locale;
import java.util.Set;
import patchbay.aws.places.Place;
import patchbay.identity.enrol.PortalAddress;
import patchbay.identity.factor.KeyAnswer;
import patchbay.identity.factor.RelyingParty;
import patchbay.identity.portal.PortalEvents;
import patchbay.web.http.Exchange;
import patchbay.web.http.Form;

/** What a request says about where it was made. */
public final class Here {
    private Here() {}

    public static PortalEvents.Client client(Exchange exchange) {
        return new PortalEvents.Client(exchange.clientIp(), exchange.userAgent());
    }

    /** The portal by the family of names, and the listener, of the request. */
    public static PortalAddress portal(Exchange exchange) {
        return path -> exchange.link(new Place.AccessPortal(), path);
    }

    /**
     * Keys are registered for the domain that all our local names share, elsewhere for the host. A
     * plain listener may stand behind a proxy that speaks TLS.
     */
    public static RelyingParty relyingParty(Exchange exchange) {
        String host = exchange.host().toLowerCase(Locale.ROOT);
        String name = host.replaceFirst(":[0-9]*$", "");
        String ours = exchange.addresses().domain();
        return new RelyingParty(
                name.endsWith("." + ours) ? ours : name,
                exchange.door().secure()
                        ? Set.of("https://" + host)
                        : Set.of("http://" + host, "https://" + host));
    }

    /** What the script of a key's form filled in. */
    public static KeyAnswer key(Exchange exchange) {
        Form form = exchange.form();
        return new KeyAnswer(
                form.text("credential"),
                form.text("client-data"),
                form.text("authenticator"),
                form.text("signature"));
    }
}
