package patchbay.aws.places;

import java.util.Locale;
import java.util.Optional;

/**
 * Translates between the local names of our places and the cloud's own, and tells which place an
 * address or a Host header means.
 *
 * <p>The <i>canonical</i> form of an address is the one the cloud would write: {@code https}, no
 * port, the cloud's host, then path, query and fragment untouched. Addresses in the cloud's form
 * are taken literally (another scheme, a port or capitals would not work there, so they do not work
 * here); local addresses may come through either scheme and any port. Text that is no address of
 * ours is its own canonical form, so that anything can be handed in.
 */
public final class AddressBook {
    private final String domain;
    private final Names local;
    private final Names cloud = new CloudNames();

    /**
     * @param domain the installation's domain, such as {@code patchbay.localhost}
     */
    public AddressBook(String domain) {
        this.domain = domain.toLowerCase(Locale.ROOT);
        this.local = new LocalNames(this.domain);
    }

    /** The installation's domain. */
    public String domain() {
        return domain;
    }

    /**
     * Where a request goes.
     *
     * @param hostHeader the Host header, with or without a port
     * @param target path and query as sent
     * @return nothing where the host is none of ours
     */
    public Optional<Location> locate(String hostHeader, String target) {
        return HostPort.parse(hostHeader).flatMap(at -> locate(at, target));
    }

    private Optional<Location> locate(HostPort at, String rest) {
        String host = at.host().toLowerCase(Locale.ROOT);
        return local.locate(host, rest).or(() -> cloud.locate(host, rest));
    }

    /**
     * Whether the host is one of the cloud's own names, so that links on the page must stay there.
     */
    public boolean isCloudName(String hostHeader, String target) {
        return HostPort.parse(hostHeader)
                .map(at -> at.host().toLowerCase(Locale.ROOT))
                .filter(host -> local.locate(host, target).isEmpty())
                .flatMap(host -> cloud.locate(host, target))
                .isPresent();
    }

    /** The place that an absolute address names, or nothing where it is none of ours. */
    public Optional<Location> locate(String address) {
        return WebAddress.parse(address)
                .flatMap(web -> {
                    String host = web.at().host().toLowerCase(Locale.ROOT);
                    return local.locate(host, web.rest())
                            .or(() -> inCloud(web))
                            .map(AddressBook::rooted);
                });
    }

    private Optional<Location> inCloud(WebAddress web) {
        return web.inCloudForm()
                ? cloud.locate(web.at().host(), web.rest())
                : Optional.<Location>empty();
    }

    private static Location rooted(Location location) {
        return location.rest().startsWith("/")
                ? location
                : new Location(location.place(), "/" + location.rest());
    }

    /**
     * The cloud's own form of an address of ours; any other text unchanged. A host in which {@code
     * *} stands for labels, as condition values write it, is translated by what follows the star.
     */
    public String canonical(String address) {
        Optional<WebAddress> parsed = WebAddress.parse(address);
        if (parsed.isEmpty()) {
            return address;
        }
        WebAddress web = parsed.get();
        String host = web.at().host().toLowerCase(Locale.ROOT);
        if (host.indexOf('*') >= 0) {
            return HostPatterns.canonical(domain, host)
                    .map(pattern -> "https://" + pattern + web.rest())
                    .orElse(address);
        }
        return local.locate(host, web.rest())
                .or(() -> inCloud(web))
                .filter(location -> hasCloudName(location.place()))
                .map(location -> canonical(location.place(), location.rest()))
                .orElse(address);
    }

    /** Whether two addresses name the same thing. */
    public boolean same(String one, String other) {
        return canonical(one).equals(canonical(other));
    }

    /**
     * The cloud's form of an address inside a place; for a place that the cloud does not have, its
     * local name.
     *
     * @param rest path, query and fragment as they are to be written
     */
    public String canonical(Place place, String rest) {
        Names.Name name = hasCloudName(place) ? cloud.name(place) : local.name(place);
        return "https://" + name.host() + joined(name.prefix(), rest);
    }

    /** The same address under its local name, behind this door. */
    public String local(Place place, String rest, Door door) {
        Names.Name name = local.name(place);
        return door.origin(name.host()) + joined(name.prefix(), rest);
    }

    /** The local form of an address of ours, behind this door; nothing where it is not ours. */
    public Optional<String> local(String address, Door door) {
        return locate(address).map(location -> local(location.place(), location.rest(), door));
    }

    /** The address inside a place under the cloud's own name, yet behind this door. */
    public String cloud(Place place, String rest, Door door) {
        if (!hasCloudName(place)) {
            return local(place, rest, door);
        }
        Names.Name name = cloud.name(place);
        return door.origin(name.host()) + joined(name.prefix(), rest);
    }

    private static boolean hasCloudName(Place place) {
        return !(place instanceof Place.Front) && !(place instanceof Place.Console);
    }

    /** A prefix and the root after it are written without the slash: {@code …/start}. */
    private static String joined(String prefix, String rest) {
        return !prefix.isEmpty() && rest.equals("/") ? prefix : prefix + rest;
    }
}
