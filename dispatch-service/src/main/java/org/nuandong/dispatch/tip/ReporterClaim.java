package org.nuandong.dispatch.tip;

import java.time.Instant;
import java.util.UUID;

/**
 * 举报人的奖励资格: who told of an incident, when and through which channel. {@code reporterKey} is the
 * blind index of the telephone number as text, null when none was left; equal keys are one number.
 */
public record ReporterClaim(
        UUID tipId,
        String source,
        String reporterKind,
        Instant receivedAt,
        String reporterKey,
        boolean wishesUnknown) {}
