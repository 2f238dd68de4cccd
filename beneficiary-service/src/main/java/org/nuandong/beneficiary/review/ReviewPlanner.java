package org.nuandong.beneficiary.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.beneficiary.category.CategoryHolder;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** Door: plans reviews for whoever came into a category set-wise, by an import. */
@ApplicationScoped
public class ReviewPlanner {

    /** So many in one transaction; who asks again gets the rest. */
    private static final int MOST = 2_000;

    private static final String MISSING =
            """
            select e.holder_kind, e.holder_id, coalesce(p.region_code, h.region_code, r.region_code),
                min(e.valid_from)
            from category_enrollment e
            join category c on c.code = e.category_code and c.reviewed
            left join person p on p.id = e.holder_id and p.state = 'active'
            left join household h on h.id = e.holder_id and h.state = 'open'
            left join recipient r on r.id = e.holder_id and r.state = 'open'
            where e.valid_to is null
                and coalesce(p.region_code, h.region_code, r.region_code)
                    like any(cast(:scope as text[]))
                and not exists (
                    select from review v where v.holder_id = e.holder_id and v.state = 'due')
            group by 1, 2, 3
            order by 2
            limit :most
            """;

    private final EntityManager database;
    private final ReviewBook book;
    private final Caller caller;

    ReviewPlanner(EntityManager database, ReviewBook book, Caller caller) {
        this.database = database;
        this.book = book;
        this.caller = caller;
    }

    /** What was planned, and whether somebody is left. */
    public record Planned(int planned, boolean more) {}

    /** In the caller's transaction and regions. */
    @SuppressWarnings("unchecked")
    public Planned planMissing() {
        List<Object[]> rows =
                database.createNativeQuery(MISSING)
                        .setParameter("scope", caller.likePatterns())
                        .setParameter("most", MOST)
                        .getResultList();
        Map<CategoryHolder, LocalDate> since = new LinkedHashMap<>();
        rows.forEach(row -> since.putIfAbsent(holder(row), day(row[3])));
        book.plan(since);
        return new Planned(rows.size(), rows.size() == MOST);
    }

    private static CategoryHolder holder(Object[] row) {
        UUID id = (UUID) row[1];
        RegionCode region = new RegionCode((String) row[2]);
        return switch ((String) row[0]) {
            case "person" -> CategoryHolder.person(id, null, region, false);
            case "household" -> CategoryHolder.household(id, region, false);
            default -> CategoryHolder.organisation(id, region);
        };
    }

    private static LocalDate day(Object value) {
        return value instanceof LocalDate day ? day : ((Date) value).toLocalDate();
    }
}
