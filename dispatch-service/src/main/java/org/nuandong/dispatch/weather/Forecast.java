package org.nuandong.dispatch.weather;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.region.RegionCode;

/** 预报 (R274): an outlook for a region, kept as it was said. */
@Entity
class Forecast {

    @Id private UUID id;
    private UUID messageId;
    private String regionCode;
    private Instant issuedAt;
    private String source;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ForecastDay> days;

    private Instant receivedAt;

    protected Forecast() {}

    Forecast(ForecastDraft draft, UUID messageId, RegionCode region, Instant issued, Instant now) {
        this.id = EventId.at(now);
        this.messageId = messageId;
        this.regionCode = region.code();
        this.issuedAt = issued;
        this.source = draft.source();
        this.days = List.copyOf(draft.days());
        this.receivedAt = now;
    }

    UUID id() {
        return id;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    Instant issuedAt() {
        return issuedAt;
    }

    String source() {
        return source;
    }

    List<ForecastDay> days() {
        return days;
    }

    Instant receivedAt() {
        return receivedAt;
    }
}
