-- Whether anybody administers the installation is asked before every sign-in to a console without an administrator.
create index identity_person_administrator on identity_person (enabled) where administrator = 1;
