-- Identity Center: details of the organization instance, and instances of single accounts.
alter table identity_instance add column name text not null default '';
alter table identity_instance add column created_at bigint not null default 0;

create table identity_account_instance (
    instance_id text primary key,
    account text not null unique,
    region text not null,
    identity_store_id text not null,
    name text not null,
    created_at bigint not null
);

create table access_permission_set (
    id text primary key,
    instance text not null,
    name text not null,
    description text not null,
    session_seconds bigint not null,
    relay_state text not null,
    created_at bigint not null,
    revision bigint not null,
    inline_policy text,
    unique (instance, name)
);

-- Policies of a set, in the order they were attached. A managed one has its ARN as its name, and no path.
create table access_policy (
    permission_set text not null,
    kind text not null,
    position bigint not null,
    name text not null,
    path text not null,
    primary key (permission_set, kind, position)
);

-- The assignee's key is its kind and id: PERSON:… or GROUP:…
create table access_assignment (
    permission_set text not null,
    account text not null,
    assignee text not null,
    primary key (permission_set, account, assignee)
);
create index access_assignment_assignee on access_assignment (assignee);

-- Roles that permission sets have become. Revision 0: not made yet.
create table access_provisioned (
    permission_set text not null,
    account text not null,
    role_name text not null,
    revision bigint not null,
    primary key (permission_set, account)
);
create index access_provisioned_account on access_provisioned (account);

create table access_operation (
    id text primary key,
    instance text not null,
    kind text not null,
    status text not null,
    permission_set text not null,
    account text,
    assignee text,
    failure text,
    created_at bigint not null
);
create index access_operation_list on access_operation (instance, kind, id);
create index access_operation_status on access_operation (status, created_at);

-- Tags by the ARN of their resource.
create table access_tag (
    arn text not null,
    tag_key text not null,
    tag_value text not null,
    primary key (arn, tag_key)
);

-- What sessions are told about people, where it was configured: keys and sources, in one text.
create table access_attributes (
    instance text primary key,
    attributes text not null
);
