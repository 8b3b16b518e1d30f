package patchbay.wire.shape;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values of a structure's members, by position, between the wire and a generated record.
 *
 * <p>A value is a {@link String}, {@link Integer}, {@link Long}, {@link Double}, {@link Boolean},
 * {@link Instant}, {@link RawJson}, a {@link List} or string-keyed {@link Map} of such values, or
 * the fields of a nested structure ({@link Fields} when read, {@link Structured} when written). A
 * value to be written may be wrapped in an {@link Optional}. Nothing at a position means that the
 * member is absent.
 */
public final class Fields {
    private final Structure structure;
    private final @Nullable Object[] values;

    /** Values to write, in the order of the structure's members. */
    public Fields(Structure structure, @Nullable Object... values) {
        this.structure = structure;
        this.values = values;
    }

    /** Empty fields to read into. */
    public static Fields of(Structure structure) {
        return new Fields(structure, new @Nullable Object[structure.members().size()]);
    }

    public Structure structure() {
        return structure;
    }

    /** The value at a position, unwrapped, or nothing where the member is absent. */
    public @Nullable Object value(int position) {
        return values[position] instanceof Optional<?> optional
                ? optional.orElse(null)
                : values[position];
    }

    public void set(int position, @Nullable Object value) {
        values[position] = value;
    }

    /** The value of a member that the constraints have already found present. */
    public <T> T required(int position, Class<T> type) {
        Object value = value(position);
        if (value == null) {
            throw new IllegalStateException(
                    structure.name() + " lacks " + structure.members().get(position).name());
        }
        return type.cast(value);
    }

    public <T> Optional<T> optional(int position, Class<T> type) {
        return Optional.ofNullable(value(position)).map(type::cast);
    }

    /** The elements of a list, none where the member is absent. */
    public <T> List<T> list(int position, Function<Object, T> element) {
        Object value = value(position);
        return value == null ? List.of() : elements(value, element);
    }

    /** The entries of a map, none where the member is absent. */
    public <T> Map<String, T> map(int position, Function<Object, T> element) {
        Object value = value(position);
        return value == null ? Map.of() : entries(value, element);
    }

    /** A value that is itself a list, element by element. */
    public static <T> List<T> elements(Object list, Function<Object, T> element) {
        var result = new ArrayList<T>();
        for (Object value : (List<?>) list) {
            result.add(element.apply(value));
        }
        return Collections.unmodifiableList(result);
    }

    /** A value that is itself a map, entry by entry, in the order sent. */
    public static <T> Map<String, T> entries(Object map, Function<Object, T> element) {
        var result = new LinkedHashMap<String, T>();
        ((Map<?, ?>) map).forEach((key, value) -> result.put((String) key, element.apply(value)));
        return Collections.unmodifiableMap(result);
    }

    /** An unchangeable copy in the same order. */
    public static <T> Map<String, T> copy(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** A builder's value for a member that must be there. */
    public static <T> T demand(@Nullable T value, String structure, String member) {
        if (value == null) {
            throw new IllegalStateException(structure + " was built without " + member);
        }
        return value;
    }
}
