package org.nuandong.dispatch.journey;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.care.Stay;

/** 返乡行程: one way home of one guest, from the plan to the hands that take over (R210 to R213). */
@Entity
class Journey {

    static final String TYPE = "journey";
    static final String VOUCHER = "voucher";
    static final String ESCORT = "escort";
    static final String HOME_UNIT = "home-unit";

    private static final int COMPANIONS = 2;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID caseId;
    private String caseNo;
    private UUID subjectId;
    private String regionCode;
    private UUID unitId;
    private String means;
    private String destination;
    private String destinationRegion;
    private String transferStation;
    private boolean crossProvince;

    @Convert(converter = Escorts.class)
    private List<String> escorts;

    private Instant departBy;

    @Enumerated(EnumType.STRING)
    private JourneyState state;

    @Embedded private Hold hold;
    private String weatherLevel;
    private Instant waitingSince;
    private Instant departedAt;
    private Instant endedAt;
    private UUID handoverId;
    private String endedFor;
    private String endedNote;
    private BigDecimal costYuan;
    private String plannedBy;
    private Instant plannedAt;
    private boolean test;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "journey_leg", joinColumns = @JoinColumn(name = "journey_id"))
    @OrderBy("position")
    private List<Leg> legs = new ArrayList<>();

    @Version private int version;

    protected Journey() {}

    Journey(Stay stay, JourneyRequests.Plan plan, String by, Instant at) {
        caseId = stay.caseId();
        caseNo = stay.caseNo();
        subjectId = stay.subjectId();
        regionCode = stay.region().code();
        unitId = stay.unitId();
        means = plan.means();
        destination = plan.destination().strip();
        destinationRegion =
                plan.destinationRegion() == null ? null : plan.destinationRegion().code();
        transferStation = plan.transferStation();
        crossProvince = Boolean.TRUE.equals(plan.crossProvince());
        escorts = plan.escorts() == null ? List.of() : List.copyOf(plan.escorts());
        departBy = plan.departBy();
        legs.addAll(plan.legsOrNone());
        costYuan = BigDecimal.ZERO;
        plannedBy = by;
        plannedAt = at;
        test = stay.test();
        state = JourneyState.PLANNED;
    }

    /** Where the way leads: every place that can make it unsafe. */
    Set<RegionCode> places() {
        return Stream.concat(
                        Stream.ofNullable(destinationRegion),
                        legs.stream().map(Leg::regionCode).filter(code -> code != null))
                .map(RegionCode::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The worst warning on the way, or null; answers whether waiting or not has changed. */
    boolean weather(String level, Instant at) {
        weatherLevel = level;
        return settle(at);
    }

    boolean hold(Hold declared) {
        require(JourneyState.PLANNED, JourneyState.WAITING);
        hold = declared;
        return settle(declared.at());
    }

    boolean release(Instant at) {
        require(JourneyState.WAITING);
        if (!isHeld()) {
            throw JourneyProblem.NOT_HELD_BY_WORD.because();
        }
        hold = null;
        return settle(at);
    }

    /** Unsafe by one of the two is unsafe. */
    private boolean settle(Instant at) {
        JourneyState before = state;
        state = isHeld() || weatherLevel != null ? JourneyState.WAITING : JourneyState.PLANNED;
        if (state == before) {
            return false;
        }
        waitingSince = state == JourneyState.WAITING ? at : null;
        return true;
    }

    void depart(List<String> staff, Instant at) {
        requireSafe();
        require(JourneyState.PLANNED);
        if (staff != null && !staff.isEmpty()) {
            escorts = List.copyOf(staff);
        }
        if (ESCORT.equals(means) && escorts.stream().distinct().count() < COMPANIONS) {
            throw JourneyProblem.ESCORTS_MISSING.at("escorts");
        }
        state = JourneyState.DEPARTED;
        departedAt = at;
    }

    void arrive(UUID acceptedHandover, Instant at) {
        require(JourneyState.DEPARTED);
        handoverId = acceptedHandover;
        end(JourneyState.ARRIVED, null, null, at);
    }

    /** Nobody took over: the guest comes back, and the duty with them (R161). */
    void fail(String reason, String note, Instant at) {
        require(JourneyState.DEPARTED);
        end(JourneyState.RETURNED, reason, note, at);
    }

    void cancel(String reason, String note, Instant at) {
        require(JourneyState.PLANNED, JourneyState.WAITING);
        end(JourneyState.CANCELLED, reason, note, at);
    }

    private void end(JourneyState how, String reason, String note, Instant at) {
        state = how;
        endedFor = reason;
        endedNote = note;
        endedAt = at;
    }

    void spend(BigDecimal yuan) {
        costYuan = costYuan.add(yuan);
    }

    void leaveBy(Instant at) {
        departBy = at;
    }

    void requireSafe() {
        if (state == JourneyState.WAITING) {
            throw JourneyProblem.JOURNEY_IS_WAITING.because();
        }
    }

    private void require(JourneyState... wanted) {
        if (!List.of(wanted).contains(state)) {
            throw JourneyProblem.JOURNEY_IN_OTHER_STATE.because(state.code());
        }
    }

    /** Goes home in company: somebody signs for the person at the end. */
    boolean isEscorted() {
        return ESCORT.equals(means);
    }

    boolean isHeld() {
        return hold != null && hold.stands();
    }

    boolean isTest() {
        return test;
    }

    boolean isCrossProvince() {
        return crossProvince;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    String caseNo() {
        return caseNo;
    }

    UUID subjectId() {
        return subjectId;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    String means() {
        return means;
    }

    String destination() {
        return destination;
    }

    String destinationRegion() {
        return destinationRegion;
    }

    String transferStation() {
        return transferStation;
    }

    List<String> escorts() {
        return escorts;
    }

    Instant departBy() {
        return departBy;
    }

    JourneyState state() {
        return state;
    }

    Hold holding() {
        return isHeld() ? hold : new Hold();
    }

    String weatherLevel() {
        return weatherLevel;
    }

    Instant waitingSince() {
        return waitingSince;
    }

    Instant departedAt() {
        return departedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    UUID handoverId() {
        return handoverId;
    }

    String endedFor() {
        return endedFor;
    }

    String endedNote() {
        return endedNote;
    }

    BigDecimal costYuan() {
        return costYuan;
    }

    Instant plannedAt() {
        return plannedAt;
    }

    List<Leg> legs() {
        return List.copyOf(legs);
    }

    int version() {
        return version;
    }
}
