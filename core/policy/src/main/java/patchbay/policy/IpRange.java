package patchbay.policy;

import java.util.Optional;

/**
 * A range of IPv4 or IPv6 addresses, or one address. Compared numerically, so that every spelling
 * of an IPv6 address is equal; host bits behind the prefix are ignored (I1). Never looks anything
 * up.
 *
 * @param bits 32 or 128
 * @param high the first 64 bits of an IPv6 address, 0 for IPv4
 */
record IpRange(int bits, long high, long low, int prefix) {
    /** The range that the text spells: an address, or an address and a prefix length. */
    static Optional<IpRange> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return parseAddress(text);
        }
        String length = text.substring(slash + 1);
        if (!isDecimal(length, 3)) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(length);
        return parseAddress(text.substring(0, slash))
                .filter(address -> prefix <= address.bits)
                .map(address -> new IpRange(address.bits, address.high, address.low, prefix));
    }

    /** The address that the text spells, as a range of one. */
    static Optional<IpRange> parseAddress(String text) {
        return text.indexOf(':') < 0 ? parseV4(text) : parseV6(text);
    }

    private static Optional<IpRange> parseV4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        long value = 0;
        for (String part : parts) {
            if (!isDecimal(part, 3) || (part.length() > 1 && part.startsWith("0"))) {
                return Optional.empty();
            }
            int octet = Integer.parseInt(part);
            if (octet > 255) {
                return Optional.empty();
            }
            value = (value << 8) | octet;
        }
        return Optional.of(new IpRange(32, 0, value, 32));
    }

    private static Optional<IpRange> parseV6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text)
                    .filter(groups -> groups.length == 8)
                    .map(groups -> v6(groups, new int[0]));
        }
        if (text.indexOf("::", gap + 1) >= 0) {
            return Optional.empty();
        }
        Optional<int[]> head = groups(text.substring(0, gap));
        Optional<int[]> tail = groups(text.substring(gap + 2));
        if (head.isEmpty() || tail.isEmpty() || head.get().length + tail.get().length > 7) {
            return Optional.empty();
        }
        return Optional.of(v6(head.get(), tail.get()));
    }

    private static IpRange v6(int[] head, int[] tail) {
        int[] all = new int[8];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(tail, 0, all, 8 - tail.length, tail.length);
        long high = 0;
        long low = 0;
        for (int i = 0; i < 4; i++) {
            high = (high << 16) | all[i];
            low = (low << 16) | all[i + 4];
        }
        return new IpRange(128, high, low, 128);
    }

    /** Groups of up to four hexadecimal digits; the last may be a dotted IPv4 address. */
    private static Optional<int[]> groups(String text) {
        if (text.isEmpty()) {
            return Optional.of(new int[0]);
        }
        String[] parts = text.split(":", -1);
        boolean dotted = parts[parts.length - 1].indexOf('.') >= 0;
        int[] groups = new int[parts.length + (dotted ? 1 : 0)];
        int hexGroups = dotted ? parts.length - 1 : parts.length;
        for (int i = 0; i < hexGroups; i++) {
            if (!isHexadecimal(parts[i])) {
                return Optional.empty();
            }
            groups[i] = Integer.parseInt(parts[i], 16);
        }
        if (dotted) {
            Optional<IpRange> v4 = parseV4(parts[parts.length - 1]);
            if (v4.isEmpty()) {
                return Optional.empty();
            }
            groups[hexGroups] = (int) (v4.get().low >>> 16);
            groups[hexGroups + 1] = (int) (v4.get().low & 0xffff);
        }
        return Optional.of(groups);
    }

    private static boolean isDecimal(String text, int longest) {
        return !text.isEmpty()
                && text.length() <= longest
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isHexadecimal(String text) {
        return !text.isEmpty()
                && text.length() <= 4
                && text.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
    }

    /** Whether the address is of this family and in this range. */
    boolean contains(IpRange address) {
        if (address.bits != bits) {
            return false;
        }
        if (bits == 32) {
            return same(low, address.low, prefix, 32);
        }
        return same(high, address.high, Math.min(prefix, 64), 64)
                && same(low, address.low, Math.max(prefix - 64, 0), 64);
    }

    private static boolean same(long one, long other, int prefix, int width) {
        return prefix == 0 || (one ^ other) >>> (width - prefix) == 0;
    }

    /** An IPv4 address in IPv6 clothes, {@code ::ffff:a.b.c.d}. */
    boolean isMappedV4() {
        return bits == 128 && high == 0 && low >>> 32 == 0xffff;
    }
}
