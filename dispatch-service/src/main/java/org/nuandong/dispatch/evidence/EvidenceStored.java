package org.nuandong.dispatch.evidence;

import java.time.Instant;
import java.util.UUID;

/** In-process: a file came in whole and was found to be what it claims; in the same transaction. */
public record EvidenceStored(
        UUID evidenceId,
        String kind,
        String aboutType,
        UUID aboutId,
        UUID incidentId,
        Instant at) {}
