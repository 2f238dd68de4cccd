package org.nuandong.dispatch.supply;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** 调拨: sent takes from the one holder, received gives to the other what really came in. */
@ApplicationScoped
class Transfers {

    private final StockHolders holders;
    private final TransferRepository transfers;
    private final StockBook book;
    private final LowStock low;
    private final StockEvents events;
    private final Caller caller;

    Transfers(
            StockHolders holders,
            TransferRepository transfers,
            StockBook book,
            LowStock low,
            StockEvents events,
            Caller caller) {
        this.holders = holders;
        this.transfers = transfers;
        this.book = book;
        this.low = low;
        this.events = events;
        this.caller = caller;
    }

    Transfer send(StockRequests.Sending body, Instant at) {
        StockAccount from = holders.required(body.from().toHolder(), "from");
        StockAccount to = holders.required(body.to().toHolder(), "to");
        Transfer transfer = new Transfer(from, to, body.note(), at);
        transfers.persist(transfer);
        StockCause cause = new StockCause("transfer", transfer.id(), null);
        Entry entry = new Entry(MovementKind.TRANSFER_OUT, null, cause, at);
        Stock.merged(body.stockLines())
                .forEach((item, quantity) -> send(transfer, from, item, quantity, entry));
        return transfer;
    }

    private void send(
            Transfer transfer, StockAccount from, String code, int quantity, Entry entry) {
        StockItem item = book.lock(from, code);
        List<LotPart> taken = book.take(item, quantity, entry, false);
        StockKeeping.requireAll(taken, quantity, code);
        taken.forEach(part -> transfer.add(code, part));
        LowStock.Measured measured = low.measure(item, entry.at());
        events.transferred(item, measured.level(), transfer, quantity, null);
        low.tell(item, measured, entry.at(), false);
    }

    Transfer receive(UUID id, List<StockRequests.Counted> lines, Instant at) {
        Transfer transfer = transfers.lockVisible(id);
        StockAccount to = transfers.to(transfer);
        if (!caller.sees(to.region(), to.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        transfer.receive(
                lines.stream()
                        .collect(
                                Collectors.toMap(
                                        StockRequests.Counted::item,
                                        line -> new Transfer.Arrived(line.counted(), line.reason()),
                                        (first, second) -> second,
                                        TreeMap::new)),
                at);
        StockCause cause = new StockCause("transfer", transfer.id(), null);
        Entry entry = new Entry(MovementKind.TRANSFER_IN, null, cause, at);
        Map<String, List<TransferLine>> byItem =
                transfer.lines().stream()
                        .collect(
                                Collectors.groupingBy(
                                        TransferLine::item, TreeMap::new, Collectors.toList()));
        byItem.forEach((item, parts) -> receive(transfer, to, item, parts, entry));
        return transfer;
    }

    private void receive(
            Transfer transfer,
            StockAccount to,
            String code,
            List<TransferLine> parts,
            Entry entry) {
        StockItem item = book.lock(to, code);
        parts.forEach(part -> book.put(item, new LotPart(part.lot(), part.received()), entry));
        LowStock.Measured measured = low.measure(item, entry.at());
        int received = parts.stream().mapToInt(TransferLine::received).sum();
        events.transferred(item, measured.level(), transfer, transfer.sent(code), received);
        low.tell(item, measured, entry.at(), false);
    }
}
