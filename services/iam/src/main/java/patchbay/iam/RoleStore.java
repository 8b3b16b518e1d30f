package patchbay.iam;

/** Keeps roles. */
public interface RoleStore extends HolderStore<Role> {}
