-- When the program of a device code asked last whether the person decided.
alter table token_consent add column asked_at bigint;
