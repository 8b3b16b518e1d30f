-- Contact-centre instances and what is in them.

create table connect_instance (
    id text primary key,
    account text not null,
    region text not null,
    alias text not null,
    -- host names know no case
    alias_folded text not null unique,
    identity_management text not null,
    created_at bigint not null,
    attributes text not null,
    tags text not null
);

create index connect_instance_by_account on connect_instance (account, region, alias_folded);

create table connect_hours (
    id text primary key,
    instance text not null references connect_instance (id) on delete cascade,
    name text not null,
    description text not null,
    time_zone text not null,
    openings text not null,
    changed_at bigint not null,
    unique (instance, name)
);

create table connect_queue (
    id text primary key,
    instance text not null references connect_instance (id) on delete cascade,
    name text not null,
    description text not null,
    hours text not null,
    enabled bigint not null,
    changed_at bigint not null,
    unique (instance, name)
);

create table connect_routing_profile (
    id text primary key,
    instance text not null references connect_instance (id) on delete cascade,
    name text not null,
    description text not null,
    outbound_queue text not null,
    concurrency text not null,
    queues text not null,
    changed_at bigint not null,
    unique (instance, name)
);

create table connect_agent_status (
    id text primary key,
    instance text not null references connect_instance (id) on delete cascade,
    name text not null,
    description text not null,
    type text not null,
    enabled bigint not null,
    display_order bigint not null,
    changed_at bigint not null,
    unique (instance, name)
);

create table connect_security_profile (
    id text primary key,
    instance text not null references connect_instance (id) on delete cascade,
    name text not null,
    description text not null,
    permissions text not null,
    tags text not null,
    changed_at bigint not null,
    unique (instance, name)
);

create table connect_user (
    id text primary key,
    instance text not null references connect_instance (id) on delete cascade,
    -- case counts
    login text not null,
    first_name text,
    last_name text,
    email text,
    secondary_email text,
    mobile text,
    directory_user text,
    routing_profile text not null,
    phone_type text not null,
    auto_accept bigint not null,
    after_contact_seconds bigint not null,
    desk_number text,
    hierarchy_group text,
    tags text not null,
    changed_at bigint not null,
    status text not null,
    status_since bigint not null,
    unique (instance, login)
);

create index connect_user_by_login on connect_user (login);

create table connect_user_profile (
    user_id text not null references connect_user (id) on delete cascade,
    position bigint not null,
    profile text not null references connect_security_profile (id) on delete cascade,
    primary key (user_id, position)
);

create index connect_user_profile_by_profile on connect_user_profile (profile);

create table connect_origin (
    instance text not null references connect_instance (id) on delete cascade,
    origin text not null,
    primary key (instance, origin)
);

-- Tokens that open sessions, by their hash.
create table connect_token (
    hash text primary key,
    kind text not null,
    instance text not null,
    user_id text not null references connect_user (id) on delete cascade,
    trace text,
    signed_in_at bigint not null,
    destination text,
    new_domain bigint not null,
    expires_at bigint not null
);

create index connect_token_by_session on connect_token (user_id, signed_in_at);
create index connect_token_by_expiry on connect_token (expires_at);
