package org.nuandong.beneficiary.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 活动或宣传: something that is held at a place in some days, and what it reached. */
@Entity
class Activity {

    static final String TYPE = "activity";
    static final String PUBLICITY = "publicity";

    private static final String PLANNED = "planned";

    @Id private UUID id;
    private String family;
    private String kind;
    private RegionCode regionCode;
    private UUID unitId;
    private String title;
    private String place;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private Integer plannedPersons;
    private Integer plannedItems;
    private String state;
    private LocalDate heldOn;
    private Integer persons;
    private Integer personTimes;
    private Integer households;
    private Integer items;
    private Integer vehicleTimes;
    private String goods;
    private boolean backEntered;
    private String backEntryReason;
    private String reason;
    private boolean test;

    private String plannedBy;

    private Instant changedAt;
    @Version private int version;

    protected Activity() {}

    Activity(UUID id, String family, RegionCode region, ActivityRequests.Plan said) {
        this.id = id;
        this.family = family;
        kind = said.kind();
        regionCode = region;
        unitId = said.unitId();
        title = said.title().strip();
        place = said.place();
        startsOn = said.startsOn();
        endsOn = said.endsOn();
        plannedPersons = said.planned() == null ? null : said.planned().persons();
        plannedItems = said.planned() == null ? null : said.planned().items();
        test = Boolean.TRUE.equals(said.test());
        state = PLANNED;
        goods = ActivityGoods.text(List.of());
    }

    void plannedBy(String subject, Instant at) {
        plannedBy = subject;
        changedAt = at;
    }

    void held(ActivityRequests.Held said, Instant at) {
        requirePlanned();
        state = "held";
        heldOn = said.heldOn();
        persons = said.counts().persons();
        personTimes = said.counts().personTimes();
        households = said.counts().households();
        items = said.counts().items();
        vehicleTimes = said.counts().vehicleTimes();
        goods = ActivityGoods.text(said.goods());
        changedAt = at;
    }

    void enteredLate(String why) {
        backEntered = true;
        backEntryReason = why;
    }

    void cancel(String why, Instant at) {
        requirePlanned();
        state = "cancelled";
        reason = why;
        changedAt = at;
    }

    void requirePlanned() {
        if (!PLANNED.equals(state)) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(state);
        }
    }

    boolean isPublicity() {
        return PUBLICITY.equals(family);
    }

    Counts counts() {
        return new Counts(persons, personTimes, households, items, vehicleTimes);
    }

    List<ActivityGoods> goods() {
        return ActivityGoods.parse(goods);
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    RegionCode region() {
        return regionCode;
    }

    UUID unitId() {
        return unitId;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    boolean isBackEntered() {
        return backEntered;
    }

    boolean isTest() {
        return test;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }

    View view() {
        return new View(
                id,
                family,
                kind,
                regionCode.code(),
                unitId,
                title,
                place,
                startsOn,
                endsOn,
                plannedPersons,
                plannedItems,
                state,
                heldOn,
                counts(),
                goods(),
                backEntered,
                backEntryReason,
                reason,
                test);
    }

    /** An activity as the API shows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ActivityView")
    public record View(
            UUID id,
            @Schema(description = "activity or publicity", examples = "activity") String family,
            @Schema(
                            description = "dictionary activity-kind or publicity-kind",
                            examples = "couplets")
                    String kind,
            @Schema(examples = "420202006") String regionCode,
            UUID unitId,
            @Schema(examples = "写春联送春联") String title,
            String place,
            LocalDate startsOn,
            LocalDate endsOn,
            Integer plannedPersons,
            Integer plannedItems,
            @Schema(description = "planned, held, cancelled", examples = "held") String state,
            LocalDate heldOn,
            Counts counts,
            List<ActivityGoods> goods,
            boolean backEntered,
            String backEntryReason,
            String reason,
            boolean test) {}
}
