package org.nuandong.dispatch.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.personal.AgeBand;
import org.nuandong.commons.personal.IdentityNumber;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.platform.BackEntry;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.StatedTime;

/** Checks what the clerk writes at the door and makes an admission or a classification of it. */
@ApplicationScoped
class AtTheDoor {

    private final IncidentRepository incidents;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final Clock clock;

    AtTheDoor(IncidentRepository incidents, Dictionaries dictionaries, Caller caller, Clock clock) {
        this.incidents = incidents;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    Admission check(CareRequests.NewCase body) {
        boolean backEntered = BackEntry.allowed(body.backEntry(), caller);
        Instant at = StatedTime.of(body.admittedAt(), clock.instant(), "admittedAt");
        caller.requireRegion(body.regionCode());
        caller.requireUnit(body.unitId());
        KnownPerson person = person(body.person(), StayDays.day(at));
        return new Admission(
                body.regionCode(),
                body.unitId(),
                body.incidentId(),
                at,
                person,
                classification(
                        person.sex(),
                        person.age().code(),
                        body.condition(),
                        body.origin(),
                        body.special()),
                person.identity() != null || Boolean.TRUE.equals(body.person().identified()),
                Boolean.TRUE.equals(body.repeated()),
                backEntered,
                isTest(body.incidentId()),
                causes(body.causes()),
                caller.subject());
    }

    private List<String> causes(List<String> codes) {
        List<String> stated = codes == null ? List.of() : codes;
        stated.forEach(code -> dictionaries.require("wandering-cause", code, "causes"));
        return stated.stream().distinct().sorted().toList();
    }

    /** Whoever is brought out of a test call is a test, too (R271). */
    private boolean isTest(UUID incidentId) {
        return incidentId != null
                && incidents.findByIdOptional(incidentId).map(Incident::isTest).orElse(false);
    }

    Classification check(CareRequests.Reclassification body) {
        dictionaries.require("sex", body.sex(), "sex");
        dictionaries.require("age-band", body.ageBand(), "ageBand");
        return classification(
                body.sex(), body.ageBand(), body.condition(), body.origin(), body.special());
    }

    private Classification classification(
            String sex, String ageBand, String condition, String origin, List<String> special) {
        dictionaries.require("care-condition", condition, "condition");
        dictionaries.require("care-origin", origin, "origin");
        if (special != null) {
            special.forEach(code -> dictionaries.require("care-special", code, "special"));
        }
        return new Classification(sex, ageBand, condition, origin, special);
    }

    /** What is said of somebody, its parts checked against each other. */
    KnownPerson person(CareRequests.Person body, LocalDate admittedOn) {
        FreeText.requireNoNumbers(body.name(), "person.name");
        IdentityNumber identity = identity(body);
        LocalDate bornOn = bornOn(body, identity, admittedOn);
        return new KnownPerson(
                body.name() == null || body.name().isBlank() ? null : body.name().strip(),
                identity,
                bornOn,
                sex(body, identity),
                age(body, bornOn, admittedOn));
    }

    private static IdentityNumber identity(CareRequests.Person body) {
        if (body.identityNumber() == null || body.identityNumber().isBlank()) {
            return null;
        }
        return IdentityNumber.parse(body.identityNumber())
                .orElseThrow(() -> CareProblem.IDENTITY_NUMBER_INVALID.at("person.identityNumber"));
    }

    private String sex(CareRequests.Person body, IdentityNumber identity) {
        dictionaries.require("sex", body.sex(), "person.sex");
        if (identity == null) {
            return body.sex() == null ? "unknown" : body.sex();
        }
        String read = identity.sex().code();
        boolean silent = body.sex() == null || "unknown".equals(body.sex());
        if (!silent && !body.sex().equals(read)) {
            throw CareProblem.IDENTITY_CONTRADICTS.at("person.sex");
        }
        return read;
    }

    private static LocalDate bornOn(
            CareRequests.Person body, IdentityNumber identity, LocalDate admittedOn) {
        LocalDate stated = body.birthDate();
        LocalDate read = identity == null ? stated : identity.bornOn();
        if (stated != null && !stated.equals(read)) {
            throw CareProblem.IDENTITY_CONTRADICTS.at("person.birthDate");
        }
        if (read != null && read.isAfter(admittedOn)) {
            throw CareProblem.BORN_AFTER_ADMISSION.at(
                    identity == null ? "person.birthDate" : "person.identityNumber");
        }
        return read;
    }

    /** A known birth decides; else the years or the band that a clerk reads from the face. */
    private AgeBand age(CareRequests.Person body, LocalDate bornOn, LocalDate admittedOn) {
        dictionaries.require("age-band", body.ageBand(), "person.ageBand");
        AgeBand stated = Classification.band(body.ageBand());
        AgeBand known =
                bornOn != null
                        ? AgeBand.of(bornOn, admittedOn)
                        : body.apparentAge() != null ? AgeBand.ofYears(body.apparentAge()) : stated;
        if (known == null) {
            throw CareProblem.AGE_UNKNOWN.at("person.ageBand");
        }
        if (stated != null && stated != known) {
            throw CareProblem.IDENTITY_CONTRADICTS.at("person.ageBand");
        }
        return known;
    }
}
