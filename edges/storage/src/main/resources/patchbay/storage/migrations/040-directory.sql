-- Everything that can be known about a person: what is not looked for stands in `details`, as JSON; empty where there is none.
alter table identity_person add column display_name_key text not null default '';
alter table identity_person add column details text not null default '';
alter table identity_person add column created_by text not null default '';
alter table identity_person add column updated_at bigint not null default 0;
alter table identity_person add column updated_by text not null default '';
update identity_person set display_name_key = lower(display_name), updated_at = created_at;
create index identity_person_display_name on identity_person (display_name_key, id);

alter table identity_group add column details text not null default '';
alter table identity_group add column created_by text not null default '';
alter table identity_group add column updated_at bigint not null default 0;
alter table identity_group add column updated_by text not null default '';
update identity_group set updated_at = created_at;

-- Memberships made before they had ids get theirs from the group's and the person's.
alter table identity_membership add column id text not null default '';
alter table identity_membership add column created_at bigint not null default 0;
alter table identity_membership add column created_by text not null default '';
update identity_membership set id = substr(replace(group_id, '-', ''), 1, 10) || '-' || person_id;
create unique index identity_membership_id on identity_membership (id);

-- Finds a person or group by the id that another system gave it: `owner_kind` is PERSON or GROUP.
create table identity_external_id (
    owner_kind text not null,
    issuer text not null,
    id text not null,
    owner_id text not null,
    primary key (owner_kind, issuer, id)
);
create index identity_external_id_owner on identity_external_id (owner_kind, owner_id);

-- That some directory has one group inside of another: shown, and nothing else.
create table identity_nesting (
    outer_id text not null,
    inner_id text not null,
    primary key (outer_id, inner_id)
);
create index identity_nesting_inner on identity_nesting (inner_id);
