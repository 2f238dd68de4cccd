package org.nuandong.beneficiary.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is said of a person in a request. In a change, an identity number, telephone or documents
 * left out stay as they are: answers show them masked, and nobody can send back what they cannot
 * see.
 */
public record PersonEntry(
        @Size(max = 60)
                @Pattern(regexp = "[\\p{L}\\p{M}][\\p{L}\\p{M}·•・.' -]*")
                @Schema(
                        description = "left out only with nameUnknown",
                        examples = "张某甲",
                        nullable = true)
                String name,
        @NotBlank @Size(max = 20) @Schema(description = "dictionary sex", examples = "male")
                String sex,
        @Schema(description = "may be left out with an identity number", examples = "1968-02-29")
                LocalDate birthOn,
        @Min(0)
                @Max(130)
                @Schema(description = "years, where no birth date is known", nullable = true)
                Integer apparentAge,
        @Size(max = 40)
                @Schema(
                        description = "18 digits (GB 11643), or 15 old ones; also 港澳台居住证",
                        examples = "410527196802290013")
                String identityNumber,
        @Valid @Size(max = 8) List<@NotNull @Valid DocumentEntry> documents,
        @Size(max = 40) @Schema(examples = "13800000001") String telephone,
        @Schema(description = "true: nobody knows the name (身份不明)", nullable = true)
                Boolean nameUnknown) {

    public PersonEntry(
            String name,
            String sex,
            LocalDate birthOn,
            Integer apparentAge,
            String identityNumber,
            List<DocumentEntry> documents,
            String telephone) {
        this(name, sex, birthOn, apparentAge, identityNumber, documents, telephone, name == null);
    }

    boolean isNameless() {
        return Boolean.TRUE.equals(nameUnknown);
    }

    /** A record's own text would put the numbers into logs. */
    @Override
    public String toString() {
        return "PersonEntry";
    }
}
