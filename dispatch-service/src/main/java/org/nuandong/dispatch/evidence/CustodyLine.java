package org.nuandong.dispatch.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** 保管链: who had a piece of evidence in hand, for what, and which content it was; only added. */
@Entity
@Table(name = "evidence_custody")
class CustodyLine {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID evidenceId;
    private Instant at;
    private String action;
    private String bySubject;
    private String byRole;
    private String purpose;
    private String aboutType;
    private UUID aboutId;
    private String sha256;

    protected CustodyLine() {}

    CustodyLine(Evidence evidence, String action, String by, String role, Instant at) {
        this.evidenceId = evidence.id();
        this.sha256 = evidence.sha256();
        this.action = action;
        this.bySubject = by;
        this.byRole = role;
        this.at = at;
    }

    CustodyLine forPurpose(String code) {
        purpose = code;
        return this;
    }

    CustodyLine about(String type, UUID about) {
        aboutType = type;
        aboutId = about;
        return this;
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    String action() {
        return action;
    }

    String bySubject() {
        return bySubject;
    }

    String byRole() {
        return byRole;
    }

    String purpose() {
        return purpose;
    }

    String aboutType() {
        return aboutType;
    }

    UUID aboutId() {
        return aboutId;
    }

    String sha256() {
        return sha256;
    }
}
