package org.nuandong.dispatch.supply;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Stock as front ends see it. */
final class StockViews {

    private StockViews() {}

    /** One kind of goods at one holder. */
    @Schema(name = "StockItemView")
    public record Item(
            UUID id,
            @Schema(examples = "station") String holderKind,
            UUID holderId,
            String holderName,
            String regionCode,
            UUID unitId,
            String item,
            @Schema(description = "Pieces by the books") int onHand,
            @Schema(description = "Pieces that are not past their date") int usable,
            @Schema(description = "Pieces a day over the preset window") BigDecimal dailyUse,
            @Schema(description = "Days it lasts; null without any use") BigDecimal daysOfSupply,
            @Schema(description = "Fewest pieces that must be there (R253)") int minimum,
            @Schema(description = "Days it must last (R252)") int coverDays,
            boolean low,
            Instant lowSince,
            @Schema(description = "Goods went out beyond the books since then")
                    Instant countNeededSince,
            List<Lot> lots) {

        static Item of(StockItem item, StockLevel level, List<StockLot> lots) {
            return new Item(
                    item.id(),
                    item.account().kind(),
                    item.account().holderId(),
                    item.account().name(),
                    item.region().code(),
                    item.unitId(),
                    item.item(),
                    item.onHand(),
                    level.usable(),
                    level.dailyUse(),
                    level.daysOfSupply(),
                    level.minimum(),
                    level.coverDays(),
                    item.isLow(),
                    item.lowSince(),
                    item.countNeededSince(),
                    lots.stream()
                            .map(l -> new Lot(l.lot().no(), l.lot().expiresOn(), l.quantity()))
                            .toList());
        }
    }

    /** What is left of one lot, the first to expire first. */
    @Schema(name = "StockLotView")
    public record Lot(String lotNo, LocalDate expiresOn, int quantity) {}

    /** The items that one document moved. */
    @Schema(name = "StockMoved")
    public record Moved(List<Item> items) {}

    /** One movement. */
    @Schema(name = "StockMovementView")
    public record Movement(
            UUID id,
            @Schema(examples = "issue") String kind,
            @Schema(description = "Pieces, positive into the stock") int change,
            String reason,
            String causeType,
            UUID causeId,
            UUID incidentId,
            Instant at,
            Instant recordedAt,
            String byRole) {

        static Movement of(StockMovement m) {
            return new Movement(
                    m.id(),
                    m.kind(),
                    m.change(),
                    m.reason(),
                    m.causeType(),
                    m.causeId(),
                    m.incidentId(),
                    m.at(),
                    m.recordedAt(),
                    m.byRole());
        }
    }

    /** Goods on their way, or arrived. */
    @Schema(name = "StockTransferView")
    public record TransferView(
            UUID id,
            @Schema(description = "sent or received") String state,
            End from,
            End to,
            Instant sentAt,
            Instant receivedAt,
            String note,
            List<TransferPart> lines) {

        static TransferView of(Transfer transfer, StockAccount from, StockAccount to) {
            return new TransferView(
                    transfer.id(),
                    transfer.state(),
                    End.of(from),
                    End.of(to),
                    transfer.sentAt(),
                    transfer.receivedAt(),
                    transfer.note(),
                    transfer.lines().stream().map(TransferPart::of).toList());
        }
    }

    /** One end of a transfer. */
    @Schema(name = "StockTransferEnd")
    public record End(String kind, UUID id, String name) {

        static End of(StockAccount account) {
            return new End(account.kind(), account.holderId(), account.name());
        }
    }

    /** Pieces of one lot in a transfer. */
    @Schema(name = "StockTransferPart")
    public record TransferPart(
            String item,
            String lotNo,
            LocalDate expiresOn,
            int sent,
            Integer received,
            Integer difference,
            String reason) {

        static TransferPart of(TransferLine line) {
            return new TransferPart(
                    line.item(),
                    line.lotNo(),
                    line.expiresOn(),
                    line.sent(),
                    line.received(),
                    line.received() == null ? null : line.received() - line.sent(),
                    line.reason());
        }
    }
}
