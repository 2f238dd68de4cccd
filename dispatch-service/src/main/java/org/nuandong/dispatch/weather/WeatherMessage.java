package org.nuandong.dispatch.weather;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuandong.commons.region.RegionCode;

/** 气象报文: a message as it came, sealed, with what could not be read of it; never changed. */
@Entity
class WeatherMessage {

    static final String TAKEN = "taken";
    static final String NOTHING_UNDERSTOOD = "nothing-understood";

    @Id private UUID id;
    private Instant receivedAt;
    private String client;
    private String regionCode;
    private String mediaType;
    private byte[] digest;
    private byte[] raw;
    private String outcome;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Unread> warnings;

    protected WeatherMessage() {}

    WeatherMessage(
            UUID id, ReceivedBody body, String client, RegionCode home, byte[] raw, Instant now) {
        this.id = id;
        this.receivedAt = now;
        this.client = client;
        this.regionCode = home.code();
        this.mediaType = body.mediaType();
        this.digest = body.digest();
        this.raw = raw;
        this.outcome = NOTHING_UNDERSTOOD;
        this.warnings = List.of();
    }

    void understood(String outcome, List<Unread> unread) {
        this.outcome = outcome;
        this.warnings = List.copyOf(unread);
    }

    UUID id() {
        return id;
    }

    List<Unread> unread() {
        return warnings;
    }
}
