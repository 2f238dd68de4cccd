package org.nuandong.beneficiary.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.region.RegionCode;

/**
 * 不遗漏 (R002): who is entitled by category and stands on no list of the project, nor their
 * household.
 */
@ApplicationScoped
class Omissions {

    private static final String MISSED =
            """
            select distinct on (e.payee_id) e.payee_id, e.region_code, e.category_code
            from payment_entitlement e
            where e.payee_kind = :kind and e.leads
                and e.category_code = any(cast(:categories as text[]))
                and e.region_code like :below and e.valid_from <= :today
                and (e.valid_to is null or e.valid_to >= :today)
                and (cast(:after as uuid) is null or e.payee_id > :after)
                and not exists (select 1 from live_payment o
                    where o.project_id = :project and o.payee_id = e.payee_id)
                and not exists (select 1 from live_payment o
                    where o.project_id = :project and o.household_id = e.household_id)
                and not exists (select 1 from same_person s join live_payment o
                    on o.payee_id = s.other_id and o.project_id = :project
                    where s.person_id = e.payee_id)
            order by e.payee_id, e.category_code limit :most
            """;

    private final PaymentTable table;
    private final PaymentViews views;
    private final OfficeClock clock;

    Omissions(PaymentTable table, PaymentViews views, OfficeClock clock) {
        this.table = table;
        this.views = views;
        this.clock = clock;
    }

    @SuppressWarnings("unchecked")
    List<Object[]> page(PaymentList list, Terms terms, UUID after, int most) {
        Map<String, Object> values = new HashMap<>();
        values.put("kind", list.payeeKind());
        values.put("categories", terms.categories().toArray(String[]::new));
        values.put("below", list.region().prefix() + "%");
        values.put("today", clock.today());
        values.put("project", list.projectId());
        values.put("after", after);
        values.put("most", most);
        return table.query(MISSED, values).getResultList();
    }

    PaymentListView.Omission view(PaymentList list, Object[] row) {
        return new PaymentListView.Omission(
                (UUID) row[0],
                views.name(list.payeeKind(), (UUID) row[0]),
                new RegionCode((String) row[1]).code(),
                views.shown((String) row[2]));
    }
}
