package org.nuandong.dispatch.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.UuidGenerator;

/** One sentence of an incident's story, kept as its key and arguments; never changed. */
@Entity
@Table(name = "incident_story")
class StoryLine {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID incidentId;
    private Instant at;
    private Instant recordedAt;
    private String step;
    private String byRole;

    @Column(columnDefinition = "text[]")
    private List<String> args;

    protected StoryLine() {}

    StoryLine(
            UUID incidentId,
            Instant at,
            Instant recordedAt,
            String step,
            String byRole,
            Object... args) {
        this.incidentId = incidentId;
        this.at = at;
        this.recordedAt = recordedAt;
        this.step = step;
        this.byRole = byRole;
        this.args = Stream.of(args).map(StoryTeller::written).toList();
    }

    UUID incidentId() {
        return incidentId;
    }

    Instant at() {
        return at;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String step() {
        return step;
    }

    String byRole() {
        return byRole;
    }

    List<String> args() {
        return args;
    }
}
