-- Hours, queues and routing profiles that administrators make and change.

alter table connect_hours add column tags text not null default '';

alter table connect_queue add column max_contacts bigint;
alter table connect_queue add column caller_name text;
alter table connect_queue add column caller_flow text;
alter table connect_queue add column tags text not null default '';

alter table connect_routing_profile add column cross_channel text not null default '';
alter table connect_routing_profile
    add column availability text not null default 'TIME_SINCE_LAST_ACTIVITY';
alter table connect_routing_profile add column tags text not null default '';

-- who has a routing profile, without looking at every user
create index connect_user_by_routing_profile on connect_user (routing_profile);
