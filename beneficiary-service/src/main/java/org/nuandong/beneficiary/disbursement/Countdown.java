package org.nuandong.beneficiary.disbursement;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.security.Caller;

/** 节前倒计时 (R068): what is unpaid, where it hangs since when, and whose turn it is. */
@ApplicationScoped
class Countdown {

    private static final String HANGING =
            """
            select w.* from (
            select q.list_id, q.title, q.due_before, q.step, count(*) as lines,
                sum(q.amount) as amount, min(q.since) as since
            from (
                select l.id as list_id, l.title, l.due_before, p.amount,
                    case when p.state = 'RETURNED' then 'account'
                        when p.held then 'objection'
                        when p.state = 'ISSUED' and b.state = 'DRAWN' then 'batch-to-send'
                        when p.state = 'ISSUED' then 'result'
                        when l.state = 'DRAFT' then 'draft'
                        when l.state = 'SUBMITTED' then 'approval'
                        when l.state = 'APPROVED' then 'notice'
                        when l.state = 'NOTICED' then 'notice-runs'
                        else 'batch' end as step,
                    greatest(p.state_at, case when p.state in ('PLANNED', 'APPROVED')
                        then l.changed_at else p.state_at end) as since
                from live_payment p join payment_list l on l.id = p.list_id
                    left join payment_batch b on b.id = p.batch_id
                where l.state <> 'CANCELLED' and p.state not in ('PAID', 'CONFIRMED')
                    and p.region_code like any(cast(:scope as text[]))
                    and (cast(:units as uuid[]) is null or p.unit_id is null
                        or p.unit_id = any(cast(:units as uuid[])))
                    and (cast(:project as uuid) is null or p.project_id = :project)
                    and (not :festive or l.due_before is not null)) q
            group by q.list_id, q.title, q.due_before, q.step) w
            where cast(:list as uuid) is null
                or (coalesce(w.due_before, 'infinity'), w.since, w.list_id, w.step)
                    > (coalesce(cast(:due as date), 'infinity'), cast(:since as timestamptz),
                        cast(:list as uuid), cast(:step as text))
            order by coalesce(w.due_before, 'infinity'), w.since, w.list_id, w.step
            """;

    private static final Map<String, String> TURNS =
            Map.of(
                    "account", "programme-officer",
                    "objection", "approver",
                    "batch-to-send", "programme-officer",
                    "result", "programme-officer",
                    "draft", "programme-officer",
                    "approval", "approver",
                    "notice", "programme-officer",
                    "notice-runs", "nobody",
                    "batch", "programme-officer");

    private final PaymentTable table;
    private final Caller caller;
    private final OfficeClock clock;

    Countdown(PaymentTable table, Caller caller, OfficeClock clock) {
        this.table = table;
        this.caller = caller;
        this.clock = clock;
    }

    /** Lines of one list that hang at one step. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "UnpaidLines")
    public record Hanging(
            UUID listId,
            @Schema(examples = "黄石港街道春节慰问第一批") String title,
            @Schema(description = "to be in hand before this day") LocalDate dueBefore,
            @Schema(description = "days left; below zero: late", examples = "9") Long daysLeft,
            @Schema(
                            description =
                                    "draft, approval, notice, notice-runs, objection, batch,"
                                            + " batch-to-send, result, account",
                            examples = "approval")
                    String step,
            @Schema(
                            description = "role whose turn it is; nobody while time must pass",
                            examples = "approver")
                    String turn,
            @Schema(examples = "614") long lines,
            @Schema(description = "yuan", examples = "245600.00") BigDecimal amountYuan,
            @Schema(description = "the longest wait among them") Instant since) {}

    /** The most pressing first; after the row whose position is given, if one is. */
    @SuppressWarnings("unchecked")
    List<Hanging> page(UUID project, boolean festive, List<String> after, int most) {
        Map<String, Object> values = new HashMap<>();
        values.put("scope", caller.likePatterns());
        values.put("units", caller.visibleUnits());
        values.put("project", project);
        values.put("festive", festive);
        values.put("due", at(after, 0));
        values.put("since", at(after, 1));
        values.put("list", at(after, 2));
        values.put("step", at(after, 3));
        List<Object[]> rows = table.query(HANGING, values).setMaxResults(most).getResultList();
        return rows.stream().map(this::hanging).toList();
    }

    private static String at(List<String> position, int part) {
        return position == null || position.get(part).isEmpty() ? null : position.get(part);
    }

    /** Where the next page goes on. */
    static List<String> position(Hanging row) {
        return List.of(
                row.dueBefore() == null ? "" : row.dueBefore().toString(),
                row.since().toString(),
                row.listId().toString(),
                row.step());
    }

    private Hanging hanging(Object[] row) {
        LocalDate due = row[2] == null ? null : day(row[2]);
        String step = (String) row[3];
        return new Hanging(
                (UUID) row[0],
                (String) row[1],
                due,
                due == null ? null : ChronoUnit.DAYS.between(clock.today(), due),
                step,
                TURNS.get(step),
                ((Number) row[4]).longValue(),
                (BigDecimal) row[5],
                (Instant) row[6]);
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
