package org.nuandong.beneficiary.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.organisation.ResponsibleUnits;
import org.nuandong.beneficiary.platform.Below;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** What follows from supervision: briefings, decisions, and what staff learnt and tried. */
@ApplicationScoped
class SupervisionRecords {

    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal LONGEST = new BigDecimal("240");

    private static final String TOTALS =
            "select s.kind, s.topic, count(*), sum(s.heads), sum(s.hours) from staff_session s"
                    + " where %s and s.held_on between :from and :until"
                    + " group by s.kind, s.topic order by s.kind, s.topic";

    private final SupervisionBook book;
    private final SupervisionEvents events;
    private final ResponsibleUnits units;
    private final EntityManager database;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final OfficeClock clock;

    SupervisionRecords(
            SupervisionBook book,
            SupervisionEvents events,
            ResponsibleUnits units,
            EntityManager database,
            Dictionaries dictionaries,
            Caller caller,
            OfficeClock clock) {
        this.book = book;
        this.events = events;
        this.units = units;
        this.database = database;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    SupervisionBriefing brief(SupervisionOrder order, SupervisionRequests.Briefing said) {
        for (int i = 0; i < said.unitIds().size(); i++) {
            String at = "unitIds[" + i + "]";
            if (!order.region().covers(units.placed(said.unitIds().get(i), at).region())) {
                throw SupervisionProblem.UNIT_OUTSIDE_THE_ORDER.at(at);
            }
        }
        FreeText.checked(said.title(), "title");
        FreeText.checked(said.words(), "words");
        SupervisionBriefing briefing =
                new SupervisionBriefing(
                        newId(), book.no("supervision_briefing_no", "TB"), order, said);
        briefing.issued(clock.now(), caller.subject());
        book.add(briefing);
        events.briefed(order, briefing);
        return briefing;
    }

    /** Those of the caller's region, and those that went to the caller's units. */
    @SuppressWarnings("unchecked")
    List<SupervisionBriefing> briefings(UUID before, int rows) {
        var query =
                database.createNativeQuery(
                                "select b.* from supervision_briefing b where (b.region_code like"
                                        + " any(cast(:patterns as text[])) or b.unit_ids &&"
                                        + " cast(:own as uuid[])) and (cast(:before as uuid) is"
                                        + " null or b.id < cast(:before as uuid))"
                                        + " order by b.id desc",
                                SupervisionBriefing.class)
                        .setParameter("patterns", caller.likePatterns())
                        .setParameter(
                                "own",
                                caller.units().stream().map(UUID::toString).toArray(String[]::new))
                        .setParameter("before", before == null ? null : before.toString());
        return query.setMaxResults(rows).getResultList();
    }

    Accountability account(SupervisionRequests.Accountability said) {
        ResponsibleUnits.Placed unit = units.placed(said.unitId(), "unitId");
        caller.requireRegion(unit.region());
        dictionaries.require("accountability-ground", said.ground(), "ground");
        dictionaries.require("accountability-kind", said.kind(), "kind");
        units.require(said.decidedByUnitId(), "decidedByUnitId");
        if (said.decidedByUnitId().equals(said.unitId())) {
            throw SupervisionProblem.DECIDED_BY_ITSELF.at("decidedByUnitId");
        }
        clock.refuseFuture(said.decidedOn(), "decidedOn");
        FreeText.checked(said.documentNo(), "documentNo");
        if (said.orderId() != null
                && book.findByIdOptional(said.orderId())
                        .filter(order -> order.names(said.unitId()))
                        .isEmpty()) {
            throw SupervisionProblem.ORDER_UNKNOWN.at("orderId");
        }
        Accountability one = new Accountability(newId(), unit.region(), said);
        one.recorded(clock.now(), caller.subject());
        book.add(one);
        events.accounted(one);
        return one;
    }

    List<Accountability> decisions(String region, UUID before, int rows) {
        return new ScopedQuery<>(database, Accountability.class, "accountability", caller)
                .below(region)
                .and("t.id < :before", "before", before)
                .and("t.unit_id = any(cast(:own as uuid[]))", "own", own())
                .rows("t.id desc", rows);
    }

    StaffSession hold(SupervisionRequests.Session said) {
        ResponsibleUnits.Placed unit = units.placed(said.unitId(), "unitId");
        caller.requireRegion(unit.region());
        caller.requireUnit(unit.id());
        dictionaries.require("staff-session-topic", said.topic(), "topic");
        clock.refuseFuture(said.heldOn(), "heldOn");
        FreeText.checked(said.words(), "words");
        boolean steps = said.hours().remainder(QUARTER).signum() == 0;
        if (said.hours().signum() <= 0 || said.hours().compareTo(LONGEST) > 0 || !steps) {
            throw SupervisionProblem.HOURS_UNCLEAR.at("hours");
        }
        StaffSession one =
                new StaffSession(
                        newId(),
                        unit.region(),
                        said,
                        said.hours().setScale(2, RoundingMode.UNNECESSARY));
        one.recorded(clock.now(), caller.subject());
        book.add(one);
        events.held(one);
        return one;
    }

    List<StaffSession> sessions(String region, String kind, UUID before, int rows) {
        return new ScopedQuery<>(database, StaffSession.class, "staff_session", caller)
                .below(region)
                .and("t.kind = :kind", "kind", kind)
                .and("t.id < :before", "before", before)
                .rows("t.id desc", rows);
    }

    /** What a kind of session and a topic come to. */
    @Schema(name = "StaffSessionTotal")
    public record Total(
            @Schema(description = "training, drill, meeting", examples = "training") String kind,
            @Schema(description = "dictionary staff-session-topic", examples = "emergency")
                    String topic,
            @Schema(examples = "4") long sessions,
            @Schema(description = "who took part, each time anew", examples = "132")
                    long personTimes,
            @Schema(description = "hours of the sessions", examples = "9.50") BigDecimal hours) {}

    @SuppressWarnings("unchecked")
    List<Total> totals(RegionCode region, LocalDate from, LocalDate until) {
        if (caller.regions().stream().noneMatch(own -> own.covers(region))) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>();
        var query =
                database.createNativeQuery(TOTALS.formatted(Below.of("s", region, values)))
                        .setParameter("from", from)
                        .setParameter("until", until);
        values.forEach(query::setParameter);
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Total(
                                        (String) row[0],
                                        (String) row[1],
                                        ((Number) row[2]).longValue(),
                                        ((Number) row[3]).longValue(),
                                        (BigDecimal) row[4]))
                .toList();
    }

    private String[] own() {
        UUID[] own = caller.visibleUnits();
        return own == null ? null : Arrays.stream(own).map(UUID::toString).toArray(String[]::new);
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
