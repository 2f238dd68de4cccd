package org.nuandong.dispatch.evidence;

import java.time.Instant;
import java.util.UUID;

/** A file as its sender announces it, and until when the rest of it is awaited. */
record NewEvidence(
        String kind,
        String mediaType,
        long size,
        String sha256,
        Instant takenAt,
        String aboutType,
        UUID aboutId,
        boolean minor,
        String by,
        String role,
        Instant uploadUntil) {}
