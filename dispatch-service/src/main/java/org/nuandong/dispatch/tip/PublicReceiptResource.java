package org.nuandong.dispatch.tip;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.dictionary.DictionaryEntry;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;

/** 回执查询: who told us asks what became of it; the number is in the body, never in an address. */
@Path("/api/v1/public/tip-receipts/lookups")
@Tag(name = "public", description = "Without a token / 公众")
class PublicReceiptResource {

    private final PublicReceipts receipts;
    private final Dictionaries dictionaries;

    PublicReceiptResource(PublicReceipts receipts, Dictionaries dictionaries) {
        this.receipts = receipts;
        this.dictionaries = dictionaries;
    }

    /** The number of the receipt, hyphens or not. */
    @Schema(name = "ReceiptLookup")
    public record LookupRequest(
            @NotBlank @Size(max = 40) @Schema(examples = "7K3QZ-0M8TW-R5XVA-2JHEN")
                    String receiptNo) {

        @Override
        public String toString() {
            return "LookupRequest[]";
        }
    }

    /** What became of a tip, and nothing else. */
    @Schema(name = "PublicTipState")
    public record StateView(
            @Schema(description = "Code of the dictionary public-tip-state", examples = "received")
                    String state,
            @Schema(examples = "已收到，正在安排") String labelZh,
            @Schema(examples = "Received, help is being arranged") String labelEn) {}

    @POST
    @PermitAll
    @Operation(
            operationId = "lookUpReceipt",
            summary = "What became of my tip / 查询回执",
            description = "Answers only the state, in both languages.")
    @APIResponse(responseCode = "200", description = "The state / 状态")
    @APIResponse(responseCode = "404", description = "No such receipt / 无此回执")
    @APIResponse(responseCode = "429", description = "Too many from one address / 请求过多")
    public StateView lookUp(
            @BodyExample("{\"receiptNo\":" + " \"7K3QZ-0M8TW-R5XVA-2JHEN\"}") @NotNull @Valid
                    LookupRequest body) {
        String state =
                receipts.stateOf(ReceiptNo.typed(body.receiptNo()))
                        .orElseThrow(CommonProblem.NOT_FOUND::because);
        DictionaryEntry label = dictionaries.find("public-tip-state", state).orElseThrow();
        return new StateView(state, label.labelZh(), label.labelEn());
    }
}
