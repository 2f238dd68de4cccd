package org.nuandong.dispatch.supply;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells what moved: item, pieces, holder, what is left and for how many days. */
@ApplicationScoped
class StockEvents {

    private final EventOutbox outbox;

    StockEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    /** {@code how}: a code of stock-source, or "return" with its reason. */
    void received(StockItem item, StockLevel level, LotPart part, String how, Instant at) {
        record(
                "stock.received",
                item,
                at,
                new Received(
                        item.account().kind(),
                        item.account().holderId(),
                        item.item(),
                        part.quantity(),
                        how,
                        part.lot().expiresOn(),
                        item.onHand(),
                        level.daysOfSupply(),
                        item.isLow()));
    }

    void issued(StockItem item, StockLevel level, int quantity, int shortfall, Entry entry) {
        record(
                "stock.issued",
                item,
                entry.at(),
                new Issued(
                        item.account().kind(),
                        item.account().holderId(),
                        item.item(),
                        quantity,
                        shortfall,
                        entry.reason(),
                        entry.cause().type(),
                        entry.cause().incidentId(),
                        item.onHand(),
                        level.daysOfSupply(),
                        item.isLow()));
    }

    /** {@code received} is null while the goods are on their way. */
    void transferred(
            StockItem item, StockLevel level, Transfer transfer, int sent, Integer received) {
        record(
                "stock.transferred",
                item,
                received == null ? transfer.sentAt() : transfer.receivedAt(),
                new Transferred(
                        item.account().kind(),
                        item.account().holderId(),
                        transfer.id(),
                        received == null ? "sent" : "received",
                        item.item(),
                        sent,
                        received,
                        received == null ? null : received - sent,
                        item.onHand(),
                        level.daysOfSupply(),
                        item.isLow()));
    }

    void counted(StockItem item, StockLevel level, int expected, String reason, Instant at) {
        record(
                "stock.counted",
                item,
                at,
                new Counted(
                        item.account().kind(),
                        item.account().holderId(),
                        item.item(),
                        item.onHand(),
                        expected,
                        item.onHand() - expected,
                        reason,
                        item.onHand(),
                        level.daysOfSupply(),
                        item.isLow()));
    }

    void low(StockItem item, StockLevel level, Instant at) {
        record(
                "stock.low",
                item,
                at,
                new Low(
                        item.account().kind(),
                        item.account().holderId(),
                        item.item(),
                        level.usable(),
                        level.minimum() == 0 ? null : level.minimum(),
                        level.coverDays() == 0 ? null : level.coverDays(),
                        level.daysOfSupply()));
    }

    private void record(String name, StockItem item, Instant at, Object data) {
        outbox.record(
                Event.of(name, "stock-item", item.id(), item.region(), item.unitId(), at, data));
    }

    record Received(
            String holderKind,
            UUID holderId,
            String item,
            int quantity,
            String source,
            LocalDate expiresOn,
            int onHand,
            BigDecimal daysOfSupply,
            boolean low) {}

    record Issued(
            String holderKind,
            UUID holderId,
            String item,
            int quantity,
            int shortfall,
            String reason,
            String cause,
            UUID incidentId,
            int onHand,
            BigDecimal daysOfSupply,
            boolean low) {}

    record Transferred(
            String holderKind,
            UUID holderId,
            UUID transferId,
            String state,
            String item,
            int quantity,
            Integer received,
            Integer difference,
            int onHand,
            BigDecimal daysOfSupply,
            boolean low) {}

    record Counted(
            String holderKind,
            UUID holderId,
            String item,
            int quantity,
            int expected,
            int difference,
            String reason,
            int onHand,
            BigDecimal daysOfSupply,
            boolean low) {}

    record Low(
            String holderKind,
            UUID holderId,
            String item,
            int quantity,
            Integer minimum,
            Integer coverDays,
            BigDecimal daysOfSupply) {}
}
