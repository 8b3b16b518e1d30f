-- Accounts, and what each sets for itself.
create table account (
    id text primary key,
    partition_id text not null,
    name text not null,
    opened_at bigint not null
);

create table account_alias (
    account text primary key,
    alias text not null unique
);

-- Regions in which an account has switched STS off.
create table account_without_sts (
    account text not null,
    region text not null,
    primary key (account, region)
);
