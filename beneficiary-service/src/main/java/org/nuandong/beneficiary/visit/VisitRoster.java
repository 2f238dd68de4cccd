package org.nuandong.beneficiary.visit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.nuandong.beneficiary.person.FileRead;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.dictionary.DictionaryEntry;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/** 慰问名册 (R009): who was visited, page by page into a workbook, names as the reader may see them. */
@ApplicationScoped
class VisitRoster {

    private static final int PAGE = 500;
    private static final int OF_AGE = 18;

    private static final List<String> HEADS =
            List.of("序号", "村居", "户主或单位", "走访日期", "走访组", "慰问金(元)", "慰问品");

    private static final String ROWS =
            """
            select v.id, v.region_code, coalesce(r.name, p.name), p.born_on, v.visited_on,
                v.group_number, v.amount, v.goods, r.id is not null
            from visit v
                left join recipient r on v.holder_kind = 'organisation' and r.id = v.holder_id
                left join household_member m on v.holder_kind = 'household'
                    and m.household_id = v.holder_id and m.relation = 'head' and m.left_at is null
                left join person p on p.id = m.person_id
            where v.plan_id = :plan and v.state in ('DONE', 'VERIFIED')
                and v.region_code like any(cast(:scope as text[]))
                and (v.region_code, v.id) > (:place, :after)
            order by v.region_code, v.id limit :most
            """;

    private final EntityManager database;
    private final AuditTrail audit;
    private final Event<FileRead> readers;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final OfficeClock clock;

    VisitRoster(
            EntityManager database,
            AuditTrail audit,
            Event<FileRead> readers,
            Dictionaries dictionaries,
            Caller caller,
            OfficeClock clock) {
        this.database = database;
        this.audit = audit;
        this.readers = readers;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    /** What the reader may see; the body is written when the request is over. */
    record Reader(boolean namesInClear, String[] scope, LocalDate today) {}

    private record Row(
            UUID id,
            String region,
            String name,
            LocalDate born,
            LocalDate visitedOn,
            Integer group,
            BigDecimal amount,
            List<VisitGoods> goods,
            boolean organisation) {}

    /** Entered before a byte leaves. */
    Reader read(VisitPlan plan, String purpose) {
        dictionaries.require("reading-purpose", purpose, "purpose");
        readers.fire(new FileRead());
        audit.read(
                VisitPlan.TYPE,
                plan.id(),
                plan.region(),
                plan.unitId(),
                List.of("roster.names"),
                purpose);
        boolean clear = caller.hasRole(Role.REGISTRAR) || caller.hasRole(Role.PROGRAMME_OFFICER);
        return new Reader(clear, caller.likePatterns(), clock.today());
    }

    void write(UUID plan, Reader reader, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Nuandong", "1.0")) {
            Worksheet sheet = book.newWorksheet("慰问名册");
            sheet.freezePane(0, 1);
            line(sheet, 0, HEADS);
            int number = 0;
            List<Row> page = page(plan, reader, "", new UUID(0, 0));
            while (!page.isEmpty()) {
                for (Row row : page) {
                    number++;
                    line(sheet, number, cells(number, row, reader));
                }
                sheet.flush();
                Row last = page.get(page.size() - 1);
                page = page(plan, reader, last.region(), last.id());
            }
        }
    }

    private List<String> cells(int number, Row row, Reader reader) {
        return List.of(
                String.valueOf(number),
                row.region(),
                name(row, reader),
                row.visitedOn().toString(),
                row.group() == null ? "" : String.valueOf(row.group()),
                row.amount() == null ? "" : row.amount().toPlainString(),
                row.goods().stream()
                        .map(one -> label(one.item()) + " × " + one.quantity())
                        .collect(Collectors.joining("、")));
    }

    /** An organisation's name is no secret; a child's is nobody's to read here. */
    private static String name(Row row, Reader reader) {
        if (row.name() == null) {
            return "";
        }
        if (row.organisation()) {
            return row.name();
        }
        if (row.born() == null || row.born().plusYears(OF_AGE).isAfter(reader.today())) {
            return "*";
        }
        return reader.namesInClear()
                ? row.name()
                : row.name().substring(0, row.name().offsetByCodePoints(0, 1)) + "**";
    }

    private String label(String item) {
        return dictionaries.find("relief-goods", item).map(DictionaryEntry::labelZh).orElse(item);
    }

    private static void line(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.inlineString(row, i, cells.get(i));
            }
        }
    }

    private List<Row> page(UUID plan, Reader reader, String place, UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> rows(plan, reader, place, after));
    }

    @SuppressWarnings("unchecked")
    private List<Row> rows(UUID plan, Reader reader, String place, UUID after) {
        List<Object[]> rows =
                database.createNativeQuery(ROWS)
                        .setParameter("plan", plan)
                        .setParameter("scope", reader.scope())
                        .setParameter("place", place)
                        .setParameter("after", after)
                        .setParameter("most", PAGE)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Row(
                                        (UUID) row[0],
                                        (String) row[1],
                                        (String) row[2],
                                        day(row[3]),
                                        day(row[4]),
                                        row[5] == null ? null : ((Number) row[5]).intValue(),
                                        (BigDecimal) row[6],
                                        PlanText.goods((String) row[7]),
                                        (Boolean) row[8]))
                .toList();
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
