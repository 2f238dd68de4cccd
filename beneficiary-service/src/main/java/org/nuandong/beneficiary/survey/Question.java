package org.nuandong.beneficiary.survey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 问题: one question of a questionnaire, as data. */
@Schema(name = "SurveyQuestion")
record Question(
        @NotBlank @Pattern(regexp = "[a-z0-9-]{1,40}") @Schema(examples = "warm-bedding")
                String code,
        @NotBlank
                @Pattern(regexp = "choice|choices|number|text|date")
                @Schema(
                        description = "choice (one), choices (several), number, text, date",
                        examples = "choice")
                String kind,
        @NotBlank @Size(max = 200) @Schema(examples = "御寒被褥是否够用") String labelZh,
        @NotBlank @Size(max = 200) @Schema(examples = "Is there enough bedding") String labelEn,
        @Schema(description = "must be answered where it is asked") boolean required,
        @Valid @Size(max = 60) @Schema(description = "of a choice")
                List<@NotNull @Valid Option> options,
        @Schema(description = "of a number") BigDecimal least,
        @Schema(description = "of a number") BigDecimal most,
        @Size(max = 30)
                @Schema(
                        description =
                                "asked only where the household or somebody in it is in one of"
                                        + " these categories; of everybody when left out",
                        examples = "[\"LIVING_ALONE\"]")
                List<@NotBlank String> categories) {

    /** 选项; one that tells of a need says what to do about it. */
    @Schema(name = "SurveyOption")
    record Option(
            @NotBlank @Pattern(regexp = "[a-z0-9-]{1,40}") @Schema(examples = "lacking")
                    String code,
            @NotBlank @Size(max = 100) @Schema(examples = "不够") String labelZh,
            @NotBlank @Size(max = 100) @Schema(examples = "No") String labelEn,
            @Size(max = 40) @Schema(description = "dictionary need", examples = "heating")
                    String need,
            @Size(max = 40) @Schema(description = "dictionary measure-kind", examples = "goods")
                    String measure) {

        @JsonIgnore
        boolean tellsOfNeed() {
            return need != null && measure != null;
        }
    }

    @JsonIgnore
    boolean isChoice() {
        return kind.startsWith("choice");
    }

    boolean asked(Set<String> held) {
        return categories == null
                || categories.isEmpty()
                || categories.stream().anyMatch(held::contains);
    }

    Optional<Option> option(Object code) {
        return options == null
                ? Optional.empty()
                : options.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
