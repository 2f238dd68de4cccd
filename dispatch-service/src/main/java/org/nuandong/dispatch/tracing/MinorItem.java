package org.nuandong.dispatch.tracing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** 五个一 (C4): one of the five things that each minor's file holds. */
@Entity
@Table(name = "tracing_minor_item")
class MinorItem {

    /** Case and code of tracing-minor-item. */
    @Embeddable
    record Key(UUID caseId, String item) implements Serializable {}

    @EmbeddedId private Key key;
    private Instant doneAt;
    private UUID evidenceId;
    private String recordedBy;

    protected MinorItem() {}

    MinorItem(UUID caseId, String item, Instant doneAt, UUID evidenceId, String by) {
        this.key = new Key(caseId, item);
        this.doneAt = doneAt;
        this.evidenceId = evidenceId;
        this.recordedBy = by;
    }

    String item() {
        return key.item();
    }

    Instant doneAt() {
        return doneAt;
    }

    UUID evidenceId() {
        return evidenceId;
    }
}
