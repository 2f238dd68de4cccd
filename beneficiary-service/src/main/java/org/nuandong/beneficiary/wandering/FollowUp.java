package org.nuandong.beneficiary.wandering;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** 回访: somebody at home has looked after a person again. */
@Entity
@Table(name = "wandering_follow_up")
class FollowUp {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID entryId;
    private String way;
    private String result;

    @Column(columnDefinition = "text[]")
    private List<String> help;

    private String note;
    private Instant at;
    private String recordedBy;

    protected FollowUp() {}

    FollowUp(UUID entryId, WanderingRequests.Visit said, Instant at, String by) {
        this.entryId = entryId;
        this.way = said.way();
        this.result = said.result();
        this.help = said.help() == null ? List.of() : List.copyOf(said.help());
        this.note = said.note();
        this.at = at;
        this.recordedBy = by;
    }

    String way() {
        return way;
    }

    String result() {
        return result;
    }

    List<String> help() {
        return help;
    }

    String note() {
        return note;
    }

    Instant at() {
        return at;
    }
}
