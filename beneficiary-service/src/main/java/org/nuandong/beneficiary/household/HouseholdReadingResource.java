package org.nuandong.beneficiary.household;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.category.EnrolledCategory;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.security.Role;

/** The address in clear, and the sensitive categories, each for a stated purpose. */
@Path("/api/v1/households/{id}")
@Tag(name = "households")
class HouseholdReadingResource {

    private final HouseholdAccess access;
    private final HouseholdAddress address;
    private final CategoryRegister categories;
    private final Dictionaries dictionaries;

    HouseholdReadingResource(
            HouseholdAccess access,
            HouseholdAddress address,
            CategoryRegister categories,
            Dictionaries dictionaries) {
        this.access = access;
        this.address = address;
        this.categories = categories;
        this.dictionaries = dictionaries;
    }

    /** What for. */
    public record AddressReadingRequest(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary reading-purpose", examples = "visit")
                    String purpose) {}

    /** The address; null when none is known. */
    public record ClearAddress(UUID id, String address) {

        /** A record's own text would put the address into logs. */
        @Override
        public String toString() {
            return "ClearAddress " + id;
        }
    }

    /** What the household is enrolled in, the sensitive ones too. */
    public record ClearCategories(UUID id, List<EnrolledCategory> categories) {}

    @POST
    @Path("/category-readings")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.APPROVER, Role.BUREAU_LEADER})
    @Operation(
            operationId = "readHouseholdCategories",
            summary = "Read the sensitive categories for a purpose; audited / 按用途查看敏感类别（留痕）")
    @APIResponse(responseCode = "200", description = "all that are open")
    @APIResponse(responseCode = "400", description = "no such purpose")
    public ClearCategories categories(
            @PathParam("id") UUID id, @Valid @NotNull AddressReadingRequest request) {
        dictionaries.require("reading-purpose", request.purpose(), "purpose");
        Household household = access.visible(id);
        access.read(household, List.of("sensitiveCategories"), request.purpose());
        return new ClearCategories(
                id, categories.visible(List.of(id), request.purpose()).getOrDefault(id, List.of()));
    }

    @POST
    @Path("/address-readings")
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.DUTY_LEADER
    })
    @Operation(
            operationId = "readAddress",
            summary = "Read the address for a purpose; audited / 按用途查看住址（留痕）")
    @APIResponse(responseCode = "200", description = "the address")
    @APIResponse(responseCode = "400", description = "no such purpose")
    public ClearAddress read(
            @PathParam("id") UUID id, @Valid @NotNull AddressReadingRequest request) {
        dictionaries.require("reading-purpose", request.purpose(), "purpose");
        Household household = access.visible(id);
        access.read(household, List.of("address"), request.purpose());
        return new ClearAddress(id, address.open(household));
    }
}
