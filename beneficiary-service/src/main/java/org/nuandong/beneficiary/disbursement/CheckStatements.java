package org.nuandong.beneficiary.disbursement;

import java.util.List;

/**
 * 核对 in sets: each statement writes one kind of finding for every line of a list. A payee is looked
 * up by its key from the line ({@code offset 0}, a scalar query), never joined as a table: lines
 * that were just entered are unknown to the planner, and a list of ten must not read a million
 * people.
 */
final class CheckStatements {

    private static final String INTO =
            "insert into payment_finding"
                    + " (payment_id, list_id, code, blocking, other_payment_id, other_project_id) ";

    private static final String LINES =
            " from payment p where p.list_id = :list and p.state = 'PLANNED' ";

    static final String FORGET = "delete from payment_finding where list_id = :list";

    /** What was entered before an account or a move of the household was known. */
    static final String REFRESH =
            """
            update payment p set account_id = q.account_id, household_id = q.household_id,
                payee_region = q.region_code
            from (
                select p.id, a.id as account_id, y.household_id, y.region_code
                from payment p
                    cross join lateral (select y.household_id, y.region_code from payee y
                        where y.kind = p.payee_kind and y.id = p.payee_id offset 0) y
                    left join lateral (select a.id from payee_account a
                        where a.payee_id = p.payee_id and a.ended_at is null offset 0) a on true
                where p.list_id = :list and p.state = 'PLANNED'
                    and (p.account_id, p.household_id, p.payee_region)
                        is distinct from (a.id, y.household_id, y.region_code)) q
            where p.id = q.id
            """;

    static final String NOT_ENTITLED =
            INTO
                    + "select p.id, p.list_id, 'not-entitled', true, null::uuid, null::uuid"
                    + LINES
                    + """
                    and (select true from payment_entitlement e
                        where e.payee_kind = p.payee_kind and e.payee_id = p.payee_id
                            and e.category_code = any(cast(:categories as text[]))
                            and e.category_code = coalesce(p.category_code, e.category_code)
                            and e.valid_from <= :today
                            and (e.valid_to is null or e.valid_to >= :today) limit 1) is null
                    """;

    static final String AMOUNT_OUTSIDE =
            INTO
                    + "select p.id, p.list_id, 'amount-outside', true, null::uuid, null::uuid"
                    + LINES
                    + """
                    and p.amount > 0 and exists (
                        select 1 from unnest(cast(:ofCategory as text[]), cast(:least as text[]),
                            cast(:most as text[])) as s (category, least, most)
                        where s.category = case when p.category_code = any(cast(:ofCategory as text[]))
                                then p.category_code else '' end
                            and (p.amount < s.least::numeric or p.amount > s.most::numeric))
                    """;

    static final String GONE =
            INTO
                    + "select p.id, p.list_id, 'gone', true, null::uuid, null::uuid"
                    + LINES
                    + """
                    and (select y.live from payee y where y.kind = p.payee_kind
                        and y.id = p.payee_id) is not true
                    """;

    static final String SAME_PERSON =
            INTO
                    + """
                    select distinct on (p.id) p.id, p.list_id, 'same-person', true, o.id, o.project_id
                    from payment p join same_person s on s.person_id = p.payee_id
                        join live_payment o on o.payee_id = s.other_id
                            and o.project_id = p.project_id and o.test = p.test
                    where p.list_id = :list and p.state = 'PLANNED'
                    order by p.id, o.id
                    """;

    // The same payee, under either spelling, by another project of the same season.
    static final String RECEIVED =
            INTO
                    + """
                    select q.id, q.list_id,
                        case when q.state = 'PLANNED' then 'planned-elsewhere' else 'received' end,
                        :blocks and q.state <> 'PLANNED', q.other, q.project_id
                    from (
                        select p.id, p.list_id, o.id as other, o.project_id, o.state
                        from payment p join live_payment o on o.payee_id = p.payee_id
                            and o.season_id = p.season_id and o.project_id <> p.project_id
                            and o.test = p.test
                        where p.list_id = :list and p.state = 'PLANNED'
                        union
                        select p.id, p.list_id, o.id, o.project_id, o.state
                        from payment p join same_person s on s.person_id = p.payee_id
                            join live_payment o on o.payee_id = s.other_id
                            and o.season_id = p.season_id and o.project_id <> p.project_id
                            and o.test = p.test
                        where p.list_id = :list and p.state = 'PLANNED') q
                    """;

