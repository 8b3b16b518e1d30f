package patchbay.identity.mail;

/** Carries a letter to a mail server. */
@FunctionalInterface
public interface Postman {
    Delivery deliver(Letter letter);
}
