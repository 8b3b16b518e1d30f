-- Roles and users. `folded` is the name in lower case: names are unique ignoring case.
create table iam_principal (
    id text primary key,
    account text not null,
    kind text not null,
    folded text not null,
    name text not null,
    path text not null,
    partition_id text not null,
    created_at bigint not null,
    boundary text,
    description text not null,
    trust_policy text not null,
    max_session_seconds bigint not null,
    unique (account, kind, folded)
);

create index iam_principal_boundary on iam_principal (boundary);

create table iam_inline_policy (
    principal text not null,
    name text not null,
    document text not null,
    primary key (principal, name)
);

create table iam_attachment (
    principal text not null,
    policy text not null,
    primary key (principal, policy)
);

create index iam_attachment_policy on iam_attachment (policy);

-- Managed policies that customers wrote, and their versions.
create table iam_policy (
    arn text primary key,
    id text not null,
    account text not null,
    folded text not null,
    name text not null,
    path text not null,
    partition_id text not null,
    created_at bigint not null,
    updated_at bigint not null,
    description text not null,
    default_version bigint not null,
    last_version bigint not null,
    unique (account, folded)
);

create table iam_policy_version (
    policy text not null,
    number bigint not null,
    document text not null,
    created_at bigint not null,
    primary key (policy, number)
);

create table iam_saml_provider (
    id text primary key,
    account text not null,
    name text not null,
    partition_id text not null,
    metadata text not null,
    encryption text not null,
    created_at bigint not null,
    valid_until bigint not null,
    unique (account, name)
);

-- Private keys of SAML providers, sealed; position 0 is the newest.
create table iam_saml_key (
    provider text not null,
    position bigint not null,
    id text not null,
    added_at bigint not null,
    sealed_pem text not null,
    primary key (provider, position)
);

-- Tags of all of these, by the unique id of their owner.
create table iam_tag (
    owner text not null,
    tag_key text not null,
    tag_value text not null,
    primary key (owner, tag_key)
);

-- Long-lived access keys, secrets sealed; user_name is empty for the root user.
create table iam_access_key (
    id text primary key,
    account text not null,
    user_name text not null,
    sealed_secret text not null,
    active bigint not null,
    created_at bigint not null,
    used_at bigint,
    used_service text,
    used_region text
);

create index iam_access_key_owner on iam_access_key (account, user_name);
