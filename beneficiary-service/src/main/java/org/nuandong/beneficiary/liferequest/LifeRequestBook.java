package org.nuandong.beneficiary.liferequest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.organisation.ResponsibleUnits;
import org.nuandong.beneficiary.person.PersonErased;
import org.nuandong.beneficiary.person.PersonFiles;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.workitem.WorkHolder;

/** 热线台账: what was asked for, by when it is owed, and what came of it. */
@ApplicationScoped
class LifeRequestBook implements PanacheRepositoryBase<LifeRequest, UUID>, WorkHolder {

    static final String DUE = "life-request-due";
    static final String ESCALATION = "life-request-escalation";
    static final String ESCALATE_AFTER = "life-request.escalate-after";
    private static final String WITHIN = "life-request.within";

    private final LifeRequestEvents events;
    private final CallerSeal callers;
    private final PersonFiles people;
    private final ResponsibleUnits units;
    private final Regions regions;
    private final Deadlines deadlines;
    private final Dictionaries dictionaries;
    private final Presets presets;
    private final ObjectMapper json;
    private final Caller caller;
    private final OfficeClock clock;

    LifeRequestBook(
            LifeRequestEvents events,
            CallerSeal callers,
            PersonFiles people,
            ResponsibleUnits units,
            Regions regions,
            Deadlines deadlines,
            Dictionaries dictionaries,
            Presets presets,
            ObjectMapper json,
            Caller caller,
            OfficeClock clock) {
        this.events = events;
        this.callers = callers;
        this.people = people;
        this.units = units;
        this.regions = regions;
        this.deadlines = deadlines;
        this.dictionaries = dictionaries;
        this.presets = presets;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a list may be narrowed by; each may be null. */
    record Filter(String region, String kind, String state, Boolean overdue) {}

    LifeRequest take(LifeRequestRequests.New said) {
        RegionCode region = regions.residence(said.regionCode(), "regionCode");
        caller.requireRegion(region);
        dictionaries.require("life-request-kind", said.kind(), "kind");
        FreeText.checked(said.words(), "words");
        if ((said.personId() == null) == (said.caller() == null)) {
            throw LifeRequestProblem.CALLER_OR_PERSON.at("caller");
        }
        if (said.personId() != null) {
            people.requireActive(said.personId(), "personId");
        }
        Instant now = clock.now();
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        LifeRequest request =
                new LifeRequest(id, region, said, now.plus(within(said.kind(), region, now)), now);
        request.takenBy(
                caller.subject(),
                units.find("street-office", region).orElse(null),
                callers.seal(id, said.caller()));
        persistAndFlush(request);
        getEntityManager().refresh(request);
        owe(request);
        events.told("received", request);
        return request;
    }

    void assign(LifeRequest request, LifeRequestRequests.Assignment said) {
        UUID unit =
                said.unitId() == null ? request.unitId() : units.require(said.unitId(), "unitId");
        request.assign(unit, said.officer(), clock.now());
        deadlines.move(request.id(), request.region(), unit);
        flush();
        events.told("assigned", request);
    }

    void done(LifeRequest request, String result) {
        request.done(FreeText.checked(result, "result"), clock.now());
        deadlines.done(request.id(), DUE);
        deadlines.cancel(request.id(), "done", ESCALATION);
        flush();
        events.told("done", request);
    }

    void calledBack(LifeRequest request, boolean satisfied) {
        Instant now = clock.now();
        Instant due = now.plus(within(request.kind(), request.region(), now));
        request.calledBack(satisfied, due, now);
        if (!satisfied) {
            owe(request);
        }
        flush();
        events.told("called-back", request);
    }

    void cancel(LifeRequest request, String reason) {
        request.cancel(FreeText.checked(reason, "reason"), clock.now());
        deadlines.cancel(request.id(), "cancelled");
        flush();
        events.told("cancelled", request);
    }

    /** 删除: what was asked for by whom is forgotten, that something was asked for is not. */
    void forget(@Observes PersonErased erased) {
        list("personId", erased.person().id()).forEach(LifeRequest::forget);
        flush();
    }

    LifeRequest visible(UUID id) {
        return findByIdOptional(id)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    LifeRequest visibleForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** The most urgent first. */
    List<LifeRequest> page(Filter filter, List<String> after, int rows) {
        ScopedQuery<LifeRequest> query =
                new ScopedQuery<>(getEntityManager(), LifeRequest.class, "life_request", caller)
                        .below(filter.region())
                        .and("t.kind = :kind", "kind", filter.kind())
                        .and("t.state = :state", "state", filter.state())
                        .and("t.overdue = :overdue", "overdue", filter.overdue());
        if (after != null) {
            query.and("(t.due_at, t.id) > (:due, :id)", "due", Instant.parse(after.get(0)))
                    .bind("id", UUID.fromString(after.get(1)));
        }
        return query.rows("t.due_at, t.id", rows);
    }

    @Override
    public Set<UUID> heldBy(String subject) {
        return list("officer = ?1 and state = 'assigned'", subject).stream()
                .map(LifeRequest::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void owe(LifeRequest request) {
        deadlines.set(
                LifeRequest.TYPE,
                request.id(),
                DUE,
                request.dueAt(),
                request.region(),
                request.unitId());
    }

    private Duration within(String kind, RegionCode region, Instant at) {
        try {
            JsonNode times = json.readTree(presets.text(WITHIN, region, at));
            return Duration.parse(times.path(times.has(kind) ? kind : "other").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(WITHIN + " holds durations by kind", e);
        }
    }
}
