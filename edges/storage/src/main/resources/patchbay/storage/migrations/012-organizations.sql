-- The address of an account's root user, empty where it is made from the id; when it was closed.
alter table account add column email text not null default '';

alter table account add column closed_at bigint;

create index account_email on account (email);

create table organization (
    id text primary key,
    management text not null unique,
    partition_id text not null,
    feature_set text not null,
    root text not null unique,
    created_at bigint not null
);

-- Types of policies that are enabled in the root.
create table organization_policy_type (
    organization text not null,
    type text not null,
    primary key (organization, type)
);

-- A parent is a unit or the root.
create table organization_unit (
    id text primary key,
    organization text not null,
    parent text not null,
    name text not null,
    unique (parent, name)
);

create index organization_unit_by_organization on organization_unit (organization);

create table organization_member (
    account text primary key,
    organization text not null,
    parent text not null,
    joined text not null,
    joined_at bigint not null
);

create index organization_member_by_organization on organization_member (organization, account);

create index organization_member_by_parent on organization_member (parent, account);

create table organization_policy (
    id text primary key,
    organization text not null,
    type text not null,
    name text not null,
    description text not null,
    document text not null,
    unique (organization, type, name)
);

-- What hangs where; a policy that the cloud provides has no row in organization_policy.
create table organization_attachment (
    target text not null,
    policy text not null,
    type text not null,
    organization text not null,
    primary key (target, policy)
);

create index organization_attachment_by_policy on organization_attachment (organization, policy);

create table organization_creation (
    id text primary key,
    organization text not null,
    name text not null,
    role text not null,
    state text not null,
    requested_at bigint not null,
    completed_at bigint,
    account text,
    failure text
);

create index organization_creation_by_organization on organization_creation (organization, id);

create table organization_service (
    organization text not null,
    principal text not null,
    since bigint not null,
    primary key (organization, principal)
);

-- Tags of roots, units, accounts and policies, by their id.
create table organization_tag (
    owner text not null,
    tag_key text not null,
    tag_value text not null,
    primary key (owner, tag_key)
);

-- Grows with every change of any of these: what was read before is good while it stays.
create table organization_version (
    id bigint primary key check (id = 1),
    version bigint not null
);

insert into organization_version (id, version) values (1, 0);
