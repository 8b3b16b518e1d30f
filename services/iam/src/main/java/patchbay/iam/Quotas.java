package patchbay.iam;

import java.util.Arrays;
import java.util.List;

/** How much roles, users and groups may hold. Source: <i>IAM User Guide, IAM and STS quotas</i>. */
public final class Quotas {
    private Quotas() {}

    /**
     * The quotas of one kind.
     *
     * @param name {@code Role}, {@code User} or {@code Group}
     * @param inlineSize characters of all inline policies, white space not counted
     */
    public record Holder(String name, int attachedPolicies, int inlineSize) {}

    public static List<Holder> holders() {
        return Arrays.stream(patchbay.iam.Holder.values())
                .map(kind -> new Holder(kind.capitalised(), kind.mostAttached(), kind.inlineSize()))
                .toList();
    }
}
