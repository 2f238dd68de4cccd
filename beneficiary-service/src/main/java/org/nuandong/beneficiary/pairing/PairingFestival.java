package org.nuandong.beneficiary.pairing;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 节日走访时段: within these days a visit counts for the festival. */
@Schema(name = "PairingFestival")
public record PairingFestival(
        @Schema(description = "dictionary visit-occasion", examples = "spring-festival")
                String occasion,
        LocalDate from,
        LocalDate until) {}
