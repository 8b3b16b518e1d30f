-- Groups are rows of `iam_principal` of the kind `group`; who is in them, by unique ids, which names do not change.
create table iam_membership (
    group_id text not null,
    user_id text not null,
    primary key (group_id, user_id)
);

create index iam_membership_user on iam_membership (user_id);

-- Which tokens an account wants of the global endpoint of STS; no row where it never said.
create table account_global_tokens (
    account text primary key,
    tokens text not null
);
