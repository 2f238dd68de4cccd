package org.nuandong.beneficiary.checklist;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** Every version of every checklist, and which of them is in force at a place. */
@ApplicationScoped
class ChecklistBook implements PanacheRepositoryBase<Checklist, UUID> {

    /** Of one code the nearest place's wins, of that its latest version. */
    private static final String IN_FORCE =
            """
            select distinct on (c.code) c.* from checklist c
            where cast(:region as text) like c.region_prefix || '%'
                and c.valid_from <= :day and (c.valid_to is null or c.valid_to >= :day)
                and (cast(:kind as text) is null or :kind = any(c.subject_kinds))
            order by c.code, length(c.region_prefix) desc, c.number desc
            """;

    private final ChecklistCheck check;
    private final Regions regions;
    private final EventOutbox outbox;
    private final Caller caller;
    private final OfficeClock clock;

    ChecklistBook(
            ChecklistCheck check,
            Regions regions,
            EventOutbox outbox,
            Caller caller,
            OfficeClock clock) {
        this.check = check;
        this.regions = regions;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    Checklist publish(ChecklistDraft draft) {
        RegionCode region = regions.known(draft.regionCode(), "regionCode");
        caller.requireRegion(region);
        check.check(draft);
        alone(draft);
        int number = latest(draft) + 1;
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        Checklist list = new Checklist(id, number, draft, clock.now(), caller.subject());
        persistAndFlush(list);
        outbox.record(
                Event.of(
                        "checklist.published",
                        Checklist.TYPE,
                        id,
                        region,
                        null,
                        list.publishedAt(),
                        new Published(
                                list.code(),
                                number,
                                list.subjectKinds(),
                                list.validFrom(),
                                list.items().size())));
        return list;
    }

    @SuppressWarnings("unchecked")
    List<Checklist> inForce(RegionCode region, LocalDate day, String kind) {
        return getEntityManager()
                .createNativeQuery(IN_FORCE, Checklist.class)
                .setParameter("region", region.code())
                .setParameter("day", day)
                .setParameter("kind", kind)
                .getResultList();
    }

    private int latest(ChecklistDraft draft) {
        Number last =
                (Number)
                        getEntityManager()
                                .createQuery(
                                        "select coalesce(max(c.number), 0) from Checklist c"
                                                + " where c.code = :code"
                                                + " and c.regionCode = :region")
                                .setParameter("code", draft.code())
                                .setParameter("region", new RegionCode(draft.regionCode()))
                                .getSingleResult();
        return last.intValue();
    }

    /** Two who publish the next version at once wait for each other. */
    private void alone(ChecklistDraft draft) {
        getEntityManager()
                .createNativeQuery("select count(pg_advisory_xact_lock(hashtext(:name)))")
                .setParameter("name", "checklist " + draft.code() + draft.regionCode())
                .getSingleResult();
    }

    record Published(
            String code, int number, List<String> subjectKinds, LocalDate validFrom, int items) {}
}
