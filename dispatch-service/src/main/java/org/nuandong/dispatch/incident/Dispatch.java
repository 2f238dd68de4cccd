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

    protected Dispatch() {}

    Dispatch(UUID incidentId, BookedTeam team, List<UUID> vehicles, Instant at) {
        this.incidentId = incidentId;
        this.teamId = team.teamId();
        this.teamName = team.name();
        this.vehicleIds = vehicles;
        this.dispatchedAt = at;
    }

    void arrive(Instant at) {
        arrivedAt = at;
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
}
