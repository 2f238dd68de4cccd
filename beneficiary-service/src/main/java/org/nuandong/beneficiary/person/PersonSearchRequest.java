package org.nuandong.beneficiary.person;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;

/** One number, or anything that narrows; never nothing. */
public record PersonSearchRequest(
        @Size(max = 40) @Schema(examples = "410527196802290013") String identityNumber,
        @Size(max = 40) @Schema(examples = "13800000001") String telephone,
        @Size(min = 1, max = 60)
                @Schema(
                        description =
                                "part of the name, its pinyin or initials; ways to write it are one"
                                        + " / 姓名片段、拼音或首字母，异体字视同",
                        examples = "某甲")
                String name,
        @Schema(description = "names that only sound the same as well / 含同音", nullable = true)
                Boolean alike,
        @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(examples = "420202006") String region,
        @Size(max = 40) @Schema(examples = "DIBAO") String category,
        @Size(max = 40)
                @Schema(
                        description = "dictionary hardship-cause, of the household",
                        examples = "serious-illness")
                String cause,
        @Size(max = 40)
                @Schema(description = "dictionary need, of the household", examples = "medical")
                String need,
        @Pattern(regexp = "open|closed|withdrawn")
                @Schema(description = "open, closed, withdrawn", examples = "open")
                String householdState,
        @Size(max = 20) @Schema(description = "newest, name", examples = "name") String sort,
        @Size(max = 40)
                @Schema(
                        description = "dictionary reading-purpose; needed for a sensitive category",
                        examples = "verification")
                String purpose) {

    boolean hasNumber() {
        return identityNumber != null || telephone != null;
    }

    PersonSearch.Wanted wanted() {
        return new PersonSearch.Wanted(
                name,
                Boolean.TRUE.equals(alike),
                region == null ? null : new RegionCode(region),
                category,
                new PersonSearch.Home(cause, need, householdState));
    }

    /** A record's own text would put numbers and names into logs. */
    @Override
    public String toString() {
        return "PersonSearchRequest";
    }
}
