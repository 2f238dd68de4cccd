package org.nuandong.dispatch.tracing;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.dispatch.care.GuestReading;
import org.nuandong.dispatch.platform.Answers;

/** 寻亲: the search for who a guest is, and what is owed in it. */
@Path("/api/v1/care-cases/{id}/tracing")
@Tag(name = "tracing", description = "Family tracing / 寻亲")
class TracingResource {

    private final TracingWork work;
    private final TracingDesk desk;
    private final TracingRepository repository;
    private final PersonalData personal;
    private final GuestReading readings;
    private final Dictionaries dictionaries;

    TracingResource(
            TracingWork work,
            TracingDesk desk,
            TracingRepository repository,
            PersonalData personal,
            GuestReading readings,
            Dictionaries dictionaries) {
        this.work = work;
        this.desk = desk;
        this.repository = repository;
        this.personal = personal;
        this.readings = readings;
        this.dictionaries = dictionaries;
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER, MINOR_GUARDIAN})
    @Operation(
            operationId = "getTracing",
            summary = "The search: features, notices, requests, gaps / 寻亲档案")
    @APIResponse(responseCode = "200", description = "The search / 寻亲档案")
    public TracingViews.FileView get(@PathParam("id") UUID id) {
        return desk.view(desk.visible(id));
    }

    @POST
    @Path("/features")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "recordFeatures",
            summary = "How the guest looks, the whole of it / 登记体貌特征",
            description =
                    "A suspicion of being lost, abandoned or trafficked sets the police's clock at once. / 疑似走失、被遗弃、被拐卖须立即报告公安机关。")
    @APIResponse(responseCode = "200", description = "The search as it is now / 寻亲档案")
    @APIResponse(responseCode = "409", description = "Case closed or person known / 已离站或已查明")
    public TracingViews.FileView features(
            @PathParam("id") UUID id,
            @BodyExample(TracingExamples.FEATURES) @NotNull @Valid LooksRequest body) {
        TracingFile file = work.features(id, body);
        repository.flush();
        return desk.view(file);
    }

    @POST
    @Path("/notices")
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "publishNotice",
            summary = "The notice is out, or refreshed / 发布寻亲公告",
            description = "Within a day of entry, again each month (presets). / 入站24小时内发布，每月更新。")
    @APIResponse(responseCode = "201", description = "Recorded / 已登记")
    @APIResponse(responseCode = "400", description = "Unknown channel / 渠道有误")
    @APIResponse(responseCode = "409", description = "Case closed or person known / 已离站或已查明")
    public RestResponse<TracingViews.NoticeView> publish(
            @PathParam("id") UUID id,
            @BodyExample(TracingExamples.NOTICE) @NotNull @Valid TracingRequests.NewNotice body) {
        TracingNotice notice = work.publish(id, body);
        return Answers.created(
                "/api/v1/care-cases/" + id + "/tracing", TracingViews.NoticeView.of(notice), 0);
    }

    @POST
    @Path("/notices/{noticeId}/withdrawals")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(operationId = "withdrawNotice", summary = "Taken back; another one is owed / 撤回寻亲公告")
    @APIResponse(responseCode = "200", description = "The notice / 公告")
    @APIResponse(responseCode = "409", description = "Withdrawn already / 已撤回")
    public TracingViews.NoticeView withdraw(
            @PathParam("id") UUID id,
            @PathParam("noticeId") UUID noticeId,
            @BodyExample(TracingExamples.WITHDRAWAL) @NotNull @Valid
                    TracingRequests.Withdrawal body) {
        return TracingViews.NoticeView.of(work.withdraw(id, noticeId, body));
    }

    @POST
    @Path("/minor-items")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "recordMinorItem",
            summary = "One of the five that a minor's file holds / 未成年人五个一")
    @APIResponse(responseCode = "200", description = "The search with its gaps / 档案及缺项")
    @APIResponse(responseCode = "409", description = "Not a minor, or known / 非未成年人或已查明")
    public TracingViews.FileView minorItem(
            @PathParam("id") UUID id,
            @BodyExample(TracingExamples.MINOR_ITEM) @NotNull @Valid
                    TracingRequests.MinorItemDone body) {
        return desk.view(work.minorItem(id, body));
    }

    @POST
    @Path("/feature-readings")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, MINOR_GUARDIAN})
    @Operation(
            operationId = "readFeatures",
            summary = "Marks, clothes and place in words, audited / 查阅特征描述(留痕)")
    @APIResponse(responseCode = "200", description = "The words / 特征描述")
    @APIResponse(responseCode = "403", description = "A minor, and no role for it / 未成年人信息")
    public TracingViews.WordsView read(
            @PathParam("id") UUID id,
            @BodyExample(TracingExamples.READING) @NotNull @Valid TracingRequests.Reading body) {
        dictionaries.require("reading-purpose", body.purpose(), "purpose");
        desk.visible(id);
        readings.note(id, Words.FIELDS, body.purpose());
        return TracingViews.WordsView.of(desk.profile(id).words(personal));
    }
}
