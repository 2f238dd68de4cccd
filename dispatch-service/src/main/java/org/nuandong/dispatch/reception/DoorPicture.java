package org.nuandong.dispatch.reception;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** 指纹和照片 taken at the door (132号), kept as evidence; here stands only which. */
@Entity
@Table(name = "help_request_evidence")
class DoorPicture {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID requestId;
    private UUID evidenceId;
    private String kind;

    protected DoorPicture() {}

    DoorPicture(UUID requestId, UUID evidenceId, String kind) {
        this.requestId = requestId;
        this.evidenceId = evidenceId;
        this.kind = kind;
    }

    UUID evidenceId() {
        return evidenceId;
    }

    String kind() {
        return kind;
    }
}
