package org.nuandong.beneficiary.recognition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** 标记: a person is to be known at every station's door, from one source, since and until. */
@Entity
class PersonFlag {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID personId;
    private String flag;
    private String source;
    private Instant since;
    private String recordedBy;
    private Instant endedAt;
    private String endedBy;
    private String endReason;

    protected PersonFlag() {}

    PersonFlag(UUID personId, String flag, String source, Instant since, String by) {
        this.personId = personId;
        this.flag = flag;
        this.source = source;
        this.since = since;
        this.recordedBy = by;
    }

    void end(String reason, Instant at, String by) {
        endReason = reason;
        endedAt = at;
        endedBy = by;
    }

    boolean is(String code, String from) {
        return flag.equals(code) && source.equals(from);
    }

    boolean isOpen() {
        return endedAt == null;
    }

    UUID personId() {
        return personId;
    }

    String flag() {
        return flag;
    }

    String source() {
        return source;
    }

    Instant since() {
        return since;
    }

    Instant endedAt() {
        return endedAt;
    }

    String endReason() {
        return endReason;
    }
}
