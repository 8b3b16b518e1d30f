-- How traffic is distributed between an instance and its replica, and who is signed in by that.
create table connect_traffic_group (
    id text primary key,
    -- the source, not the replica
    instance text not null references connect_instance (id) on delete cascade,
    name text not null,
    description text not null,
    is_default bigint not null,
    tags text not null,
    -- by region
    sign_in text not null,
    telephony text not null,
    agents text not null,
    unique (instance, name)
);

create table connect_traffic_group_user (
    traffic_group text not null references connect_traffic_group (id) on delete cascade,
    user_id text not null references connect_user (id) on delete cascade,
    primary key (traffic_group, user_id)
);

create index connect_traffic_group_user_by_user on connect_traffic_group_user (user_id);
