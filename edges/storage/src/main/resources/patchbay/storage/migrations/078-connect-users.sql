-- Users of large instances: counted as they come and go, found by tag, and by names without reading whole rows.

alter table connect_instance add column users bigint not null default 0;
update connect_instance set users =
    (select count(*) from connect_user u where u.instance = connect_instance.id);

-- Looked through from end to end where a part of a name is looked for.
create index connect_user_by_names on connect_user (instance, login, first_name, last_name);
create index connect_user_by_first_name on connect_user (instance, first_name, login);
create index connect_user_by_last_name on connect_user (instance, last_name, login);
-- Logins hold no letters but those of ASCII.
create index connect_user_by_folded_login on connect_user (instance, lower(login));

drop index connect_user_by_routing_profile;
create index connect_user_by_routing_profile on connect_user (routing_profile, login);
drop index connect_user_by_group;
create index connect_user_by_group on connect_user (hierarchy_group, login);

-- Beside the tags as they are told, the same one by one.
create table connect_user_tag (
    user_id text not null references connect_user (id) on delete cascade,
    tag_key text not null,
    tag_value text not null,
    primary key (user_id, tag_key)
);

create index connect_user_tag_by_key on connect_user_tag (tag_key, tag_value, user_id);

-- Tags are kept as key, unit separator, value, unit separator, and so on.
insert into connect_user_tag (user_id, tag_key, tag_value)
    with recursive pairs (user_id, tag_key, tag_value, remaining) as (
        select id, substr(tags, 1, 0), substr(tags, 1, 0), tags from connect_user
        union all
        select user_id,
            substr(remaining, 1, instr(remaining, char(31)) - 1),
            substr(substr(remaining, instr(remaining, char(31)) + 1), 1,
                instr(substr(remaining, instr(remaining, char(31)) + 1), char(31)) - 1),
            substr(substr(remaining, instr(remaining, char(31)) + 1),
                instr(substr(remaining, instr(remaining, char(31)) + 1), char(31)) + 1)
        from pairs where remaining <> ''
    )
    select user_id, tag_key, tag_value from pairs where tag_key <> '';
