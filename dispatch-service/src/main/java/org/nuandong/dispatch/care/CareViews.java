package org.nuandong.dispatch.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.care.CareCaseView.ExitView;
import org.nuandong.dispatch.care.CareCaseView.HospitalView;
import org.nuandong.dispatch.care.CareCaseView.ServiceView;

/** Shows stays to a caller: masked, and nothing of a minor to whom has no role for it. */
@ApplicationScoped
class CareViews {

    private final CareCaseRepository cases;
    private final PersonalData personal;
    private final Caller caller;
    private final Clock clock;

    CareViews(CareCaseRepository cases, PersonalData personal, Caller caller, Clock clock) {
        this.cases = cases;
        this.personal = personal;
        this.caller = caller;
        this.clock = clock;
    }

    /** With all that hangs on the case. */
    CareCaseView whole(CareCase stay) {
        return view(
                stay,
                cases.exit(stay.id()).orElse(null),
                cases.primaryServices(stay.id()).stream()
                        .map(s -> new ServiceView(s.month(), s.kind()))
                        .toList(),
                cases.hospitalStays(stay.id()).stream()
                        .map(
                                h ->
                                        new HospitalView(
                                                h.hospital(),
                                                h.payer(),
                                                h.admittedAt(),
                                                h.returnedAt()))
                        .toList());
    }

    /** A line of a list: services and hospital stays are left out. */
    CareCaseView line(CareCase stay, CareExit exit) {
        return view(stay, exit, null, null);
    }

    private CareCaseView view(
            CareCase stay, CareExit exit, List<ServiceView> services, List<HospitalView> stays) {
        Classification c = stay.classification();
        boolean open = !c.isMinor() || caller.hasRole(Role.MINOR_GUARDIAN);
        return new CareCaseView(
                stay.id(),
                stay.caseNo(),
                stay.subjectId(),
                stay.state().code(),
                stay.region().code(),
                stay.unitId(),
                stay.incidentId(),
                stay.transferredFrom(),
                stay.admittedAt(),
                open ? CareCaseView.masked(stay.person().name()) : null,
                open ? maskedNumber(stay) : null,
                stay.isIdentified(),
                c.isMinor(),
                c.sex(),
                c.ageBand(),
                c.condition(),
                c.origin(),
                c.special(),
                stay.isRepeated(),
                stay.known(),
                stay.registryPersonId(),
                stay.isBackEntered(),
                stay.isTest(),
                stay.limitAt(),
                days(stay, exit),
                ExitView.of(exit),
                services,
                stays);
    }

    private int days(CareCase stay, CareExit exit) {
        Instant until = exit == null ? clock.instant() : exit.exitedAt();
        return StayDays.between(stay.admittedAt(), until);
    }

    private String maskedNumber(CareCase stay) {
        return CareCaseView.maskedNumber(stay.person().identityNumber(stay.id(), personal));
    }
}
