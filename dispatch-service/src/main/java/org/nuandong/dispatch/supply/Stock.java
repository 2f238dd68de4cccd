package org.nuandong.dispatch.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentRepository;

/** 发放: the door for features that hand out goods (R141, R251). */
@ApplicationScoped
public class Stock {

    private final StockHolders holders;
    private final StockBook book;
    private final LowStock low;
    private final StockEvents events;
    private final CountDue countDue;
    private final IncidentRepository incidents;

    Stock(
            StockHolders holders,
            StockBook book,
            LowStock low,
            StockEvents events,
            CountDue countDue,
            IncidentRepository incidents) {
        this.holders = holders;
        this.book = book;
        this.low = low;
        this.events = events;
        this.countDue = countDue;
        this.incidents = incidents;
    }

    /**
     * Goods handed over are a fact: they are taken from the books as far as these reach, first
     * expired first out, in the caller's transaction. Answers the shortfall, what was given though
     * the books held less; it is kept and asks for a count. A test incident moves nothing.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<StockLine> give(
            StockHolder holder, List<StockLine> lines, StockCause cause, Instant at) {
        Optional<Incident> incident =
                Optional.ofNullable(cause.incidentId()).flatMap(incidents::findByIdOptional);
        if (lines.isEmpty() || incident.map(Incident::isTest).orElse(false)) {
            return List.of();
        }
        boolean silent = incident.map(Incident::isBackEntered).orElse(false);
        return give(holders.giving(holder, incident), lines, cause, at, silent);
    }

    /** The same in a house of ours; {@code silent}: from paper, which wakes nobody. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<StockLine> giveInHouse(
            StockHolder holder,
            List<StockLine> lines,
            StockCause cause,
            Instant at,
            StockHome home,
            boolean silent) {
        return lines.isEmpty()
                ? List.of()
                : give(holders.givingAt(holder, home), lines, cause, at, silent);
    }

    private List<StockLine> give(
            StockAccount account,
            List<StockLine> lines,
            StockCause cause,
            Instant at,
            boolean silent) {
        Entry entry = new Entry(MovementKind.GIFT, null, cause, at);
        List<StockLine> shortfall = new ArrayList<>();
        merged(lines)
                .forEach(
                        (item, quantity) -> {
                            int missing = give(account, item, quantity, entry, silent);
                            if (missing > 0) {
                                shortfall.add(new StockLine(item, missing));
                            }
                        });
        return shortfall;
    }

    /** Whose goods a caller may name: nobody empties the shelves of another city. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireNotForeign(StockHolder holder, String field) {
        holders.requireNotForeign(holder, field);
    }

    private int give(StockAccount account, String code, int quantity, Entry entry, boolean silent) {
        StockItem item = book.lock(account, code);
        int taken =
                book.take(item, quantity, entry, true).stream().mapToInt(LotPart::quantity).sum();
        int missing = quantity - taken;
        if (missing > 0) {
            book.shortfall(item, missing, entry.cause(), entry.at());
            countDue.ask(item, silent);
        }
        LowStock.Measured measured = low.measure(item, entry.at());
        events.issued(item, measured.level(), taken, missing, entry);
        low.tell(item, measured, entry.at(), silent);
        return missing;
    }

    /** In the order of the codes, so that two never wait for each other. */
    static Map<String, Integer> merged(List<StockLine> lines) {
        return lines.stream()
                .collect(
                        Collectors.toMap(
                                StockLine::item, StockLine::quantity, Integer::sum, TreeMap::new));
    }
}
