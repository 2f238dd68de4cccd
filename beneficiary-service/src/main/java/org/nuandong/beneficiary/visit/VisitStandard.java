package org.nuandong.beneficiary.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 慰问标准 (R041): the least that a household gets, of a level or of a category. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "VisitStandard")
public record VisitStandard(
        @Schema(description = "dictionary region-level, of the plan", examples = "city")
                String level,
        @Schema(
                        description = "dictionary category, of the household",
                        examples = "ENTITLED_VETERAN_FAMILY")
                String category,
        @Schema(description = "yuan per household", examples = "400.00") BigDecimal minYuan) {

    /** The highest that is meant for such a household; zero where none is. */
    static BigDecimal least(
            List<VisitStandard> standards, String level, Collection<String> categories) {
        return standards.stream()
                .filter(one -> one.level == null || one.level.equals(level))
                .filter(one -> one.category == null || categories.contains(one.category))
                .map(VisitStandard::minYuan)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }
}
