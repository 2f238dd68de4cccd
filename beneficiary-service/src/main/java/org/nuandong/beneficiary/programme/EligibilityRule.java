package org.nuandong.beneficiary.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 条件: one rule that a payee keeps, as data. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EligibilityRule")
public record EligibilityRule(
        @NotBlank
                @Size(max = 40)
                @Schema(description = "dictionary eligibility-rule", examples = "category-any")
                String rule,
        @Size(max = 60)
                @Schema(
                        description = "category and region codes, as the rule needs",
                        examples = "[\"DIBAO\"]")
                List<@NotNull @Size(max = 40) String> codes,
        @Min(0) @Max(150) @Schema(description = "years or heads, from", examples = "60")
                Integer from,
        @Min(0) @Max(150) @Schema(description = "years or heads, to", examples = "99") Integer to) {

    public List<String> codesOrNone() {
        return codes == null ? List.of() : codes;
    }
}
