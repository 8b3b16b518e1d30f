package patchbay.connect;

import java.util.Optional;
import java.util.regex.Pattern;
import patchbay.aws.InvalidValue;

/** The id of an instance: a UUID in lower case, the last part of the instance's ARN. */
public record InstanceId(String text) {
    private static final Pattern ALLOWED =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public InstanceId {
        if (!ALLOWED.matcher(text).matches()) {
            throw new InvalidValue("instance id", text, ALLOWED);
        }
    }

    /** The id that the text is, or nothing where it has another form. */
    public static Optional<InstanceId> parse(String text) {
        return ALLOWED.matcher(text).matches()
                ? Optional.of(new InstanceId(text))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
