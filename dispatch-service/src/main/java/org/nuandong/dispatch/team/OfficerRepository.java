package org.nuandong.dispatch.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for officers and the groups they sit in. */
@ApplicationScoped
class OfficerRepository implements PanacheRepositoryBase<Officer, UUID> {

    private final Caller caller;

    OfficerRepository(Caller caller) {
        this.caller = caller;
    }

    Officer visible(UUID id) {
        Officer officer = findById(id);
        if (officer == null || !caller.sees(officer.region(), officer.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return officer;
    }

    boolean isKnown(String subject) {
        return count("subject", subject) > 0;
    }

    /** How many of them are known to be women, by sex or by what they are there for. */
    long women(Collection<String> subjects) {
        return ((Number)
                        getEntityManager()
                                .createNativeQuery(
                                        "select count(*) from officer where subject in :subjects"
                                                + " and (sex = 'female'"
                                                + " or 'female-officer' = any (abilities))")
                                .setParameter("subjects", subjects)
                                .getSingleResult())
                .longValue();
    }

    /** Whoever joins a team stands in the book; nobody is written over. */
    void enter(String subject, String name, RegionCode region, UUID unitId, Instant at) {
        if (!isKnown(subject)) {
            persist(new Officer(subject, name, region, unitId, at));
        }
    }

    /** The oldest first. */
    List<Officer> page(UUID unitId, String ability, UUID after, int limit) {
        return new ScopedQuery<>(getEntityManager(), Officer.class, "officer", caller)
                .and("t.unit_id = :unitId", "unitId", unitId)
                .and(":ability = any (t.abilities)", "ability", ability)
                .and("t.id > :after", "after", after)
                .rows("t.id", limit);
    }

    /** By subject: one person may sit in several groups (R240). */
    Map<String, List<Seat>> seats(List<String> subjects) {
        return getEntityManager()
                .createQuery(
                        "select m.staff, t.id, t.name, t.kind, m.role from Team t join t.members m"
                                + " where m.staff in :subjects order by t.id",
                        Object[].class)
                .setParameter("subjects", subjects)
                .getResultStream()
                .collect(
                        Collectors.groupingBy(
                                row -> (String) row[0],
                                Collectors.mapping(
                                        row ->
                                                new Seat(
                                                        (UUID) row[1],
                                                        (String) row[2],
                                                        (String) row[3],
                                                        (String) row[4]),
                                        Collectors.toList())));
    }

    /** One group and the position in it. */
    @Schema(name = "OfficerSeat")
    record Seat(UUID teamId, String team, String kind, String role) {}
}
