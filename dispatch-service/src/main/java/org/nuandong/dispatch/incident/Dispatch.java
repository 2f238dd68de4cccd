package org.nuandong.dispatch.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.dispatch.team.BookedTeam;

/** 派车: one team on its way to one incident. */
@Entity
@Table(name = "incident_dispatch")
class Dispatch {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID incidentId;
    private UUID teamId;
    private String teamName;

    @Column(columnDefinition = "uuid[]")
    private List<UUID> vehicleIds;

    private Instant dispatchedAt;
    private Instant arrivedAt;
    private boolean support;
    private Instant recalledAt;
    private String recallReason;
    private Instant endedAt;

    @Column(columnDefinition = "text[]")
    private List<String> crew = List.of();

    protected Dispatch() {}

    Dispatch(UUID incidentId, BookedTeam team, List<UUID> vehicles, Instant at) {
        this.incidentId = incidentId;
        this.teamId = team.teamId();
        this.teamName = team.name();
        this.vehicleIds = vehicles;
        this.dispatchedAt = at;
    }

    /** Agencies alone, without a team of ours. */
    Dispatch(UUID incidentId, Instant at) {
        this.incidentId = incidentId;
        this.vehicleIds = List.of();
        this.dispatchedAt = at;
        this.support = true;
    }

    void asSupport() {
        support = true;
    }

    void take(List<Crew> lines) {
        crew = lines.stream().map(Crew::text).toList();
    }

    void arrive(Instant at) {
        arrivedAt = at;
    }

    void recall(String reason, Instant at) {
        recalledAt = at;
        recallReason = reason;
    }

    /** The incident is over, for this time. */
    void end(Instant at) {
        endedAt = at;
    }

    /** A team of ours that was sent and is neither called back nor done. */
    boolean holdsATeam() {
        return teamId != null && recalledAt == null && endedAt == null;
    }

    boolean isOf(UUID team) {
        return holdsATeam() && teamId.equals(team);
    }

    UUID teamId() {
        return teamId;
    }

    String teamName() {
        return teamName;
    }

    List<UUID> vehicleIds() {
        return vehicleIds;
    }

    Instant dispatchedAt() {
        return dispatchedAt;
    }

    Instant arrivedAt() {
        return arrivedAt;
    }

    UUID id() {
        return id;
    }

    boolean isSupport() {
        return support;
    }

    Instant recalledAt() {
        return recalledAt;
    }

    String recallReason() {
        return recallReason;
    }

    List<Crew> crew() {
        return crew.stream().map(Crew::parse).toList();
    }
}
