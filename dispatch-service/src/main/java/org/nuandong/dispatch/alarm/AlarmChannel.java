package org.nuandong.dispatch.alarm;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.region.RegionCode;

/** 告警通道: where a unit wants to be woken; its secret signs what is sent there. */
@Entity
class AlarmChannel {

    static final String WEBHOOK = "webhook";
    static final String ACTIVE = "active";
    static final String DISABLED = "disabled";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String regionCode;
    private UUID unitId;
    private String kind;
    private String url;
    private byte[] secret;
    private String state;
    private String disabledReason;
    private Instant createdAt;
    private Instant workedAt;
    private Instant failingSince;
    private Instant testedAt;
    @Version private int version;

    protected AlarmChannel() {}

    AlarmChannel(RegionCode region, UUID unitId, URI url, Instant at) {
        this.regionCode = region.code();
        this.unitId = unitId;
        this.kind = WEBHOOK;
        this.url = url.toString();
        this.state = ACTIVE;
        this.createdAt = at;
    }

    /** The sealed secret; its place names this row, so it is set once the row has an id. */
    void seal(byte[] sealedSecret) {
        secret = sealedSecret.clone();
    }

    /** No more is sent there. Answers whether that is news. */
    boolean disable(String reason) {
        if (DISABLED.equals(state)) {
            return false;
        }
        state = DISABLED;
        disabledReason = reason;
        return true;
    }

    /** Something arrived there. Answers whether the channel has healed by it. */
    boolean works(Instant at, boolean selfTest) {
        workedAt = at;
        testedAt = selfTest ? at : testedAt;
        boolean healed = failingSince != null;
        failingSince = null;
        return healed;
    }

    /** A whole schedule brought nothing. Answers whether that is news. */
    boolean fails(Instant at, boolean selfTest) {
        testedAt = selfTest ? at : testedAt;
        if (failingSince != null) {
            return false;
        }
        failingSince = at;
        return true;
    }

    boolean isActive() {
        return ACTIVE.equals(state);
    }

    String secretPlace() {
        return "alarm_channel:secret:" + id;
    }

    byte[] secret() {
        return secret.clone();
    }

    UUID id() {
        return id;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    String kind() {
        return kind;
    }

    URI url() {
        return URI.create(url);
    }

    String state() {
        return state;
    }

    String disabledReason() {
        return disabledReason;
    }

    Instant workedAt() {
        return workedAt;
    }

    Instant failingSince() {
        return failingSince;
    }

    Instant testedAt() {
        return testedAt;
    }

    int version() {
        return version;
    }
}
