package org.nuandong.beneficiary.heating;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.household.HouseholdFiles;
import org.nuandong.beneficiary.organisation.ResponsibleUnits;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.preset.ParsedOnce;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** 供暖投诉台账: taken with its time, solved or late. */
@ApplicationScoped
class HeatingComplaints implements PanacheRepositoryBase<HeatingComplaint, UUID> {

    static final String DUE = "heating-complaint-due";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ParsedOnce<Map<String, String>> TIMES =
            new ParsedOnce<>(HeatingComplaints::times);

    private final HeatingEvents events;
    private final HouseholdFiles households;
    private final ResponsibleUnits units;
    private final Regions regions;
    private final Deadlines deadlines;
    private final Presets presets;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final OfficeClock clock;

    HeatingComplaints(
            HeatingEvents events,
            HouseholdFiles households,
            ResponsibleUnits units,
            Regions regions,
            Deadlines deadlines,
            Presets presets,
            Dictionaries dictionaries,
            Caller caller,
            OfficeClock clock) {
        this.events = events;
        this.households = households;
        this.units = units;
        this.regions = regions;
        this.deadlines = deadlines;
        this.presets = presets;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    HeatingComplaint take(HeatingRequests.Complaint said) {
        if ((said.householdId() == null) == (said.regionCode() == null)) {
            throw CommonProblem.INVALID_REQUEST.at("regionCode");
        }
        RegionCode region =
                said.householdId() != null
                        ? households.regionOf(said.householdId(), "householdId")
                        : regions.known(said.regionCode(), "regionCode");
        caller.requireRegion(region);
        dictionaries.require("heating-complaint-kind", said.kind(), "kind");
        clock.refuseFuture(said.receivedAt(), "receivedAt");
        FreeText.checked(said.words(), "words");
        UUID unit =
                said.unitId() == null
                        ? units.find("street-office", region).orElse(null)
                        : units.require(said.unitId(), "unitId");
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        HeatingComplaint one = new HeatingComplaint(id, region, unit, said);
        one.due(said.receivedAt().plus(within(said.kind(), region)), caller.subject());
        persistAndFlush(one);
        deadlines.set(HeatingComplaint.TYPE, id, DUE, one.dueAt(), region, unit);
        events.complaint("received", one, one.receivedAt());
        return one;
    }

    HeatingComplaint solve(UUID id, HeatingRequests.Solution said) {
        HeatingComplaint one =
                findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                        .filter(this::isVisible)
                        .orElseThrow(CommonProblem.NOT_FOUND::because);
        clock.refuseFuture(said.solvedAt(), "solvedAt");
        if (said.solvedAt().isBefore(one.receivedAt())) {
            throw HeatingProblem.HEATING_BEFORE_THE_LAST.at("solvedAt");
        }
        one.solve(said.solvedAt(), FreeText.checked(said.words(), "words"));
        deadlines.done(id, DUE);
        flush();
        events.complaint("solved", one, said.solvedAt());
        return one;
    }

    HeatingComplaint visible(UUID id) {
        return findByIdOptional(id)
                .filter(this::isVisible)
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** The most urgent first. */
    List<HeatingComplaint> page(
            String region, String state, Boolean overdue, List<String> after, int rows) {
        ScopedQuery<HeatingComplaint> query =
                new ScopedQuery<>(
                                getEntityManager(),
                                HeatingComplaint.class,
                                "heating_complaint",
                                caller)
                        .below(region)
                        .and("t.state = :state", "state", state)
                        .and("t.overdue = :overdue", "overdue", overdue);
        if (after != null) {
            query.and("(t.due_at, t.id) > (:due, :after)", "due", Instant.parse(after.get(0)))
                    .bind("after", UUID.fromString(after.get(1)));
        }
        return query.rows("t.due_at, t.id", rows);
    }

    private boolean isVisible(HeatingComplaint one) {
        return caller.sees(one.region(), one.unitId());
    }

    /** What the place says of this kind, else of every other. */
    private Duration within(String kind, RegionCode region) {
        Map<String, String> times =
                TIMES.of(presets.text("heating.complaint-within", region, clock.now()));
        return Duration.parse(times.getOrDefault(kind, times.get("other")));
    }

    private static Map<String, String> times(String text) {
        try {
            return JSON.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("preset heating.complaint-within cannot be read", e);
        }
    }
}
