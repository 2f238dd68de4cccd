package org.nuandong.dispatch.belongings;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.dispatch.care.GuestReading;
import org.nuandong.dispatch.care.Stays;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;

/** 随身物品: registered at the door, given back at the door. */
@Path("/api/v1/care-cases/{id}")
@Tag(name = "belongings", description = "What guests carry / 随身物品")
class BelongingsResource {

    private static final String RECEIVED =
            """
            {"items": [{"kind": "luggage", "what": "蓝色背包"},
                       {"kind": "cash", "what": "现金", "amountYuan": 86.50}],
             "keptWhere": "3号柜", "unsigned": "cannot-write"}\
            """;
    private static final String RETURNED =
            """
            {"to": "self", "signatureId": "0192f0a0-0000-7000-8000-000000000022"}\
            """;
    private static final String LEFT =
            """
            {"reason": "does-not-want-them"}\
            """;

    private static final List<String> WORDS = List.of("belongings.what");

    private final Keeping keeping;
    private final BelongingsRepository belongings;
    private final Stays stays;
    private final GuestReading readings;
    private final Dictionaries dictionaries;

    BelongingsResource(
            Keeping keeping,
            BelongingsRepository belongings,
            Stays stays,
            GuestReading readings,
            Dictionaries dictionaries) {
        this.keeping = keeping;
        this.belongings = belongings;
        this.stays = stays;
        this.readings = readings;
        this.dictionaries = dictionaries;
    }

    @POST
    @Path("/belongings")
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "receiveBelongings",
            summary = "Register what a guest hands in / 登记随身物品",
            description = "Signed by the guest, or with the reason why not. / 本人签字或注明未签原因。")
    @APIResponse(responseCode = "201", description = "Kept from now on / 已登记保管")
    @APIResponse(responseCode = "400", description = "Not a code or no signature / 参数有误")
    @APIResponse(responseCode = "409", description = "Case is closed / 个案已离站")
    public RestResponse<BelongingsViews.Receipt> receive(
            @PathParam("id") UUID id,
            @BodyExample(RECEIVED) @NotNull @Valid BelongingsRequests.Received body) {
        for (int i = 0; i < body.items().size(); i++) {
            BelongingsRequests.Item item = body.items().get(i);
            dictionaries.require("belonging-kind", item.kind(), "items[" + i + "].kind");
            FreeText.requireNoNumbers(item.what(), "items[" + i + "].what");
        }
        FreeText.requireNoNumbers(body.keptWhere(), "keptWhere");
        Belongings list = keeping.receive(id, body);
        return Answers.created(
                "/api/v1/care-cases/" + id + "/belongings",
                BelongingsViews.Receipt.of(list, belongings.things(id), !stays.visible(id).minor()),
                list.version());
    }

    @POST
    @Path("/belonging-returns")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "returnBelongings",
            summary = "Give things back, signed / 归还物品",
            description = "Also after the stay, to whoever comes back for what was left behind.")
    @APIResponse(responseCode = "200", description = "As it is now / 物品")
    @APIResponse(responseCode = "409", description = "Nothing of it is here / 已不在保管中")
    public BelongingsViews.OfCase giveBack(
            @PathParam("id") UUID id,
            @BodyExample(RETURNED) @NotNull @Valid BelongingsRequests.Returned body) {
        dictionaries.require("belonging-receiver", body.to(), "to");
        keeping.giveBack(id, body);
        return view(id, !stays.visible(id).minor());
    }

    @POST
    @Path("/belonging-abandonments")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "leaveBelongings",
            summary = "Why something stays behind / 物品遗留",
            description = "An adult may go without them; the reason is written down.")
    @APIResponse(responseCode = "200", description = "As it is now / 物品")
    @APIResponse(responseCode = "409", description = "Nothing of it is here / 已不在保管中")
    public BelongingsViews.OfCase leave(
            @PathParam("id") UUID id,
            @BodyExample(LEFT) @NotNull @Valid BelongingsRequests.Left body) {
        dictionaries.require("belonging-left", body.reason(), "reason");
        keeping.leave(id, body);
        return view(id, !stays.visible(id).minor());
    }

    @GET
    @Path("/belongings")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER, MINOR_GUARDIAN})
    @Operation(
            operationId = "listBelongings",
            summary = "What a guest handed in / 物品清单",
            description =
                    "A minor's things in words only for a purpose; that reading is audited."
                            + " / 未成年人物品描述须注明查阅目的并留痕。")
    @APIResponse(responseCode = "200", description = "Receipt by receipt / 物品清单")
    @APIResponse(responseCode = "403", description = "A minor, and no role for it / 未成年人信息")
    public BelongingsViews.OfCase list(
            @PathParam("id") UUID id,
            @Parameter(description = "Code of reading-purpose", example = "care")
                    @QueryParam("purpose")
                    String purpose) {
        dictionaries.require("reading-purpose", purpose, "purpose");
        if (purpose != null) {
            readings.note(id, WORDS, purpose);
        }
        return view(id, purpose != null || !stays.visible(id).minor());
    }

    private BelongingsViews.OfCase view(UUID caseId, boolean inWords) {
        List<Belonging> things = belongings.things(caseId);
        return new BelongingsViews.OfCase(
                caseId,
                things.stream().filter(Belonging::isKept).count(),
                belongings.of(caseId).stream()
                        .map(list -> BelongingsViews.Receipt.of(list, things, inWords))
                        .toList());
    }
}
