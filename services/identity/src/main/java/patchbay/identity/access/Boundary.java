package patchbay.identity.access;

/** What limits everything else that a permission set allows: one policy, of either kind. */
public sealed interface Boundary {
    record Managed(String arn) implements Boundary {}

    record Customer(CustomerPolicy policy) implements Boundary {}
}
