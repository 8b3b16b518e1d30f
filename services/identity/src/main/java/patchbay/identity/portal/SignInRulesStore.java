package patchbay.identity.portal;

import java.util.Optional;

/** Keeps how people sign in. Each method is one durable transaction. */
public interface SignInRulesStore {
    /** What was set; nothing where nobody ever set it. */
    Optional<SignInRules> find();

    /** Sets the rules where nobody did yet; false, and nothing changed, where somebody did. */
    boolean add(SignInRules rules);

    void put(SignInRules rules);
}
