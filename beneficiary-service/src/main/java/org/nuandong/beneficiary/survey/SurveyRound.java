package org.nuandong.beneficiary.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuandong.commons.region.RegionCode;

/** 排查轮次: every household of its areas is to be seen from one day to another. */
@Entity
class SurveyRound {

    static final String TYPE = "survey-round";

    @Id private UUID id;
    private RegionCode regionCode;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] areas;

    private String name;
    private UUID questionnaireId;
    private LocalDate fromOn;
    private LocalDate untilOn;
    private String againAfter;
    private String state;
    private boolean overdue;
    private Integer missing;
    private String closeReason;
    private Instant openedAt;
    private String openedBy;
    private Instant closedAt;
    @Version private int version;

    protected SurveyRound() {}

    SurveyRound(UUID id, RegionCode region, SurveyRequests.Round said, Duration again, Instant at) {
        this.id = id;
        regionCode = region;
        areas = said.areas().stream().distinct().sorted().toArray(String[]::new);
        name = said.name().strip();
        questionnaireId = said.questionnaireId();
        fromOn = said.fromOn();
        untilOn = said.untilOn();
        againAfter = again.toString();
        state = "open";
        openedAt = at;
    }

    void openedBy(String subject) {
        openedBy = subject;
    }

    void requireOpen() {
        if (!isOpen()) {
            throw SurveyProblem.ROUND_CLOSED.because();
        }
    }

    void close(int left, String reason, Instant at) {
        requireOpen();
        state = "closed";
        missing = left;
        closeReason = reason;
        closedAt = at;
        overdue = false;
    }

    /** Once. */
    boolean miss() {
        if (!isOpen() || overdue) {
            return false;
        }
        overdue = true;
        return true;
    }

    boolean isOpen() {
        return "open".equals(state);
    }

    boolean covers(RegionCode region) {
        return areas().stream().anyMatch(area -> area.covers(region));
    }

    UUID id() {
        return id;
    }

    RegionCode region() {
        return regionCode;
    }

    List<RegionCode> areas() {
        return Arrays.stream(areas).map(RegionCode::new).toList();
    }

    UUID questionnaireId() {
        return questionnaireId;
    }

    LocalDate untilOn() {
        return untilOn;
    }

    LocalDate fromOn() {
        return fromOn;
    }

    Duration againAfter() {
        return Duration.parse(againAfter);
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    int version() {
        return version;
    }

    SurveyView.RoundView view() {
        return new SurveyView.RoundView(
                id,
                regionCode.code(),
                List.of(areas),
                name,
                questionnaireId,
                fromOn,
                untilOn,
                state,
                overdue,
                missing,
                closeReason,
                openedAt,
                closedAt);
    }
}
