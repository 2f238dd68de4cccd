package org.nuandong.dispatch.exchange;

import java.time.Instant;
import java.util.UUID;

/**
 * Who is asked for what in an incident: codes of the dictionaries agency and agency-request-kind.
 * The unit of the agency, the note (no numbers of persons) and the time may be null.
 */
public record AgencyAsk(
        UUID incidentId,
        String agency,
        UUID agencyUnitId,
        String kind,
        String note,
        Instant askedAt) {}
