package org.nuandong.beneficiary.category;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One code of the list as the API shows it. */
public record CategoryView(
        @Schema(examples = "DIBAO") String code,
        @Schema(examples = "statutory-poor") String family,
        @Schema(examples = "低保") String labelZh,
        @Schema(examples = "Minimum living allowance") String labelEn,
        @Schema(description = "person, household, organisation") List<String> appliesTo,
        @Schema(description = "who defined it; 000000 is the nation", examples = "000000")
                String regionCode,
        @Schema(description = "class of the low-income population it counts as", examples = "DIBAO")
                String nationalClass,
        @Schema(description = "the national code a local one counts as", examples = "DIBAO")
                String mapsTo,
        @Schema(description = "shown only to the roles that decide on it") boolean sensitive,
        @Schema(description = "looked at again every year") boolean reviewed,
        LocalDate validFrom,
        @Schema(description = "last day") LocalDate validTo,
        @Schema(examples = "2026.1") String listVersion) {}
