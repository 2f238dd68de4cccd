package org.nuandong.dispatch.supply;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.nuandong.dispatch.team.CarriedGoods;

/** 车载库存: a vehicle's kit list is its stock, and a kit check is a count of it (R125). */
@ApplicationScoped
class VehicleGoods implements CarriedGoods {

    private static final String VEHICLE = "vehicle";
    private static final String KIT_CHECK = "kit-check";

    private final StockRepository stock;
    private final StockKeeping keeping;

    VehicleGoods(StockRepository stock, StockKeeping keeping) {
        this.stock = stock;
        this.keeping = keeping;
    }

    @Override
    @Transactional
    public Map<UUID, Map<String, Integer>> in(Collection<UUID> vehicles) {
        if (vehicles.isEmpty()) {
            return Map.of();
        }
        return stock.onHand(VEHICLE, vehicles).stream()
                .collect(
                        groupingBy(
                                item -> item.account().holderId(),
                                toMap(StockItem::item, StockItem::onHand)));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void counted(UUID vehicle, Map<String, Integer> pieces, Instant at) {
        Set<String> items = new TreeSet<>(pieces.keySet());
        stock.onHand(VEHICLE, List.of(vehicle)).forEach(item -> items.add(item.item()));
        List<StockRequests.Counted> lines = new ArrayList<>();
        items.forEach(
                item ->
                        lines.add(
                                new StockRequests.Counted(
                                        item, pieces.getOrDefault(item, 0), KIT_CHECK)));
        keeping.count(new StockHolder(VEHICLE, vehicle), lines, at);
    }
}
