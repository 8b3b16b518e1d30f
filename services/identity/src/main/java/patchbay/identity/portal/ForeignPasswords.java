package patchbay.identity.portal;

import java.util.List;
import patchbay.aws.Secret;
import patchbay.identity.directory.Person;

/**
 * Passwords that are judged by a directory that is not ours.
 *
 * <p>Every attempt that our own directory does not let in asks all directories that answer for the
 * shape of the name, whether they know it or not: so no attempt takes longer because a name exists.
 */
public interface ForeignPasswords {
    /** Where there is no directory but ours. */
    ForeignPasswords NONE =
            new ForeignPasswords() {
                @Override
                public boolean ownAnswers(String userName, SessionKind where) {
                    return true;
                }

                @Override
                public boolean ownCounts(Person person) {
                    return true;
                }

                @Override
                public ForeignAnswer ask(String userName, Secret password) {
                    return new ForeignAnswer.Unknown(List.of());
                }
            };

    /** Whether our own directory answers for a name of this shape. */
    boolean ownAnswers(String userName, SessionKind where);

    /** Whether a password kept here counts for this person: not where they belong elsewhere. */
    boolean ownCounts(Person person);

    /** What the other directories say. */
    ForeignAnswer ask(String userName, Secret password);
}
