package org.nuandong.beneficiary.region;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A region as the API shows it. */
public record RegionView(
        @Schema(examples = "441900129") String code,
        @Schema(examples = "高埗镇") String name,
        @Schema(description = "1 province, 2 city, 3 county, 4 township, 5 village or community")
                int level,
        @Schema(examples = "441900") String parentCode,
        LocalDate validFrom,
        @Schema(description = "last day; set when the code was withdrawn") LocalDate validTo,
        @Schema(description = "codes that took over the area of a withdrawn one")
                List<String> replacedBy,
        @Schema(description = "added here, not in the national list") boolean local,
        @Schema(description = "from the province down; only when one region is asked for")
                String fullName) {

    static RegionView of(Region region) {
        return of(region, null);
    }

    static RegionView of(Region region, String fullName) {
        return new RegionView(
                region.code().code(),
                region.name(),
                region.level(),
                region.parentCode(),
                region.validFrom(),
                region.validTo(),
                List.of(region.replacedBy()),
                region.isLocal(),
                fullName);
    }
}
