package patchbay.identity.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a permission set allows.
 *
 * @param inline a policy document of its own
 * @param managed ARNs of policies that the cloud provides, in the order they were attached
 * @param customer policies of the accounts, likewise
 */
public record Permits(
        Optional<String> inline,
        List<String> managed,
        List<CustomerPolicy> customer,
        Optional<Boundary> boundary) {
    /** Nothing at all. */
    public static final Permits NONE =
            new Permits(Optional.empty(), List.of(), List.of(), Optional.empty());

    public Permits {
        managed = List.copyOf(managed);
        customer = List.copyOf(customer);
    }

    /** How many policies are attached. */
    int attached() {
        return managed.size() + customer.size();
    }

    Permits inline(Optional<String> document) {
        return new Permits(document, managed, customer, boundary);
    }

    Permits boundary(Optional<Boundary> changed) {
        return new Permits(inline, managed, customer, changed);
    }

    Permits with(String arn) {
        return new Permits(inline, added(managed, arn), customer, boundary);
    }

    Permits without(String arn) {
        return new Permits(inline, removed(managed, arn), customer, boundary);
    }

    Permits with(CustomerPolicy policy) {
        return new Permits(inline, managed, added(customer, policy), boundary);
    }

    Permits without(CustomerPolicy policy) {
        return new Permits(inline, managed, removed(customer, policy), boundary);
    }

    private static <T> List<T> added(List<T> list, T one) {
        Set<T> all = new LinkedHashSet<>(list);
        all.add(one);
        return List.copyOf(all);
    }

    private static <T> List<T> removed(List<T> list, T one) {
        return list.stream().filter(each -> !each.equals(one)).toList();
    }
}
