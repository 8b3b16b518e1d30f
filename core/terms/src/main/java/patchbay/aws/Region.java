package patchbay.aws;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A region such as {@code us-east-1}. Any well-formed name is a region: Patchbay does not keep a
 * list of those in use.
 */
public record Region(String id) implements Comparable<Region> {
    private static final Pattern ALLOWED = Pattern.compile("[a-z]{2}(-[a-z]+)+-[0-9]{1,2}");

    public Region {
        if (!ALLOWED.matcher(id).matches()) {
            throw new InvalidValue("region", id, ALLOWED);
        }
    }

    /** The region that the text names, or nothing where it has not a region's form. */
    public static Optional<Region> parse(String text) {
        return ALLOWED.matcher(text).matches() ? Optional.of(new Region(text)) : Optional.empty();
    }

    /** The partition that this region belongs to, told by its prefix. */
    public Partition partition() {
        if (id.startsWith("us-gov-")) {
            return Partition.AWS_US_GOV;
        }
        return id.startsWith("cn-") ? Partition.AWS_CN : Partition.AWS;
    }

    @Override
    public int compareTo(Region other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
