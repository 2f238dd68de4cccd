package org.nuandong.beneficiary.household;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.person.FileRead;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** Households in the caller's sight, and the book of who looked at them. */
@ApplicationScoped
class HouseholdAccess {

    private static final List<String> NAMES = List.of("members.name");

    private final HouseholdRepository households;
    private final AuditTrail audit;
    private final Event<FileRead> readers;
    private final Caller caller;

    HouseholdAccess(
            HouseholdRepository households,
            AuditTrail audit,
            Event<FileRead> readers,
            Caller caller) {
        this.households = households;
        this.audit = audit;
        this.readers = readers;
        this.caller = caller;
    }

    /** A foreign household is as good as none. */
    Household visible(UUID id) {
        return households
                .findByIdOptional(id)
                .filter(this::isVisible)
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    Household visibleForChange(UUID id) {
        return households
                .lock(id)
                .filter(this::isVisible)
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** {@code how}: list, view. */
    void seen(Collection<Household> seen, String how) {
        readers.fire(new FileRead());
        audit.readAll(
                "household",
                seen.stream().collect(toMap(Household::id, Household::region)),
                NAMES,
                how);
    }

    void read(Household household, List<String> fields, String purpose) {
        readers.fire(new FileRead());
        audit.read("household", household.id(), household.region(), null, fields, purpose);
    }

    private boolean isVisible(Household household) {
        return caller.sees(household.region(), null);
    }
}
