-- How the users of an instance sign in and stay signed in; no row: as usual.
create table connect_authentication_profile (
    instance text primary key references connect_instance (id) on delete cascade,
    name text not null,
    description text not null,
    allowed text not null,
    blocked text not null,
    longest_minutes bigint not null,
    idle_minutes bigint not null,
    ends_when_idle bigint not null,
    periodic_minutes bigint not null,
    renewal bigint not null,
    binds_role bigint not null,
    sign_in_address text,
    sign_out_address text,
    changed_at bigint not null
);

-- The role of a user's first sign-in, where the instance lets in by no other.
create table connect_role_binding (
    user_id text primary key references connect_user (id) on delete cascade,
    role text not null,
    bound_at bigint not null
);
