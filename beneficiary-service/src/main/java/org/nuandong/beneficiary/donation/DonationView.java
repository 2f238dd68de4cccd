package org.nuandong.beneficiary.donation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A donation, its receipt and what became of it; the donor is read for a purpose only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Donation")
public record DonationView(
        UUID id,
        @Schema(description = "number of the receipt", examples = "JZ20261208-000017")
                String receiptNo,
        @Schema(examples = "420202") String regionCode,
        UUID driveId,
        @Schema(examples = "staff") String donorKind,
        boolean named,
        @Schema(examples = "71") int givers,
        @Schema(description = "yuan, of cash", examples = "4150.00") BigDecimal amountYuan,
        @Schema(description = "of goods", examples = "quilt") String item,
        @Schema(examples = "40") Integer quantity,
        String wish,
        LocalDate receivedOn,
        @Schema(description = "yuan that nothing was done with yet", examples = "150.00")
                BigDecimal remainingYuan,
        @Schema(description = "pieces that lie there yet", examples = "12")
                Integer remainingQuantity,
        List<Use> uses) {

    /** 使用情况. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DonationUse")
    public record Use(
            @Schema(description = "allotment, gift", examples = "gift") String kind,
            UUID projectId,
            @Schema(description = "the order that two people decide on") UUID fundOrderId,
            @Schema(description = "proposed, approved, refused, dropped") String orderState,
            @Schema(examples = "household") String holderKind,
            UUID holderId,
            @Schema(examples = "heating") String need,
            BigDecimal amountYuan,
            Integer quantity,
            LocalDate usedOn) {}

    /** 活动情况. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DonationDrive")
    public record Drive(
            UUID id,
            String regionCode,
            String title,
            LocalDate openedOn,
            LocalDate closedOn,
            @Schema(examples = "1") long donations,
            @Schema(description = "people who gave", examples = "71") long givers,
            @Schema(description = "yuan", examples = "4150.00") BigDecimal amountYuan,
            List<Goods> goods) {}

    /** So many pieces of one kind. */
    @Schema(name = "DonationGoods")
    public record Goods(
            @Schema(examples = "quilt") String item, @Schema(examples = "40") long quantity) {}

    /** 供需匹配: who needs it beside what lies there. */
    @Schema(name = "DonationMatch")
    public record Match(
            @Schema(description = "dictionary need", examples = "heating") String need,
            @Schema(description = "open households with it, given nothing for it", examples = "63")
                    long households,
            @Schema(description = "donated goods that meet it and lie there")
                    List<Goods> available) {}

    /** The donor in clear. */
    @Schema(name = "Donor")
    public record Donor(UUID id, String donor) {

        /** A record's own text would put the name into logs. */
        @Override
        public String toString() {
            return "the donor of " + id;
        }
    }
}
