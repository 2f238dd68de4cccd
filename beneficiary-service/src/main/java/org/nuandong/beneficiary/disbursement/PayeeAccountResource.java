package org.nuandong.beneficiary.disbursement;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.security.Role;

/** Where payees' money goes. */
@Path("/api/v1/payee-accounts")
@Tag(name = "payee-accounts", description = "Accounts of payees / 收款账户")
class PayeeAccountResource {

    private final Accounts accounts;
    private final PaymentEvents events;

    PayeeAccountResource(Accounts accounts, PaymentEvents events) {
        this.accounts = accounts;
        this.events = events;
    }

    /** An account, its number by the last digits. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PayeeAccount")
    public record View(
            UUID id,
            @Schema(examples = "person") String payeeKind,
            UUID payeeId,
            @Schema(description = "dictionary account-holder", examples = "self") String holder,
            @Schema(examples = "示范银行黄石支行") String bank,
            @Schema(examples = "0017") String tail,
            Instant recordedAt) {

        static View of(PayeeAccount account) {
            return new View(
                    account.id(),
                    account.payeeKind(),
                    account.payeeId(),
                    account.holder(),
                    account.bank(),
                    account.tail(),
                    account.recordedAt());
        }
    }

    /** An account in clear. */
    @Schema(name = "PayeeAccountClear")
    public record Clear(UUID id, String number, String holderName) {

        /** A record's own text would put the number into logs. */
        @Override
        public String toString() {
            return "account " + id;
        }
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(
            operationId = "recordPayeeAccount",
            summary = "A payee's account / 登记收款账户",
            description = "In place of the one on file; what was paid stays with the old one.")
    @APIResponse(responseCode = "201", description = "on file, sealed")
    @APIResponse(responseCode = "400", description = "no such payee, or no number of an account")
    @APIResponse(responseCode = "409", description = "on file already")
    public RestResponse<View> record(@Valid @NotNull PaymentRequests.NewAccount request) {
        PayeeAccount account = accounts.keep(request);
        events.account(account);
        return ResponseBuilder.create(RestResponse.Status.CREATED, View.of(account))
                .location(URI.create("/api/v1/payee-accounts/" + account.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.AUDITOR
    })
    @Operation(operationId = "getPayeeAccount", summary = "One account, masked / 单个账户")
    @APIResponse(responseCode = "200", description = "by its last digits")
    public View get(@PathParam("id") UUID id) {
        return View.of(accounts.visible(id));
    }

    @POST
    @Path("/{id}/readings")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.APPROVER, Role.AUDITOR})
    @Operation(
            operationId = "readPayeeAccount",
            summary = "In clear, for a purpose; audited / 查看账户（留痕）")
    @APIResponse(responseCode = "200", description = "number and name")
    @APIResponse(responseCode = "400", description = "no such purpose")
    public Clear read(@PathParam("id") UUID id, @Valid @NotNull PaymentRequests.Reading request) {
        Accounts.Clear clear = accounts.read(accounts.visible(id), request.purpose());
        return new Clear(id, clear.number(), clear.name());
    }
}
