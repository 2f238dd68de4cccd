package org.nuandong.beneficiary.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 证件: another paper than the identity number. */
public record DocumentEntry(
        @NotBlank
                @Size(max = 40)
                @Schema(description = "dictionary identity-type", examples = "passport")
                String type,
        @NotBlank @Size(min = 4, max = 40) @Schema(examples = "E00000000") String number) {

    /** A record's own text would put the number into logs. */
    @Override
    public String toString() {
        return type;
    }
}
