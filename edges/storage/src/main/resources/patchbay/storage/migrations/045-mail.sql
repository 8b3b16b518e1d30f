-- Letters to people. The text holds links that let somebody in: sealed while it waits, forgotten once a mail server took it.
create table identity_letter (
    id text primary key,
    recipient text not null,
    subject text not null,
    sealed_text blob,
    state text not null,
    created_at bigint not null,
    attempts bigint not null,
    due_at bigint not null,
    problem text not null
);
create index identity_letter_due on identity_letter (state, due_at);
create index identity_letter_created_at on identity_letter (created_at);
