package patchbay.iam;

/** Keeps users. Access keys and memberships follow a user to its new name. */
public interface UserStore extends HolderStore<User> {}
