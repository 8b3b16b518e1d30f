-- That another identity provider keeps the directory: one tenant at most, whose tokens are known by their hash.
create table identity_scim_tenant (
    only_one bigint primary key,
    id text not null,
    enabled_at bigint not null
);

create table identity_scim_token (
    id text primary key,
    hash text not null unique,
    created_at bigint not null,
    expires_at bigint not null,
    created_by text not null
);
