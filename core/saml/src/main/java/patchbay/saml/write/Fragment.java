package patchbay.saml.write;

import java.util.EnumSet;
import java.util.Set;

/**
 * One finished element in its canonical octets, ready to be placed into a document.
 *
 * <p>It declares every namespace it uses. Its octets stay canonical wherever no enclosing element
 * declares one of them, which {@link CanonicalWriter#place} sees to.
 */
public final class Fragment {
    private final byte[] octets;
    private final EnumSet<Vocabulary> declared;

    Fragment(byte[] octets, Set<Vocabulary> declared) {
        this.octets = octets;
        this.declared = EnumSet.copyOf(declared);
    }

    /** The canonical octets, UTF-8: what is digested, and what is sent. */
    public byte[] octets() {
        return octets.clone();
    }

    /** The same element with another placed into it, as its child at the given octet. */
    public Fragment with(Fragment child, int position) {
        byte[] joined = new byte[octets.length + child.octets.length];
        System.arraycopy(octets, 0, joined, 0, position);
        System.arraycopy(child.octets, 0, joined, position, child.octets.length);
        System.arraycopy(
                octets, position, joined, position + child.octets.length, octets.length - position);
        EnumSet<Vocabulary> all = EnumSet.copyOf(declared);
        all.addAll(child.declared);
        return new Fragment(joined, all);
    }

    Set<Vocabulary> declared() {
        return declared;
    }

    byte[] shared() {
        return octets;
    }
}
