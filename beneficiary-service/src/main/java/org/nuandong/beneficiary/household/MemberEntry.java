package org.nuandong.beneficiary.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.category.CategoryEntry;
import org.nuandong.beneficiary.person.NewPerson;
import org.nuandong.beneficiary.person.PersonEntry;

/** A member in a registration: somebody new, or somebody whom the register knows. */
public record MemberEntry(
        @NotBlank
                @Size(max = 40)
                @Schema(description = "dictionary relation-to-head", examples = "head")
                String relation,
        @Schema(description = "of a person who is in the register already; else leave out")
                UUID personId,
        @Valid @Schema(description = "of a new person; else leave out") PersonEntry person,
        @Valid @Size(max = 20) List<@NotNull @Valid CategoryEntry> categories) {

    boolean isHead() {
        return HouseholdMember.HEAD.equals(relation);
    }

    NewPerson newPerson(String path) {
        return new NewPerson(person, categories == null ? List.of() : categories, path);
    }
}
