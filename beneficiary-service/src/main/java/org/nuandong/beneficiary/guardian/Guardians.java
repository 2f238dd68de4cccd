package org.nuandong.beneficiary.guardian;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.category.HolderMoved;
import org.nuandong.beneficiary.organisation.ResponsibleUnits;
import org.nuandong.beneficiary.person.PersonEnded;
import org.nuandong.beneficiary.person.PersonFiles;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.personal.Telephone;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** The book of guardians: named, ended, and ended by a death. */
@ApplicationScoped
class Guardians implements PanacheRepositoryBase<Guardian, UUID> {

    private static final String MINOR = "minor";

    private final GuardianEvents events;
    private final PersonFiles people;
    private final ResponsibleUnits units;
    private final PersonalData personal;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final OfficeClock clock;

    Guardians(
            GuardianEvents events,
            PersonFiles people,
            ResponsibleUnits units,
            PersonalData personal,
            Dictionaries dictionaries,
            Caller caller,
            OfficeClock clock) {
        this.events = events;
        this.people = people;
        this.units = units;
        this.personal = personal;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    Guardian name(GuardianRequests.New request) {
        people.requireActive(request.wardId(), "wardId");
        check(request);
        PersonFiles.Ward ward = people.ward(request.wardId(), clock.today());
        if (MINOR.equals(request.ground()) && !ward.minor()) {
            throw GuardianProblem.WARD_IS_OF_AGE.at("ground");
        }
        Instant now = clock.now();
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        Guardian guardian = new Guardian(id, ward.region(), request, now);
        if (request.name() != null) {
            guardian.keep(
                    personal.encrypt(request.name().strip(), namePlace(id)),
                    request.telephone() == null
                            ? null
                            : personal.encrypt(number(request), telephonePlace(id)));
        }
        persistAndFlush(guardian);
        events.named(guardian, ward.subjectId(), now);
        return guardian;
    }

    void end(Guardian guardian, GuardianRequests.End end) {
        dictionaries.require("guardian-end-reason", end.reason(), "reason");
        clock.refuseFuture(end.validTo(), "validTo");
        end(guardian, end.validTo(), end.reason());
    }

    /** Who stood for somebody does so no more; who was stood for needs it no more. */
    void heard(@Observes PersonEnded ended) {
        list("wardId = ?1 and validTo is null order by id", ended.personId())
                .forEach(one -> end(one, last(one, ended.on()), "ward-gone"));
        String reason = ended.died() ? "guardian-gone" : "mistake";
        list("personId = ?1 and validTo is null order by id", ended.personId())
                .forEach(one -> end(one, last(one, ended.on()), reason));
    }

    /** The file goes with the ward. */
    void heard(@Observes HolderMoved move) {
        list("wardId", move.holder().id()).forEach(one -> one.moveTo(move.holder().region()));
    }

    /** The newest first. */
    List<Guardian> of(UUID wardId) {
        people.requireVisible(wardId);
        return list("wardId = ?1 order by validFrom desc, id desc", wardId);
    }

    /** A foreign one is as good as none. */
    Guardian visible(UUID id) {
        return visible(findById(id));
    }

    Guardian visibleForChange(UUID id) {
        return visible(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    GuardianView.Contact contact(Guardian guardian) {
        UUID id = guardian.id();
        return new GuardianView.Contact(
                id,
                open(guardian.nameSealed(), namePlace(id)),
                open(guardian.telephoneSealed(), telephonePlace(id)));
    }

    private Guardian visible(Guardian guardian) {
        if (guardian == null || !caller.sees(guardian.region(), null)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return guardian;
    }

    private void end(Guardian guardian, LocalDate on, String reason) {
        guardian.end(on, reason, clock.now());
        flush();
        boolean left = count("wardId = ?1 and validTo is null", guardian.wardId()) == 0;
        UUID ward = people.ward(guardian.wardId(), clock.today()).subjectId();
        events.ended(guardian, ward, left, clock.now());
    }

    private static LocalDate last(Guardian guardian, LocalDate on) {
        return on.isBefore(guardian.validFrom()) ? guardian.validFrom() : on;
    }

    /** Exactly one of a person, a unit and somebody outside, who is of age. */
    private void check(GuardianRequests.New request) {
        dictionaries.require("guardian-ground", request.ground(), "ground");
        dictionaries.require("guardian-relation", request.relation(), "relation");
        clock.refuseFuture(request.validFrom(), "validFrom");
        boolean outside = request.name() != null && !request.name().isBlank();
        boolean one =
                switch (request.kind()) {
                    case "person" ->
                            request.personId() != null && request.unitId() == null && !outside;
                    case "unit" ->
                            request.unitId() != null && request.personId() == null && !outside;
                    default -> outside && request.personId() == null && request.unitId() == null;
                };
        if (!one) {
            throw GuardianProblem.GUARDIAN_OF_ONE_KIND.at("kind");
        }
        if (request.unitId() != null) {
            units.require(request.unitId(), "unitId");
        }
        if (request.personId() != null) {
            checkPerson(request);
        }
    }

    private void checkPerson(GuardianRequests.New request) {
        if (request.personId().equals(request.wardId())) {
            throw GuardianProblem.GUARDIAN_OF_ONESELF.at("personId");
        }
        people.requireActive(request.personId(), "personId");
        if (people.ward(request.personId(), clock.today()).minor()) {
            throw GuardianProblem.GUARDIAN_IS_A_MINOR.at("personId");
        }
        boolean already =
                count(
                                "wardId = ?1 and personId = ?2 and validTo is null",
                                request.wardId(),
                                request.personId())
                        > 0;
        if (already) {
            throw GuardianProblem.GUARDIAN_ALREADY.at("personId");
        }
    }

    private static String number(GuardianRequests.New request) {
        return Telephone.parse(request.telephone())
                .orElseThrow(() -> GuardianProblem.GUARDIAN_TELEPHONE_INVALID.at("telephone"))
                .number();
    }

    private String open(byte[] sealed, String place) {
        return sealed == null ? null : personal.decrypt(sealed, place);
    }

    private static String namePlace(UUID id) {
        return "guardian:name:" + id;
    }

    private static String telephonePlace(UUID id) {
        return "guardian:telephone:" + id;
    }
}
