package org.nuandong.dispatch.weather;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** 预警: what was understood of one message for one event, and whether it still holds. */
@Entity
class Warning {

    static final String ACTUAL = "Actual";
    static final String EXERCISE = "Exercise";

    @Id private UUID id;
    private UUID messageId;
    private String sender;
    private String identifier;
    private int part;
    private Instant sent;
    private String status;
    private String messageType;
    private String kind;
    private String kindText;
    private String level;
    private String headline;
    private String description;
    private String source;
    private Instant effectiveAt;
    private Instant expiresAt;

    @Column(columnDefinition = "text[]")
    private List<String> filled;

    @Column(columnDefinition = "text[]")
    private List<String> areaNames;

    private String regionCode;
    private UUID unitId;

    @Column(columnDefinition = "text[]")
    private List<String> regionCodes;

    private String placedBy;
    private Instant placedAt;
    private String state;
    private Instant receivedAt;
    private Instant endedAt;
    private UUID endedBy;
    @Version private int version;

    protected Warning() {}

    Warning(WarningDraft draft, UUID messageId, String kind, List<String> filled, Instant now) {
        this.id = EventId.at(now);
        this.messageId = messageId;
        this.sender = draft.sender;
        this.identifier = draft.identifier;
        this.part = draft.part;
        this.sent = draft.sent;
        this.status = draft.status;
        this.messageType = draft.messageType;
        this.kind = kind;
        this.kindText = draft.kindText;
        this.level = draft.level;
        this.headline = draft.headline;
        this.description = draft.description;
        this.source = draft.source;
        this.effectiveAt = draft.effectiveAt;
        this.expiresAt = draft.expiresAt;
        this.filled = filled;
        this.areaNames = draft.areas.stream().map(AreaHint::shown).distinct().toList();
        this.receivedAt = now;
        this.state = firstState(draft, now).code();
    }

    private WarningState firstState(WarningDraft draft, Instant now) {
        boolean informs = "Ack".equals(messageType) || "Error".equals(messageType);
        if (informs || draft.ends() || !(isActual() || isExercise())) {
            return WarningState.WITHOUT_EFFECT;
        }
        return expiresAt.isAfter(now) ? WarningState.CURRENT : WarningState.EXPIRED;
    }

    /** Where it holds; {@code home} keeps one that nobody could place in its client's reach. */
    void holdsIn(List<RegionCode> regions, RegionCode home) {
        regionCodes = regions.stream().map(RegionCode::code).distinct().toList();
        regionCode = regions.isEmpty() ? home.code() : regionCodes.get(0);
    }

    void place(List<RegionCode> regions, String by, Instant at) {
        if (!regionCodes.isEmpty()) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because("placed");
        }
        holdsIn(regions, regions.get(0));
        placedBy = by;
        placedAt = at;
    }

    /** False when it had ended before: a replay changes nothing. */
    boolean end(WarningState how, UUID by, Instant at) {
        if (!isCurrent()) {
            return false;
        }
        state = how.code();
        endedBy = by;
        endedAt = at;
        return true;
    }

    boolean isCurrent() {
        return WarningState.CURRENT.code().equals(state);
    }

    boolean holdsAt(Instant at) {
        return isCurrent() && isPlaced() && !effectiveAt.isAfter(at) && expiresAt.isAfter(at);
    }

    boolean isActual() {
        return ACTUAL.equals(status);
    }

    boolean isExercise() {
        return EXERCISE.equals(status);
    }

    boolean isPlaced() {
        return !regionCodes.isEmpty();
    }

    boolean withdraws() {
        return "Cancel".equals(messageType);
    }

    UUID id() {
        return id;
    }

    UUID messageId() {
        return messageId;
    }

    String sender() {
        return sender;
    }

    String identifier() {
        return identifier;
    }

    int part() {
        return part;
    }

    Instant sent() {
        return sent;
    }

    String status() {
        return status;
    }

    String messageType() {
        return messageType;
    }

    String kind() {
        return kind;
    }

    String kindText() {
        return kindText;
    }

    String level() {
        return level;
    }

    String headline() {
        return headline;
    }

    String description() {
        return description;
    }

    String source() {
        return source;
    }

    Instant effectiveAt() {
        return effectiveAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    List<String> filled() {
        return filled;
    }

    List<String> areaNames() {
        return areaNames;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    List<RegionCode> regions() {
        return regionCodes.stream().map(RegionCode::new).toList();
    }

    String state() {
        return state;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    UUID endedBy() {
        return endedBy;
    }

    int version() {
        return version;
    }
}
