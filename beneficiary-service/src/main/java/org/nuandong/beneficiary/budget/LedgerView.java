package org.nuandong.beneficiary.budget;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of the ledger. */
public record LedgerView(
        @Schema(examples = "1") long id,
        @Schema(description = "dictionary fund-source", examples = "municipal") String source,
        @Schema(
                        description =
                                "allotment, withdrawal, transfer-out, transfer-in, reserve,"
                                        + " release, spend, return, reverse-reserved, reverse-spent",
                        examples = "reserve")
                String movement,
        BigDecimal allotted,
        BigDecimal reserved,
        BigDecimal paid,
        @Schema(description = "the order or payment behind it") UUID causeId,
        String reason,
        Instant occurredAt,
        Instant recordedAt) {}
