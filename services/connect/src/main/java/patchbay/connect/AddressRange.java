package patchbay.connect;

import java.net.InetAddress;
import java.util.Optional;

/**
 * Addresses that begin with the same bits: one address, or a block such as {@code 10.0.0.0/8} or
 * {@code 2001:db8::/32} (rule 8.27).
 *
 * @param text as it was written
 */
record AddressRange(String text, InetAddress first, int bits) {
    /** The range that the text names; nothing where it names none. No name is ever looked up. */
    static Optional<AddressRange> parse(String text) {
        int slash = text.indexOf('/');
        Optional<InetAddress> first = address(slash < 0 ? text : text.substring(0, slash));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int longest = first.get().getAddress().length * Byte.SIZE;
        String length = slash < 0 ? Integer.toString(longest) : text.substring(slash + 1);
        if (!length.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(length) > longest) {
            return Optional.empty();
        }
        return Optional.of(new AddressRange(text, first.get(), Integer.parseInt(length)));
    }

    private static Optional<InetAddress> address(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Whether the address, as a listener tells it, lies in here. */
    boolean contains(String address) {
        byte[] begin = first.getAddress();
        return address(address)
                .map(InetAddress::getAddress)
                .filter(other -> other.length == begin.length && begins(other, begin))
                .isPresent();
    }

    private boolean begins(byte[] other, byte[] begin) {
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((other[bit / Byte.SIZE] ^ begin[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
