package org.nuandong.beneficiary.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a checklist as the API shows it. */
@Schema(name = "Checklist")
public record ChecklistView(
        UUID id,
        @Schema(examples = "home-winter") String code,
        @Schema(description = "version", examples = "1") int number,
        @Schema(examples = "000000") String regionCode,
        @Schema(examples = "入户四查四改") String labelZh,
        @Schema(examples = "Four checks at home") String labelEn,
        @Schema(description = "dictionary inspection-subject", examples = "[\"household\"]")
                List<String> subjectKinds,
        @Schema(examples = "2000-01-01") LocalDate validFrom,
        LocalDate validTo,
        List<ChecklistItem> items) {}
