-- Whose sign-in a trace is, and indexes that end in the order of the list: a page of any search is read from where it
-- begins, however many traces there are. The keys are the names as they are searched for, in lower case.

alter table trace add column account text;
alter table trace add column person_key text;
alter table trace add column application_key text;

update trace set person_key = lower(person), application_key = lower(application);

create index trace_by_outcome on trace (outcome, started_at, code);
create index trace_by_check on trace (check_id, started_at, code) where check_id is not null;
create index trace_by_person on trace (person_key, outcome, started_at, code) where person_key is not null;
create index trace_by_application on trace (application_key, outcome, started_at, code)
    where application_key is not null;
create index trace_by_account on trace (account, outcome, started_at, code) where account is not null;
