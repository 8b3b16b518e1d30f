-- A known text, sealed: opens under the installation's master key and under no other.
create table master_key_check (
    id bigint primary key check (id = 1),
    sealed blob not null
);
