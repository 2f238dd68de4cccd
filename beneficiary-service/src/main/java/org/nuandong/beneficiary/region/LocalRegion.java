package org.nuandong.beneficiary.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A region added or withdrawn locally, as the bootstrap file holds it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LocalRegion(
        @Schema(examples = "420202006001") String code,
        @Schema(examples = "示范社区") String name,
        @Schema(examples = "420202006") String parentCode,
        LocalDate validFrom,
        @Schema(description = "last day") LocalDate validTo,
        List<String> replacedBy,
        @Schema(description = "the order by which it was withdrawn") String withdrawnBy) {

    static LocalRegion of(Region region) {
        return new LocalRegion(
                region.code().code(),
                region.name(),
                region.parentCode(),
                region.validFrom(),
                region.validTo(),
                region.replacedBy().length == 0 ? null : List.of(region.replacedBy()),
                region.withdrawnBy());
    }
}
