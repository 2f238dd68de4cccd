package org.nuandong.beneficiary.disbursement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.security.Role;

/** How far the step of a large list is. */
@Path("/api/v1/payment-jobs")
@Tag(name = "payment-lists")
class PaymentJobResource {

    private final PaymentJobs jobs;

    PaymentJobResource(PaymentJobs jobs) {
        this.jobs = jobs;
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.AUDITOR
    })
    @Operation(
            operationId = "getPaymentJob",
            summary = "How far a step of a large list is / 大名单作业进度")
    @APIResponse(responseCode = "200", description = "with what came of it, or why it was refused")
    public PaymentJobView get(@PathParam("id") UUID id) {
        return jobs.visible(id).view();
    }

    /** 202: it is done soon. */
    static RestResponse<Object> accepted(PaymentJob job) {
        return ResponseBuilder.<Object>create(RestResponse.Status.ACCEPTED, job.view())
                .location(URI.create("/api/v1/payment-jobs/" + job.id()))
                .build();
    }
}
