package org.nuandong.dispatch.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.region.RegionCode;

/** 工作人员: somebody who acts here, by the subject of the token, and what the person can do. */
@Entity
class Officer {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String subject;
    private String displayName;
    private String regionCode;
    private UUID unitId;

    /** male or female; null: nobody has said. */
    private String sex;

    @Column(columnDefinition = "text[]")
    private List<String> abilities;

    private Instant createdAt;
    @Version private int version;

    protected Officer() {}

    Officer(String subject, String name, RegionCode region, UUID unitId, Instant at) {
        this.subject = subject;
        this.displayName = name;
        this.regionCode = region.code();
        this.unitId = unitId;
        this.abilities = List.of();
        this.createdAt = at;
    }

    void change(String name, UUID unit, List<String> can) {
        displayName = name;
        unitId = unit;
        abilities = List.copyOf(can);
    }

    void sex(String code) {
        sex = code;
    }

    String sex() {
        return sex;
    }

    UUID id() {
        return id;
    }

    String subject() {
        return subject;
    }

    String displayName() {
        return displayName;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    List<String> abilities() {
        return abilities;
    }

    int version() {
        return version;
    }
}