    static final String HOUSEHOLD_PAID =
            INTO
                    + """
                    select distinct on (p.id) p.id, p.list_id, 'household-paid', false, o.id, o.project_id
                    from payment p join live_payment o on o.household_id = p.household_id
                        and o.payee_id <> p.payee_id and o.season_id = p.season_id and o.test = p.test
                    where p.list_id = :list and p.state = 'PLANNED'
                    order by p.id, o.id
                    """;

    // Money and goods that a visit of the season has brought to the payee's door (R065).
    static final String VISIT_MONEY =
            INTO
                    + """
                    select p.id, p.list_id, 'visit-money', false, null::uuid, null::uuid
                    from payment p
                    where p.list_id = :list and p.state = 'PLANNED' and (
                        select true from visit_receipt v
                        where v.holder_id = any (array[p.payee_id, p.household_id])
                            and v.season_id = p.season_id and v.test = p.test and v.amount > 0
                        limit 1)
                    """;

    static final String OPEN_DUPLICATE =
            INTO
                    + """
                    select q.id, q.list_id, 'open-duplicate', false, o.id, o.project_id
                    from (
                        select p.*, d.second_id as twin from payment p
                            join duplicate_pair d on d.first_id = p.payee_id
                        where p.list_id = :list and p.state = 'PLANNED' and p.payee_kind = 'person'
                            and d.state in ('OPEN', 'UNSURE')
                        union all
                        select p.*, d.first_id from payment p
                            join duplicate_pair d on d.second_id = p.payee_id
                        where p.list_id = :list and p.state = 'PLANNED' and p.payee_kind = 'person'
                            and d.state in ('OPEN', 'UNSURE')) q
                        join live_payment o on o.payee_id = q.twin and o.season_id = q.season_id
                            and o.test = q.test
                    """;

    static final String MINOR_WITHOUT_GUARDIAN =
            INTO
                    + """
                    select p.id, p.list_id, 'minor-without-guardian', true, null::uuid, null::uuid
                    from payment p join person y on y.id = p.payee_id
                        and y.born_on > :ofAge
                    where p.list_id = :list and p.state = 'PLANNED' and p.payee_kind = 'person'
                        and not exists (select 1 from guardian g where g.ward_id = p.payee_id
                            and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today))
                    """;

    static final String MINOR_OWN_ACCOUNT =
            INTO
                    + """
                    select p.id, p.list_id, 'minor-own-account', false, null::uuid, null::uuid
                    from payment p join person y on y.id = p.payee_id
                        and y.born_on > :ofAge
                        join payee_account a on a.id = p.account_id and a.holder <> 'guardian'
                    where p.list_id = :list and p.state = 'PLANNED' and p.payee_kind = 'person'
                    """;

    static final String NO_ACCOUNT =
            INTO
                    + "select p.id, p.list_id, 'no-account', true, null::uuid, null::uuid"
                    + LINES
                    + " and p.channel = 'bank' and p.amount > 0 and p.account_id is null";

    static final String ACCOUNT_SHARED =
            INTO
                    + """
                    select distinct on (p.id) p.id, p.list_id, 'account-shared', false, o.id, o.project_id
                    from payment p join payee_account a on a.id = p.account_id
                        join payee_account b on b.number_index = a.number_index
                            and b.payee_id <> a.payee_id and b.ended_at is null
                        join live_payment o on o.account_id = b.id and o.season_id = p.season_id
                            and o.test = p.test
                    where p.list_id = :list and p.state = 'PLANNED'
                    order by p.id, o.id
                    """;

    static final String EXPLAIN =
            """
            update payment_finding f set explained = true from payment_reason r
            where f.list_id = :list and not f.blocking and r.payment_id = f.payment_id
                and r.code = f.code and r.other_payment_id is not distinct from f.other_payment_id
            """;

    /** In this order; what a statement does not ask for it is not given. */
    static final List<String> ALL =
            List.of(
                    NOT_ENTITLED,
                    AMOUNT_OUTSIDE,
                    GONE,
                    SAME_PERSON,
                    RECEIVED,
                    HOUSEHOLD_PAID,
                    VISIT_MONEY,
                    OPEN_DUPLICATE,
                    MINOR_WITHOUT_GUARDIAN,
                    MINOR_OWN_ACCOUNT,
                    NO_ACCOUNT,
                    ACCOUNT_SHARED);

    private CheckStatements() {}
}
