package org.nuandong.dispatch.supply;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** 库存管理: what a keeper enters: receipts, issues, returns and counts. */
@ApplicationScoped
class StockKeeping {

    private static final String EXPIRED = "expired";

    private final StockHolders holders;
    private final StockBook book;
    private final LowStock low;
    private final StockEvents events;
    private final CountDue countDue;

    StockKeeping(
            StockHolders holders,
            StockBook book,
            LowStock low,
            StockEvents events,
            CountDue countDue) {
        this.holders = holders;
        this.book = book;
        this.low = low;
        this.events = events;
        this.countDue = countDue;
    }

    /** {@code kind} is RECEIPT or RETURN; a return brings unused goods back. */
    List<StockItem> receive(
            StockHolder holder,
            List<StockRequests.Arriving> lines,
            MovementKind kind,
            String why,
            UUID incidentId,
            Instant at) {
        StockAccount account = holders.required(holder, "holder");
        StockCause cause = new StockCause(kind.code(), null, incidentId);
        Entry entry = new Entry(kind, why, cause, at);
        return lines.stream()
                .sorted((a, b) -> a.item().compareTo(b.item()))
                .map(line -> receive(account, line, entry))
                .toList();
    }

    private StockItem receive(StockAccount account, StockRequests.Arriving line, Entry entry) {
        StockItem item = book.lock(account, line.item());
        LotPart part = new LotPart(new Lot(line.lotNo(), line.expiresOn()), line.quantity());
        book.put(item, part, entry);
        LowStock.Measured measured = low.measure(item, entry.at());
        String how = entry.kind() == MovementKind.RETURN ? "return" : entry.reason();
        events.received(item, measured.level(), part, how, entry.at());
        low.tell(item, measured, entry.at(), false);
        return item;
    }

    /** Refused when less is there; what is past its date goes out for that reason alone. */
    List<StockItem> issue(
            StockHolder holder, List<StockLine> lines, String reason, UUID incidentId, Instant at) {
        StockAccount account = holders.required(holder, "holder");
        StockCause cause = new StockCause(MovementKind.ISSUE.code(), null, incidentId);
        Entry entry = new Entry(MovementKind.ISSUE, reason, cause, at);
        return Stock.merged(lines).entrySet().stream()
                .map(line -> issue(account, line.getKey(), line.getValue(), entry))
                .toList();
    }

    private StockItem issue(StockAccount account, String code, int quantity, Entry entry) {
        StockItem item = book.lock(account, code);
        List<LotPart> taken =
                EXPIRED.equals(entry.reason())
                        ? book.takeExpired(item, quantity, entry)
                        : book.take(item, quantity, entry, false);
        requireAll(taken, quantity, code);
        LowStock.Measured measured = low.measure(item, entry.at());
        events.issued(item, measured.level(), quantity, 0, entry);
        low.tell(item, measured, entry.at(), false);
        return item;
    }

    /** The shelf is right: a difference is booked with its reason. */
    List<StockItem> count(StockHolder holder, List<StockRequests.Counted> lines, Instant at) {
        StockAccount account = holders.required(holder, "holder");
        Map<String, StockRequests.Counted> byItem = new TreeMap<>();
        lines.forEach(line -> byItem.put(line.item(), line));
        return byItem.values().stream().map(line -> count(account, line, at)).toList();
    }

    private StockItem count(StockAccount account, StockRequests.Counted line, Instant at) {
        StockItem item = book.lock(account, line.item());
        int expected = item.onHand();
        int difference = line.counted() - expected;
        if (difference != 0 && line.reason() == null) {
            throw SupplyProblem.DIFFERENCE_NEEDS_REASON.at("lines", line.item());
        }
        StockCause cause = new StockCause(MovementKind.COUNT.code(), null, null);
        Entry entry = new Entry(MovementKind.COUNT, line.reason(), cause, at);
        if (difference > 0) {
            book.put(item, new LotPart(Lot.NONE, difference), entry);
        } else if (difference < 0) {
            book.take(item, -difference, entry, true);
        }
        countDue.met(item);
        LowStock.Measured measured = low.measure(item, at);
        events.counted(
                item, measured.level(), expected, difference == 0 ? null : line.reason(), at);
        low.tell(item, measured, at, false);
        return item;
    }

    static void requireAll(List<LotPart> taken, int wanted, String item) {
        int pieces = taken.stream().mapToInt(LotPart::quantity).sum();
        if (pieces < wanted) {
            throw SupplyProblem.STOCK_SHORT.at("lines", item, pieces, wanted);
        }
    }
}
