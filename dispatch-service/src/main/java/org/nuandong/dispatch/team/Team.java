package org.nuandong.dispatch.team;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.GeoPoint;

/** 救助小组: people who go out together; on at most one incident at a time (R240, R241). */
@Entity
class Team {

    /** 总负责人 (R241, R243): one to a team. */
    private static final String HEAD = "head";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String name;
    private String kind;
    private String regionCode;
    private UUID unitId;
    private boolean onDuty;
    private UUID incidentId;
    private String incidentNo;
    private UUID patrolId;
    private String unitState;
    private Instant unitStateSince;
    private Instant unitStateDueAt;
    private Double baseLongitude;
    private Double baseLatitude;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "team_member", joinColumns = @JoinColumn(name = "team_id"))
    @OrderBy("joinedAt, staff")
    private List<TeamMember> members = new ArrayList<>();

    @Version private int version;

    protected Team() {}

    Team(String name, String kind, RegionCode region, UUID unitId, Instant at) {
        this.name = name;
        this.kind = kind;
        this.regionCode = region.code();
        this.unitId = unitId;
        this.createdAt = at;
        this.unitState = UnitState.OUT_OF_SERVICE.code();
        this.unitStateSince = at;
    }

    /** Who may be sent to a first incident: on duty, free, and not busy with people. */
    void requireSendable() {
        requireOnDuty();
        if (!unitState().isSendable()) {
            throw TeamProblem.TEAM_NOT_AVAILABLE.because(name, unitState);
        }
    }

    void requireOnDuty() {
        if (!onDuty) {
            throw TeamProblem.TEAM_OFF_DUTY.because(name);
        }
    }

    void requireNoIncident() {
        if (incidentId != null) {
            throw TeamProblem.TEAM_BUSY.because(name, incidentNo);
        }
    }

    /** The first of those that hold it stands here, or nothing when none does. */
    void holder(TeamHold first) {
        incidentId = first == null ? null : first.incidentId();
        incidentNo = first == null ? null : first.incidentNo();
    }

    void onPatrol(UUID patrol) {
        patrolId = patrol;
    }

    /** {@code dueAt} is when the state has lasted too long; null when nobody watches it. */
    void become(UnitState state, Instant since, Instant dueAt) {
        unitState = state.code();
        unitStateSince = since;
        unitStateDueAt = dueAt;
    }

    /** What it does when an incident or a patrol is over. */
    UnitState afterwards() {
        if (!onDuty) {
            return UnitState.OUT_OF_SERVICE;
        }
        return patrolId == null ? UnitState.FREE : UnitState.PATROLLING;
    }

    /** A shift starts or ends; a team on an incident stays assigned until it is released. */
    void setDuty(boolean duty) {
        onDuty = duty;
    }

    void setBase(GeoPoint base) {
        baseLongitude = base == null ? null : base.longitude();
        baseLatitude = base == null ? null : base.latitude();
    }

    void join(TeamMember member) {
        if (members.stream().anyMatch(m -> m.isStaff(member.staff()))) {
            throw TeamProblem.ALREADY_A_MEMBER.at("staff", name);
        }
        if (HEAD.equals(member.role()) && members.stream().anyMatch(m -> HEAD.equals(m.role()))) {
            throw TeamProblem.HEAD_TAKEN.at("role", name);
        }
        members.add(member);
    }

    /** Null passes: nobody is named. */
    void requireMember(String staff, String field) {
        if (staff != null && members.stream().noneMatch(m -> m.isStaff(staff))) {
            throw TeamProblem.MEMBER_NEEDED.at(field, name);
        }
    }

    void leave(String staff) {
        if (!members.removeIf(m -> m.isStaff(staff))) {
            throw TeamProblem.NOT_A_MEMBER.because(name);
        }
    }

    /** free (it may be sent), assigned, unavailable (on duty, not to be sent) or off-duty. */
    String state() {
        if (incidentId != null) {
            return "assigned";
        }
        if (!onDuty) {
            return "off-duty";
        }
        return unitState().isSendable() ? "free" : "unavailable";
    }

    UnitState unitState() {
        return UnitState.of(unitState);
    }

    Instant unitStateSince() {
        return unitStateSince;
    }

    Instant unitStateDueAt() {
        return unitStateDueAt;
    }

    boolean isOnDuty() {
        return onDuty;
    }

    UUID patrolId() {
        return patrolId;
    }

    GeoPoint base() {
        return GeoPoint.ofNullable(baseLongitude, baseLatitude);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String kind() {
        return kind;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    UUID incidentId() {
        return incidentId;
    }

    String incidentNo() {
        return incidentNo;
    }

    List<TeamMember> members() {
        return List.copyOf(members);
    }

    int version() {
        return version;
    }
}
