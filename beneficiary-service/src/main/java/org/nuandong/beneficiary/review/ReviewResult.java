package org.nuandong.beneficiary.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.category.CategoryEntry;

/** 复核结果: what was seen when somebody looked again. */
@Schema(name = "ReviewResult")
public record ReviewResult(
        @NotBlank
                @Size(max = 40)
                @Schema(description = "dictionary review-outcome", examples = "lifted")
                String outcome,
        @NotNull @Schema(examples = "2026-11-20") LocalDate reviewedOn,
        @Size(max = 20)
                @Schema(
                        description =
                                "categories that end that day; all that are reviewed when lifted",
                        examples = "[\"DIBAO\"]")
                List<@NotBlank String> lifted,
        @Valid @Size(max = 20) @Schema(description = "categories found anew, with their papers")
                List<@NotNull @Valid CategoryEntry> found,
        @Size(max = 300) @Schema(examples = "子女就业，收入超过标准") String note) {

    List<String> liftedOrNone() {
        return lifted == null ? List.of() : lifted;
    }

    List<CategoryEntry> foundOrNone() {
        return found == null ? List.of() : found;
    }
}
