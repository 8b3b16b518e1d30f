package patchbay.identity.portal;

import java.util.List;
import java.util.Optional;
import patchbay.identity.mail.Letter;

/** The letter with the code for somebody who has no device. */
final class CodeLetter {
    private CodeLetter() {}

    static Letter of(String email, String code) {
        return new Letter(
                email,
                "Your sign-in code",
                List.of(
                        "Your code is " + code,
                        "It is good for this sign-in only, for ten minutes. If you are not signing"
                                + " in, somebody knows your password: change it."),
                Optional.empty());
    }
}
