package org.nuandong.dispatch.supply;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ActingRole;

/**
 * Writes movements and the balances they add up to, always under the item's row lock: 32 who take
 * at once come one after the other, and nobody takes what is not there.
 */
@ApplicationScoped
class StockBook {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final StockRepository stock;
    private final Caller caller;
    private final ActingRole role;
    private final Clock clock;

    StockBook(StockRepository stock, Caller caller, ActingRole role, Clock clock) {
        this.stock = stock;
        this.caller = caller;
        this.role = role;
        this.clock = clock;
    }

    /** Locked until the transaction ends; several are locked in the order of their codes. */
    StockItem lock(StockAccount account, String item) {
        return stock.lock(account, item, clock.instant());
    }

    void put(StockItem item, LotPart part, Entry entry) {
        if (part.quantity() > 0) {
            move(item, stock.lot(item.id(), part.lot()), part.quantity(), entry);
        }
    }

    /** At most so many, from the lots that expire first; good ones before expired ones. */
    List<LotPart> take(StockItem item, int wanted, Entry entry, boolean expiredToo) {
        List<StockLot> lots = stock.lots(item.id());
        LocalDate today = LocalDate.ofInstant(entry.at(), CHINA);
        List<LotPart> taken = new ArrayList<>();
        int left = takeFrom(item, good(lots, today), wanted, entry, taken);
        if (expiredToo) {
            takeFrom(item, expired(lots, today), left, entry, taken);
        }
        return taken;
    }

    /** What is past its date and nothing else. */
    List<LotPart> takeExpired(StockItem item, int wanted, Entry entry) {
        List<LotPart> taken = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(entry.at(), CHINA);
        takeFrom(item, expired(stock.lots(item.id()), today), wanted, entry, taken);
        return taken;
    }

    /** Pieces that may still be handed out. */
    int usable(StockItem item) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        return good(stock.lots(item.id()), today).stream().mapToInt(StockLot::quantity).sum();
    }

    void shortfall(StockItem item, int pieces, StockCause cause, java.time.Instant at) {
        stock.add(new StockShortfall(item.id(), pieces, cause, at, clock.instant()));
    }

    private int takeFrom(
            StockItem item, List<StockLot> lots, int wanted, Entry entry, List<LotPart> taken) {
        int left = wanted;
        for (StockLot lot : lots) {
            int pieces = Math.min(left, lot.quantity());
            if (pieces > 0) {
                move(item, lot, -pieces, entry);
                taken.add(new LotPart(lot.lot(), pieces));
                left -= pieces;
            }
        }
        return left;
    }

    private void move(StockItem item, StockLot lot, int pieces, Entry entry) {
        lot.change(pieces);
        item.change(pieces);
        stock.add(
                new StockMovement(
                        lot, pieces, entry, clock.instant(), caller.subject(), role.current()));
    }

    private static List<StockLot> good(List<StockLot> lots, LocalDate today) {
        return lots.stream().filter(lot -> !lot.lot().isExpiredOn(today)).toList();
    }

    private static List<StockLot> expired(List<StockLot> lots, LocalDate today) {
        return lots.stream().filter(lot -> lot.lot().isExpiredOn(today)).toList();
    }
}
