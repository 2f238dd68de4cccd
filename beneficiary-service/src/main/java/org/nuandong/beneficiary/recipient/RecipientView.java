package org.nuandong.beneficiary.recipient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.category.EnrolledCategory;

/** An organisation as every answer shows it: whom to call there is hidden. */
public record RecipientView(
        UUID id,
        @Schema(examples = "示范镇敬老院") String name,
        @Schema(examples = "420202006") String regionCode,
        String address,
        @Schema(description = "hidden when there is one", examples = "张**") String contact,
        @Schema(examples = "138****0001") String telephone,
        @Schema(description = "persons who live or serve there") Integer residents,
        LocalDate residentsOn,
        List<EnrolledCategory> categories,
        @Schema(description = "open, closed", examples = "open") String state,
        LocalDate closedOn,
        Instant registeredAt,
        Instant changedAt) {}
