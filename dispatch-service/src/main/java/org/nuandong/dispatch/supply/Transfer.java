package org.nuandong.dispatch.supply;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.region.RegionCode;

/** 调拨: goods on their way from one holder to another; what came in may differ, with a reason. */
@Entity
@Table(name = "stock_transfer")
class Transfer {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID fromAccountId;
    private UUID toAccountId;
    private String regionCode;
    private UUID unitId;
    private Instant sentAt;
    private Instant receivedAt;
    private String note;

    @ElementCollection
    @CollectionTable(name = "stock_transfer_line", joinColumns = @JoinColumn(name = "transfer_id"))
    @OrderColumn(name = "position")
    private List<TransferLine> lines = new ArrayList<>();

    @Version private int version;

    protected Transfer() {}

    /** It belongs where the goods come from. */
    Transfer(StockAccount from, StockAccount to, String note, Instant at) {
        if (from.id().equals(to.id())) {
            throw SupplyProblem.TRANSFER_TO_ITSELF.at("to");
        }
        this.fromAccountId = from.id();
        this.toAccountId = to.id();
        this.regionCode = from.region().code();
        this.unitId = from.unitId();
        this.note = note;
        this.sentAt = at;
    }

    void add(String item, LotPart part) {
        lines.add(TransferLine.sent(item, part));
    }

    /**
     * What came in per item, spread over its lots in the order they expire; more than was sent goes
     * to the last one. A difference needs a reason.
     */
    void receive(Map<String, Arrived> arrived, Instant at) {
        if (receivedAt != null) {
            throw SupplyProblem.TRANSFER_ALREADY_RECEIVED.because();
        }
        receivedAt = at;
        arrived.forEach(this::receive);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).received() == null) {
                throw SupplyProblem.NOT_IN_TRANSFER.at("lines", lines.get(i).item());
            }
        }
    }

    private void receive(String item, Arrived arrived) {
        List<Integer> places = places(item);
        if (places.isEmpty()) {
            throw SupplyProblem.NOT_IN_TRANSFER.at("lines", item);
        }
        if (arrived.quantity() != sent(item) && arrived.reason() == null) {
            throw SupplyProblem.DIFFERENCE_NEEDS_REASON.at("lines", item);
        }
        int left = arrived.quantity();
        for (int place : places) {
            TransferLine line = lines.get(place);
            boolean last = place == places.get(places.size() - 1);
            int received = last ? left : Math.min(left, line.sent());
            String reason = arrived.quantity() == sent(item) ? null : arrived.reason();
            lines.set(place, line.received(received, reason));
            left -= received;
        }
    }

    private List<Integer> places(String item) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).item().equals(item)) {
                places.add(i);
            }
        }
        return places;
    }

    int sent(String item) {
        return lines.stream()
                .filter(line -> line.item().equals(item))
                .mapToInt(TransferLine::sent)
                .sum();
    }

    List<TransferLine> lines() {
        return List.copyOf(lines);
    }

    /** sent or received. */
    String state() {
        return receivedAt == null ? "sent" : "received";
    }

    UUID id() {
        return id;
    }

    UUID fromAccountId() {
        return fromAccountId;
    }

    UUID toAccountId() {
        return toAccountId;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    Instant sentAt() {
        return sentAt;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    String note() {
        return note;
    }

    int version() {
        return version;
    }

    /** Pieces of one item that came in; the reason code where they are not what was sent. */
    record Arrived(int quantity, String reason) {}
}
