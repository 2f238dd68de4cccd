-- A creating POST whose answer got lost is sent again with the same Idempotency-Key and must not
-- take effect twice. The first answer is kept in the transaction of the effect, sealed, for 7 days.
create table idempotency_key (
    principal  text        not null,
    operation  text        not null,
    key        text        not null,
    body_hash  bytea       not null,
    status     int         not null,
    answer     bytea       not null,
    headers    jsonb       not null default '{}',
    created_at timestamptz not null,
    constraint pk_idempotency_key primary key (principal, operation, key)
);

create index ix_idempotency_key_created_at on idempotency_key (created_at);

comment on table idempotency_key is 'First answers of creating requests, kept 7 days';
comment on column idempotency_key.principal is 'Subject of the token that asked';
comment on column idempotency_key.operation is 'operationId of the API';
comment on column idempotency_key.body_hash is 'Keyed digest of path, query and body (IdempotencyKeys.hash)';
comment on column idempotency_key.answer is 'Sealed JSON body of the answer (OpaqueValues)';
comment on column idempotency_key.headers is 'Location and ETag of the answer';
