-- Regions in which an account's use of STS is not as it began: a usual region is off, an opt-in region is on.
create table account_sts_switched (
    account text not null,
    region text not null,
    primary key (account, region)
);

insert into account_sts_switched (account, region) select account, region from account_without_sts;

drop table account_without_sts;
