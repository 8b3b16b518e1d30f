package patchbay.storage;

import patchbay.aws.Secret;
import patchbay.connect.Directories;

/** One directory, in which everybody's password is their name backwards. */
final class OneDirectory implements Directories {
    static final String ID = "d-1234567890";

    @Override
    public boolean serves(String directoryId) {
        return ID.equals(directoryId);
    }

    @Override
    public Answer ask(String directoryId, String name, Secret password, String source) {
        String backwards = new StringBuilder(name).reverse().toString();
        return password.equals(new Secret(backwards)) ? Answer.YES : Answer.NO;
    }
}
