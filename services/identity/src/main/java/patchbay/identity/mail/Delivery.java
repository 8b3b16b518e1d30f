package patchbay.identity.mail;

/** Whether a mail server took a letter. */
public sealed interface Delivery {
    /** It answers for the letter from now on. */
    record Taken() implements Delivery {}

    /** Not now: the server was not there, or asked to come back later. */
    record Later(String why) implements Delivery {}

    /** Never: the server refused this letter for good. */
    record Refused(String why) implements Delivery {}
}
