package org.nuandong.beneficiary.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A region as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
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
        @Schema(
                        description = "the order by which it was withdrawn here",
                        examples = "市政府 2026 年 12 号")
                String withdrawnBy,
        @Schema(description = "added here, not in the national list") boolean local,
        @Schema(description = "from the province down", examples = "广东省东莞市高埗镇") String fullName,
        @Schema(description = "the earlier name by which a search found it", examples = "石灰窑区")
                String foundAs,
        @Schema(description = "from the province down; only when one region is asked for")
                List<RegionPlace> ancestors,
        @Schema(
                        description =
                                "what stands today for a withdrawn code, after all changes since;"
                                        + " only when one region is asked for")
                List<RegionPlace> successors,
        @Schema(description = "names it had; only when one region is asked for")
                List<FormerName> formerNames) {

    static RegionView of(Region region, String fullName) {
        return of(region, region.name(), fullName, null, null, null, null);
    }

    static RegionView of(RegionSearch.Found found) {
        return of(
                found.region(),
                found.region().name(),
                found.fullName(),
                found.formerName(),
                null,
                null,
                null);
    }

    static RegionView of(
            Region region,
            String name,
            String fullName,
            String foundAs,
            List<RegionPlace> ancestors,
            List<RegionPlace> successors,
            List<FormerName> formerNames) {
        return new RegionView(
                region.code().code(),
                name,
                region.level(),
                region.parentCode(),
                region.validFrom(),
                region.validTo(),
                List.of(region.replacedBy()),
                region.withdrawnBy(),
                region.isLocal(),
                fullName,
                foundAs,
                ancestors,
                successors,
                formerNames);
    }
}
