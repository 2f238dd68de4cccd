package org.nuandong.dispatch.supply;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.commons.dictionary.Dictionaries;

/** Shows items with their lots and lines, and checks the codes that name goods and holders. */
@ApplicationScoped
class StockShelf {

    private final StockRepository stock;
    private final StockLevels levels;
    private final Dictionaries dictionaries;

    StockShelf(StockRepository stock, StockLevels levels, Dictionaries dictionaries) {
        this.stock = stock;
        this.levels = levels;
        this.dictionaries = dictionaries;
    }

    List<StockViews.Item> views(List<StockItem> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        stock.flush();
        Map<UUID, List<StockLot>> lots = stock.lots(items.stream().map(StockItem::id).toList());
        return items.stream()
                .map(
                        item ->
                                StockViews.Item.of(
                                        item,
                                        levels.of(item),
                                        lots.getOrDefault(item.id(), List.of())))
                .toList();
    }

    StockHolder holder(StockRequests.Holder holder, String field) {
        dictionaries.require("stock-holder", holder.kind(), field + ".kind");
        return holder.toHolder();
    }

    void requireItems(List<String> items) {
        for (int i = 0; i < items.size(); i++) {
            dictionaries.require("relief-item", items.get(i), "lines[" + i + "].item");
        }
    }

    void requireReasons(List<StockRequests.Counted> lines) {
        for (int i = 0; i < lines.size(); i++) {
            dictionaries.require(
                    "stock-difference-reason", lines.get(i).reason(), "lines[" + i + "].reason");
        }
    }
}
