package org.nuandong.beneficiary.supervision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.organisation.ResponsibleUnits;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/** Orders: given, carried out, closed. Units that are to be visited never see them. */
@ApplicationScoped
class SupervisionBook implements PanacheRepositoryBase<SupervisionOrder, UUID> {

    private static final Set<String> LEADERS =
            Set.of(Role.BUREAU_LEADER, Role.LEAD_GROUP, Role.AUDITOR);

    private static final String OF_THE_TEAM =
            "select t.* from supervision_order t where t.team @> array[cast(:me as text)]"
                    + " and (cast(:state as text) is null or t.state = :state)"
                    + " and (cast(:before as uuid) is null or t.id < cast(:before as uuid))"
                    + " order by t.id desc";

    private final SupervisionEvents events;
    private final ResponsibleUnits units;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final OfficeClock clock;

    SupervisionBook(
            SupervisionEvents events,
            ResponsibleUnits units,
            Dictionaries dictionaries,
            Caller caller,
            OfficeClock clock) {
        this.events = events;
        this.units = units;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    SupervisionOrder order(SupervisionRequests.Order said) {
        ResponsibleUnits.Placed issuer = units.placed(said.unitId(), "unitId");
        caller.requireRegion(issuer.region());
        caller.requireUnit(issuer.id());
        dictionaries.require("supervision-focus", said.focus(), "focus");
        if (said.untilOn().isBefore(said.fromOn())) {
            throw SupervisionProblem.ORDER_DATES_REVERSED.at("untilOn");
        }
        for (int i = 0; i < said.unitIds().size(); i++) {
            String at = "unitIds[" + i + "]";
            ResponsibleUnits.Placed unit = units.placed(said.unitIds().get(i), at);
            if (unit.id().equals(issuer.id())) {
                throw SupervisionProblem.VISITS_ITSELF.at(at);
            }
            if (!issuer.region().covers(unit.region())) {
                throw SupervisionProblem.UNIT_OUTSIDE_THE_ORDER.at(at);
            }
        }
        FreeText.checked(said.words(), "words");
        SupervisionOrder order =
                new SupervisionOrder(
                        UuidVersion7Strategy.INSTANCE.generateUuid(null),
                        no("supervision_order_no", "DD"),
                        issuer.region(),
                        said,
                        clock.now());
        order.orderedBy(caller.subject());
        persistAndFlush(order);
        events.ordered(order);
        return order;
    }

    void close(SupervisionOrder order, SupervisionRequests.Closing said) {
        List<SupervisionVisit> visits = visits(order.id());
        order.close(
                (int) visits.stream().map(SupervisionVisit::unitId).distinct().count(),
                visits.stream().mapToInt(SupervisionVisit::findings).sum(),
                FreeText.checked(said.missedReason(), "missedReason"),
                clock.now());
        flush();
        events.done(order);
    }

    /** Those who lead see it, and the team that goes. */
    SupervisionOrder visible(UUID id) {
        return findByIdOptional(id)
                .filter(this::isVisible)
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    SupervisionOrder visibleForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(this::isVisible)
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** The newest first: those who lead see their region's, a team its own wherever it is sent. */
    List<SupervisionOrder> page(String state, UUID before, int rows) {
        return caller.roles().stream().anyMatch(LEADERS::contains)
                ? ofTheRegion(state, before, rows)
                : ofTheTeam(state, before, rows);
    }

    private List<SupervisionOrder> ofTheRegion(String state, UUID before, int rows) {
        UUID[] own = caller.visibleUnits();
        String[] units =
                own == null ? null : Arrays.stream(own).map(UUID::toString).toArray(String[]::new);
        return new ScopedQuery<>(
                        getEntityManager(), SupervisionOrder.class, "supervision_order", caller)
                .and("t.state = :state", "state", state)
                .and("t.id < :before", "before", before)
                .and("t.unit_id = any(cast(:own as uuid[]))", "own", units)
                .rows("t.id desc", rows);
    }

    @SuppressWarnings("unchecked")
    private List<SupervisionOrder> ofTheTeam(String state, UUID before, int rows) {
        return getEntityManager()
                .createNativeQuery(OF_THE_TEAM, SupervisionOrder.class)
                .setParameter("me", caller.subject())
                .setParameter("state", state)
                .setParameter("before", before == null ? null : before.toString())
                .setMaxResults(rows)
                .getResultList();
    }

    List<SupervisionVisit> visits(UUID order) {
        return getEntityManager()
                .createQuery(
                        "from SupervisionVisit where orderId = :id order by visitedAt, inspectionId",
                        SupervisionVisit.class)
                .setParameter("id", order)
                .getResultList();
    }

    void add(Object row) {
        getEntityManager().persist(row);
        getEntityManager().flush();
    }

    String no(String sequence, String letters) {
        Number next =
                (Number)
                        getEntityManager()
                                .createNativeQuery("select nextval(cast(:name as regclass))")
                                .setParameter("name", sequence)
                                .getSingleResult();
        return String.format("%s-%d-%06d", letters, clock.today().getYear(), next.longValue());
    }

    private boolean isVisible(SupervisionOrder order) {
        boolean leads = caller.roles().stream().anyMatch(LEADERS::contains);
        return leads ? caller.sees(order.region(), order.unitId()) : order.isTeam(caller.subject());
    }
}
