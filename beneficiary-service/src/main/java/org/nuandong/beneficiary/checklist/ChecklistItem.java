package org.nuandong.beneficiary.checklist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 检查项: one question, and which of its answers is a finding. */
@Schema(name = "ChecklistItem")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChecklistItem(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,39}") @Schema(examples = "stove-flue")
                String code,
        @NotBlank
                @Size(max = 40)
                @Schema(description = "dictionary inspection-area", examples = "safety")
                String area,
        @NotBlank @Size(max = 120) @Schema(examples = "燃煤炉具是否安装排烟管道") String labelZh,
        @NotBlank @Size(max = 200) @Schema(examples = "Has the coal stove a flue?") String labelEn,
        @NotNull
                @Pattern(regexp = "yes-no|choice|number|text")
                @Schema(description = "yes-no, choice, number, text", examples = "yes-no")
                String answer,
        @Size(max = 20) @Schema(description = "of a choice") List<@Valid @NotNull Choice> choices,
        @Schema(description = "may stay unanswered", examples = "false") Boolean optional,
        @Size(max = 10)
                @Schema(description = "the first that fits makes a finding; none: no finding")
                List<@Valid @NotNull FindingRule> findings) {

    static final String YES_NO = "yes-no";
    static final String CHOICE = "choice";
    static final String NUMBER = "number";
    static final String NOT_APPLICABLE = "not-applicable";

    /** 选项. */
    @Schema(name = "ChecklistChoice")
    public record Choice(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") @Schema(examples = "damaged")
                    String code,
            @NotBlank @Size(max = 60) @Schema(examples = "老化破损") String labelZh,
            @NotBlank @Size(max = 100) @Schema(examples = "old or damaged") String labelEn) {}

    @JsonIgnore
    public boolean isRequired() {
        return !Boolean.TRUE.equals(optional);
    }

    /** Can this be an answer to it? What does not apply in a home is said so. */
    public boolean takes(String value) {
        if (NOT_APPLICABLE.equals(value)) {
            return true;
        }
        return switch (answer) {
            case YES_NO -> "yes".equals(value) || "no".equals(value);
            case CHOICE -> choicesOrNone().stream().anyMatch(one -> one.code().equals(value));
            case NUMBER -> number(value).isPresent();
            default -> value.length() <= 500;
        };
    }

    /** What the answer makes of it; empty where all is well. */
    public Optional<FindingRule> finding(String value) {
        if (findings == null || NOT_APPLICABLE.equals(value)) {
            return Optional.empty();
        }
        return findings.stream().filter(rule -> rule.fits(value, number(value))).findFirst();
    }

    List<Choice> choicesOrNone() {
        return choices == null ? List.of() : choices;
    }

    List<FindingRule> findingsOrNone() {
        return findings == null ? List.of() : findings;
    }

    private Optional<BigDecimal> number(String value) {
        if (!NUMBER.equals(answer) || value.length() > 20 || !value.matches("-?\\d+(\\.\\d+)?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(value));
    }
}
