package org.nuandong.beneficiary.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The full new state of a household; an address left out stays, for answers show it masked. */
public record HouseholdChange(
        @NotNull
                @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
                @Schema(description = "township (9 digits) or village (12)", examples = "420202006")
                String regionCode,
        @Size(max = 200) @Schema(examples = "示范路1号2单元301室") String address,
        @NotNull @Size(max = 10) @Schema(description = "dictionary hardship-cause")
                List<@NotBlank String> causes,
        @Size(max = 40) @Schema(description = "dictionary hardship-degree", examples = "serious")
                String degree,
        @Size(max = 10) @Schema(description = "dictionary need", examples = "[\"medical\"]")
                List<@NotBlank String> needs,
        @Valid IncomeEntry income,
        @NotEmpty @Valid List<@NotNull @Valid Relation> members) {

    Plight plight() {
        return Plight.of(causes, degree, needs, income);
    }

    /** What a member is to the head. */
    public record Relation(
            @NotNull UUID personId,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary relation-to-head", examples = "head")
                    String relation) {

        boolean isHead() {
            return HouseholdMember.HEAD.equals(relation);
        }
    }

    /** A record's own text would put the address into logs. */
    @Override
    public String toString() {
        return "HouseholdChange";
    }
}
