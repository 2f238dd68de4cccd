package org.nuandong.beneficiary.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** region.changed: the full state of a region that was added, changed or withdrawn here. */
@ApplicationScoped
class RegionEvents {

    private static final String REFERENCE = "nuandong.reference.v1";

    private final EventOutbox outbox;

    RegionEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    void changed(Region region) {
        RegionChanged data =
                new RegionChanged(
                        region.code().code(),
                        region.name(),
                        region.parentCode(),
                        region.validFrom(),
                        region.validTo(),
                        region.replacedBy().length == 0 ? null : List.of(region.replacedBy()));
        Event event =
                Event.of(
                        "region.changed",
                        "region",
                        idOf(region.code().code()),
                        region.code(),
                        null,
                        region.changedAt(),
                        data);
        outbox.record(event.on(REFERENCE));
    }

    /** The compacted topic is keyed by aggregate id, and a region has only its code. */
    private static UUID idOf(String code) {
        return UUID.nameUUIDFromBytes(("region:" + code).getBytes(StandardCharsets.UTF_8));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RegionChanged(
            String code,
            String name,
            String parentCode,
            LocalDate validFrom,
            LocalDate validTo,
            List<String> replacedBy) {}
}
