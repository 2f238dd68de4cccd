package org.nuandong.dispatch.tracing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;
import org.nuandong.commons.personal.IdentityNumber;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;
import org.nuandong.dispatch.platform.StatedTime;

/** 走失登记: takes down who is missed, and ends it when somebody is found. */
@ApplicationScoped
class MissingPersons {

    private static final int OF_AGE = 18;

    private final EntityManager database;
    private final LooksCheck check;
    private final EventOutbox outbox;
    private final PersonalData personal;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final Clock clock;

    MissingPersons(
            EntityManager database,
            LooksCheck check,
            EventOutbox outbox,
            PersonalData personal,
            Dictionaries dictionaries,
            Caller caller,
            Clock clock) {
        this.database = database;
        this.check = check;
        this.outbox = outbox;
        this.personal = personal;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    MissingPerson register(MissingRequests.NewMissing body) {
        dictionaries.require("missing-source", body.source(), "source");
        caller.requireRegion(body.regionCode());
        Instant now = clock.instant();
        Looks looks = looks(body, now);
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        MissingPerson missing =
                new MissingPerson(
                                id,
                                body.regionCode(),
                                body.unitId(),
                                body.source(),
                                body.reference())
                        .reported(
                                StatedTime.of(body.reportedAt(), now, "reportedAt"),
                                looks.born().youngestOn(now) < OF_AGE,
                                caller.subject());
        IdentityNumber number = number(body);
        missing.seal(
                new MissingPerson.Identity(
                        body.name(), number == null ? null : number.number(), body.contact()),
                personal);
        database.persist(missing);
        Profile profile = new Profile(id, body.regionCode(), body.unitId(), looks);
        profile.tell(body.features().words(), personal);
        database.persist(profile);
        database.flush();
        record(
                "missing-person.registered",
                missing,
                missing.reportedAt(),
                new Registered(missing.source(), looks.sex(), missing.isMinor()));
        return missing;
    }

    /** A number or a day of birth decides over what relatives say of the age. */
    private Looks looks(MissingRequests.NewMissing body, Instant now) {
        IdentityNumber number = number(body);
        LocalDate bornOn = number == null ? body.birthDate() : number.bornOn();
        if (bornOn == null
                && body.features().ageFrom() == null
                && body.features().ageTo() == null) {
            throw TracingProblem.MISSING_PERSON_WITHOUT_AGE.at("features.ageFrom");
        }
        BirthYears born = bornOn == null ? null : BirthYears.of(bornOn);
        String sex = number == null ? "unknown" : number.sex().code();
        Looks before =
                new Looks(
                        sex, born, null, null, null, null, List.of(), List.of(), null, null, null,
                        now);
        Looks told = check.looks(body.features(), before);
        return born == null ? told : told.bornIn(born);
    }

    private static IdentityNumber number(MissingRequests.NewMissing body) {
        if (body.identityNumber() == null || body.identityNumber().isBlank()) {
            return null;
        }
        return IdentityNumber.parse(body.identityNumber())
                .orElseThrow(() -> CommonProblem.INVALID_REQUEST.at("identityNumber"));
    }

    MissingPerson close(UUID id, MissingRequests.Closure body) {
        dictionaries.require("missing-outcome", body.outcome(), "outcome");
        MissingPerson missing = visible(id);
        database.lock(missing, LockModeType.PESSIMISTIC_WRITE);
        end(missing, body.outcome(), null, clock.instant());
        return missing;
    }

    /** Somebody in care was accepted as this one and is known now. */
    void foundIn(UUID id, UUID caseId, Instant at) {
        MissingPerson missing =
                database.find(MissingPerson.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (missing != null && missing.isOpen()) {
            end(missing, MissingPerson.FOUND_HERE, caseId, at);
        }
    }

    private void end(MissingPerson missing, String outcome, UUID caseId, Instant at) {
        missing.close(outcome, caseId, at);
        database.find(Profile.class, missing.id()).close();
        record("missing-person.closed", missing, at, new Closed(outcome, caseId));
    }

    MissingPerson visible(UUID id) {
        MissingPerson missing = database.find(MissingPerson.class, id);
        if (missing == null || !caller.sees(missing.region(), missing.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return missing;
    }

    /** The latest report first. */
    List<MissingPerson> page(String state, RegionCode region, List<String> after, int limit) {
        ScopedQuery<MissingPerson> query =
                new ScopedQuery<>(database, MissingPerson.class, "missing_person", caller)
                        .and("t.state = :state", "state", state)
                        .and(
                                "t.region_code like :region",
                                "region",
                                region == null ? null : region.prefix() + "%");
        if (after != null) {
            query.and(
                            "(t.reported_at, t.id) < (:last, :lastId)",
                            "last",
                            Instant.parse(after.get(0)))
                    .bind("lastId", UUID.fromString(after.get(1)));
        }
        return query.rows("t.reported_at desc, t.id desc", limit);
    }

    private void record(String name, MissingPerson missing, Instant at, Object data) {
        outbox.record(
                Event.of(
                        name,
                        MissingPerson.TYPE,
                        missing.id(),
                        missing.region(),
                        missing.unitId(),
                        at,
                        data));
    }

    record Registered(String source, String sex, boolean minor) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Closed(String outcome, UUID foundCaseId) {}
}
