package org.nuandong.beneficiary.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.security.Caller;

/** The book of those who act here. */
@ApplicationScoped
class Officers implements PanacheRepositoryBase<Officer, UUID> {

    private final UnitRepository units;
    private final UnitEvents events;
    private final Caller caller;
    private final OfficeClock clock;

    Officers(UnitRepository units, UnitEvents events, Caller caller, OfficeClock clock) {
        this.units = units;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    Officer put(String subject, OfficerResource.OfficerState state) {
        Unit unit =
                units.findByIdOptional(state.unitId())
                        .orElseThrow(() -> UnitProblem.UNIT_PARENT_UNKNOWN.at("unitId"));
        caller.requireRegion(unit.region());
        Optional<Officer> known =
                find("subject", subject)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional();
        known.ifPresent(officer -> caller.requireRegion(officer.region()));
        Officer officer =
                known.orElseGet(
                        () ->
                                new Officer(
                                        UuidVersion7Strategy.INSTANCE.generateUuid(null), subject));
        OfficerView before = known.map(Officer::view).orElse(null);
        if (before != null
                && before.name().equals(state.name().strip())
                && before.unitId().equals(state.unitId())
                && before.active() == state.active()) {
            return officer;
        }
        officer.become(state.name(), unit, state.active(), clock.now());
        persistAndFlush(officer);
        events.officerChanged(officer);
        return officer;
    }

    List<Officer> of(UUID unitId) {
        return list("unitId = ?1 order by subject", unitId).stream()
                .filter(officer -> caller.sees(officer.region(), officer.unitId()))
                .toList();
    }
}
