package patchbay.smtp;

import java.util.Optional;
import patchbay.aws.Secret;

/**
 * Where letters go.
 *
 * @param tls how the connection is kept from strangers
 * @param login nobody: the server takes letters from this address
 * @param from the sender that people see
 */
public record MailServer(String host, int port, Tls tls, Optional<Login> login, String from) {
    /** How the connection is kept from strangers. */
    public enum Tls {
        /** From the first byte ({@code smtps}). */
        ALWAYS,
        /** After STARTTLS, without which nothing is sent. */
        REQUIRED,
        /** After STARTTLS where the server has it. */
        IF_OFFERED,
        /** Not at all: a server on the same machine. */
        NEVER
    }

    /** Who we are to the server. */
    public record Login(String user, Secret password) {}
}
