package org.nuandong.beneficiary.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** The door of this feature: who was paid, and that somebody says so. */
@ApplicationScoped
public class Payments {

    private static final String PAID =
            """
            select p.id, left(p.payee_region, 9), p.project_id from payment p
            where p.state in ('PAID', 'CONFIRMED') and p.reversed_at is null and p.test = :test
                and p.region_code like :below
                and p.region_code like any(cast(:scope as text[]))
                and (cast(:project as uuid) is null or p.project_id = :project)
                and (cast(:start as timestamptz) is null or p.paid_at >= :start)
                and (cast(:before as timestamptz) is null or p.paid_at < :before)
            order by p.id
            """;

    private final PaymentTable table;
    private final PaymentRepository payments;
    private final PaymentDesk desk;
    private final Caller caller;
    private final OfficeClock clock;

    Payments(
            PaymentTable table,
            PaymentRepository payments,
            PaymentDesk desk,
            Caller caller,
            OfficeClock clock) {
        this.table = table;
        this.payments = payments;
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    /** A payment that was made, and the street of its payee. */
    public record Paid(UUID id, String street, UUID projectId) {}

    /** Which payments; project and days may be null, the last day is included. */
    public record Asked(
            RegionCode region, UUID project, LocalDate from, LocalDate until, boolean test) {}

    /** In the caller's sight, in the order of their ids. */
    @SuppressWarnings("unchecked")
    public List<Paid> paid(Asked asked) {
        Map<String, Object> values = new HashMap<>();
        values.put("below", asked.region().prefix() + "%");
        values.put("scope", caller.likePatterns());
        values.put("project", asked.project());
        values.put("test", asked.test());
        values.put("start", asked.from() == null ? null : clock.startOf(asked.from()));
        values.put(
                "before", asked.until() == null ? null : clock.startOf(asked.until().plusDays(1)));
        List<Object[]> rows = table.query(PAID, values).getResultList();
        return rows.stream()
                .map(row -> new Paid((UUID) row[0], (String) row[1], (UUID) row[2]))
                .toList();
    }

    /** 回访确认: what is confirmed already, or was taken back, stays as it is. */
    public void confirmedByCall(UUID id, LocalDate on) {
        Payment payment = payments.visibleForChange(id);
        if (payment.state() == PaymentState.PAID && !payment.isReversed()) {
            desk.receive(payment, new PaymentRequests.Receipt("call-back", "self", on, null));
        }
    }
}
