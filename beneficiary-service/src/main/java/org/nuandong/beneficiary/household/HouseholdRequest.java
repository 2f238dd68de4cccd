package org.nuandong.beneficiary.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.category.CategoryEntry;

/** A whole household in one request. */
@Schema(
        example =
                """
                {"regionCode": "420202006", "address": "示范路1号2单元301室",
                 "causes": ["serious-illness"], "degree": "serious", "needs": ["medical"],
                 "income": {"annualIncome": 18000.00, "rigidExpense": 6000.00, "asOf": "2026-01-01"},
                 "categories": [{"category": "DIBAO", "validFrom": "2026-01-01"}],
                 "members": [
                   {"relation": "head",
                    "person": {"name": "张某甲", "sex": "male",
                               "identityNumber": "410527196802290013", "telephone": "13800000001"},
                    "categories": [{"category": "LIVING_ALONE", "validFrom": "2026-01-01"}]}]}
                """)
public record HouseholdRequest(
        @NotNull
                @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
                @Schema(description = "township (9 digits) or village (12)", examples = "420202006")
                String regionCode,
        @Size(max = 200) @Schema(examples = "示范路1号2单元301室") String address,
        @Size(max = 10)
                @Schema(
                        description = "dictionary hardship-cause",
                        examples = "[\"serious-illness\"]")
                List<@NotBlank String> causes,
        @Size(max = 40) @Schema(description = "dictionary hardship-degree", examples = "serious")
                String degree,
        @Size(max = 10) @Schema(description = "dictionary need", examples = "[\"medical\"]")
                List<@NotBlank String> needs,
        @Valid IncomeEntry income,
        @Valid @Size(max = 20) @Schema(description = "of the household as a whole")
                List<@NotNull @Valid CategoryEntry> categories,
        @NotEmpty @Size(max = 30) @Valid List<@NotNull @Valid MemberEntry> members,
        @Schema(description = "when it was registered on paper; only with backEntry")
                Instant occurredAt,
        @Valid @Schema(description = "a later entry of what stood on paper") BackEntry backEntry) {

    Plight plight() {
        return Plight.of(causes, degree, needs, income);
    }

    /** What a row of a table says, and no more. */
    public static HouseholdRequest ofTable(
            HouseholdLines said, List<CategoryEntry> categories, List<MemberEntry> members) {
        return new HouseholdRequest(
                said.regionCode(),
                said.address(),
                said.causes(),
                said.degree(),
                said.needs(),
                said.income(),
                categories,
                members,
                null,
                null);
    }

    List<CategoryEntry> categoriesOrNone() {
        return categories == null ? List.of() : categories;
    }

    /** A record's own text would put the address into logs. */
    @Override
    public String toString() {
        return "HouseholdRequest";
    }
}
