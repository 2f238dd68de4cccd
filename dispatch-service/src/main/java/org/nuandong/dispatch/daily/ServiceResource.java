package org.nuandong.dispatch.daily;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.MINOR_GUARDIAN;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.dispatch.care.Stays;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;

/** 在站服务: meals, goods, help with money behind it; and the guest's whole day as one list. */
@Path("/api/v1/care-cases/{id}/services")
@Tag(name = "care-days", description = "Days in the house / 在站服务")
class ServiceResource {

    private final Services services;
    private final DailyRepository days;
    private final DayBook book;
    private final Stays stays;
    private final Dictionaries dictionaries;
    private final Paging paging;

    ServiceResource(
            Services services,
            DailyRepository days,
            DayBook book,
            Stays stays,
            Dictionaries dictionaries,
            Paging paging) {
        this.services = services;
        this.days = days;
        this.book = book;
        this.stays = stays;
        this.dictionaries = dictionaries;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "giveCareService",
            summary = "A meal, goods, any help for a guest / 登记在站服务",
            description =
                    "Goods leave the station's stock; what the books did not hold is shown as"
                            + " missing. / 物资从本站库存扣减,账面不足部分单列。")
    @APIResponse(responseCode = "201", description = "Given / 已提供")
    @APIResponse(responseCode = "409", description = "Case is closed / 个案已离站")
    public RestResponse<DayViews.ServiceView> give(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(
                                                        name = "meal",
                                                        value = DayExamples.MEAL),
                                                @ExampleObject(
                                                        name = "medicine",
                                                        value = DayExamples.MEDICINE)
                                            }))
                    @NotNull
                    @Valid
                    DayRequests.NewService body) {
        dictionaries.require("primary-service", body.kind(), "kind");
        dictionaries.require("care-service-item", body.item(), "item");
        dictionaries.require("medical-payer", body.payer(), "payer");
        for (int i = 0; i < body.goodsOrNone().size(); i++) {
            dictionaries.require(
                    "relief-item", body.goodsOrNone().get(i).item(), "goods[" + i + "].item");
        }
        if (body.from() != null) {
            dictionaries.require("goods-holder-kind", body.from().kind(), "from.kind");
        }
        FreeText.requireNoNumbers(body.note(), "note");
        GivenService service = services.give(id, body);
        return Answers.created("/api/v1/care-cases/" + id + "/services", view(service), 0);
    }

    @POST
    @Path("/{serviceId}/withdrawals")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "withdrawCareService",
            summary = "Entered by mistake: counts nowhere, stays to be seen / 撤回误登",
            description = "Goods that are back on the shelf are a stock return. / 退回的物资另作入库。")
    @APIResponse(responseCode = "200", description = "The service, withdrawn / 已撤回")
    @APIResponse(responseCode = "409", description = "Withdrawn already / 此前已撤回")
    public DayViews.ServiceView withdraw(
            @PathParam("id") UUID id,
            @PathParam("serviceId") UUID serviceId,
            @BodyExample(DayExamples.WITHDRAWAL) @NotNull @Valid DayRequests.Withdrawal body) {
        dictionaries.require("service-withdrawal-reason", body.reason(), "reason");
        return view(services.withdraw(id, serviceId, body.reason()));
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER, MINOR_GUARDIAN})
    @Operation(
            operationId = "listCareDay",
            summary = "The day of a guest, the latest first / 在站经过",
            description = "Services, temperatures, observations, lessons, talks, leaves as codes.")
    @APIResponse(responseCode = "200", description = "One page / 分页结果")
    public Page<DayViews.EntryView> list(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        stays.visible(id);
        int most = paging.limit(limit);
        return paging.page(
                book.page(id, paging.position(cursor), most),
                most,
                DayBook::position,
                line -> line);
    }

    private DayViews.ServiceView view(GivenService service) {
        return DayViews.ServiceView.of(
                service, days.goods(service.id()), days.isWithdrawn(service.id()));
    }
}
