package patchbay.wire.shape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named members in the model's order; each generated record has one. */
public final class Structure implements Shape {
    private final String name;
    private final List<Member> members;
    private @Nullable Map<String, Integer> positions;

    public Structure(String name, Member... members) {
        this.name = name;
        this.members = List.of(members);
    }

    /** The name in the model, such as {@code CreateRoleRequest}. */
    public String name() {
        return name;
    }

    public List<Member> members() {
        return members;
    }

    /** The position of the member with this name on the wire, or −1. */
    public int position(String wireName) {
        Map<String, Integer> index = positions;
        if (index == null) {
            index = HashMap.newHashMap(members.size());
            for (int i = 0; i < members.size(); i++) {
                index.put(members.get(i).wireName(), i);
            }
            positions = index;
        }
        return index.getOrDefault(wireName, -1);
    }

    @Override
    public String toString() {
        return name;
    }
}
