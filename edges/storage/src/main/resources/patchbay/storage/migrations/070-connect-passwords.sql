-- Where the users of an instance with a directory come from.
alter table connect_instance add column directory text;

-- Passwords of managed users, as Argon2id hashes.
create table connect_password (
    user_id text primary key references connect_user (id) on delete cascade,
    hash text not null,
    changed_at bigint not null
);
