package org.nuandong.dispatch.exchange;

import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * Who is asked for what at the door of a station, where there is no incident: agency and kind are
 * codes of the dictionaries agency and agency-request-kind; the note names nobody.
 */
public record DoorAsk(
        UUID helpRequestId,
        String helpRequestNo,
        RegionCode region,
        UUID unitId,
        String agency,
        String kind,
        String note,
        Instant askedAt,
        boolean test,
        boolean backEntered) {}
