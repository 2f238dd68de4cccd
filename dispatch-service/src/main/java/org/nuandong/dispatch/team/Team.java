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

/** 救助小组: people who go out together; on at most one incident at a time (R240, R241). */
@Entity
class Team {

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
    }

    /** Sends the team to an incident; the same incident again changes nothing. */
    boolean assign(UUID incident, String number) {
        if (incident.equals(incidentId)) {
            return false;
        }
        if (incidentId != null) {
            throw TeamProblem.TEAM_BUSY.because(name, incidentNo);
        }
        if (!onDuty) {
            throw TeamProblem.TEAM_OFF_DUTY.because(name);
        }
        incidentId = incident;
        incidentNo = number;
        return true;
    }

    /** Frees the team from this incident; a team that is on another one stays there. */
    boolean release(UUID incident) {
        if (!incident.equals(incidentId)) {
            return false;
        }
        incidentId = null;
        incidentNo = null;
        return true;
    }

    /** A shift starts or ends; a team on an incident stays assigned until it is released. */
    void setDuty(boolean duty) {
        onDuty = duty;
    }

    void join(TeamMember member) {
        if (members.stream().anyMatch(m -> m.isStaff(member.staff()))) {
            throw TeamProblem.ALREADY_A_MEMBER.at("staff", name);
        }
        members.add(member);
    }

    void leave(String staff) {
        if (!members.removeIf(m -> m.isStaff(staff))) {
            throw TeamProblem.NOT_A_MEMBER.because(name);
        }
    }

    /** free, assigned or off-duty. */
    String state() {
        if (incidentId != null) {
            return "assigned";
        }
        return onDuty ? "free" : "off-duty";
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
