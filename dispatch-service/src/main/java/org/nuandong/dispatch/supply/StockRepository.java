package org.nuandong.dispatch.supply;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for accounts, items, lots and movements. */
@ApplicationScoped
class StockRepository implements PanacheRepositoryBase<StockItem, UUID> {

    private static final List<String> USES =
            Arrays.stream(MovementKind.values())
                    .filter(MovementKind::isUse)
                    .map(MovementKind::code)
                    .toList();

    private final Caller caller;

    StockRepository(Caller caller) {
        this.caller = caller;
    }

    Optional<StockAccount> account(StockHolder holder) {
        return getEntityManager()
                .createQuery(
                        "from StockAccount a where a.kind = :kind and a.holderId = :id",
                        StockAccount.class)
                .setParameter("kind", holder.kind())
                .setParameter("id", holder.id())
                .getResultStream()
                .findFirst();
    }

    StockAccount account(UUID id) {
        return getEntityManager().find(StockAccount.class, id);
    }

    /** Two that come at once open one account. */
    StockAccount open(StockHolder holder, String name, RegionCode region, UUID unitId, Instant at) {
        getEntityManager()
                .createNativeQuery(
                        "insert into stock_account (id, kind, holder_id, name, region_code,"
                                + " unit_id, opened_at) values (:id, :kind, :holder, :name,"
                                + " :region, cast(:unit as uuid), :at) on conflict (kind,"
                                + " holder_id) do nothing")
                .setParameter("id", newId())
                .setParameter("kind", holder.kind())
                .setParameter("holder", holder.id())
                .setParameter("name", name)
                .setParameter("region", region.code())
                .setParameter("unit", unitId == null ? null : unitId.toString())
                .setParameter("at", at)
                .executeUpdate();
        return account(holder).orElseThrow();
    }

    /** The item's row, made when it is not there, locked and as it is now. */
    StockItem lock(StockAccount account, String item, Instant at) {
        getEntityManager()
                .createNativeQuery(
                        "insert into stock_item (id, account_id, region_code, unit_id, item,"
                                + " on_hand, low, opened_at, version) select :id, a.id,"
                                + " a.region_code, a.unit_id, :item, 0, false, :at, 0 from"
                                + " stock_account a where a.id = :account on conflict"
                                + " (account_id, item) do nothing")
                .setParameter("id", newId())
                .setParameter("account", account.id())
                .setParameter("item", item)
                .setParameter("at", at)
                .executeUpdate();
        StockItem row = find("account.id = ?1 and item = ?2", account.id(), item).firstResult();
        getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }

    /** What lies with holders of this kind; what they have none of is left out. */
    List<StockItem> onHand(String kind, Collection<UUID> holders) {
        return list(
                "from StockItem i join fetch i.account a where a.kind = ?1 and a.holderId in ?2"
                        + " and i.onHand > 0 order by i.item",
                kind,
                holders);
    }

    /** First expired, first out; what never expires comes last. Read under the item's lock. */
    List<StockLot> lots(UUID itemId) {
        return getEntityManager()
                .createQuery(
                        "from StockLot l where l.itemId = :item and l.quantity > 0"
                                + " order by l.expiresOn nulls last, l.id",
                        StockLot.class)
                .setParameter("item", itemId)
                .getResultList();
    }

    Map<UUID, List<StockLot>> lots(List<UUID> itemIds) {
        return getEntityManager()
                .createQuery(
                        "from StockLot l where l.itemId in :items and l.quantity > 0"
                                + " order by l.expiresOn nulls last, l.id",
                        StockLot.class)
                .setParameter("items", itemIds)
                .getResultStream()
                .collect(Collectors.groupingBy(StockLot::itemId));
    }

    /** Made when it is not there; read under the item's lock. */
    StockLot lot(UUID itemId, Lot lot) {
        return getEntityManager()
                .createQuery(
                        "from StockLot l where l.itemId = :item and l.lotNo is not distinct from"
                                + " :no and l.expiresOn is not distinct from :day",
                        StockLot.class)
                .setParameter("item", itemId)
                .setParameter("no", lot.no())
                .setParameter("day", lot.expiresOn())
                .getResultStream()
                .findFirst()
                .orElseGet(
                        () -> {
                            StockLot made = new StockLot(itemId, lot);
                            getEntityManager().persist(made);
                            return made;
                        });
    }

    void add(Object movementOrShortfall) {
        getEntityManager().persist(movementOrShortfall);
    }

    /** Pieces used since then, what was given back taken off. */
    long usedSince(UUID itemId, Instant since) {
        Long sum =
                getEntityManager()
                        .createQuery(
                                "select -sum(m.change) from StockMovement m where m.itemId ="
                                        + " :item and m.kind in :uses and m.at > :since",
                                Long.class)
                        .setParameter("item", itemId)
                        .setParameter("uses", USES)
                        .setParameter("since", since)
                        .getSingleResult();
        return sum == null ? 0 : Math.max(0, sum);
    }

    /** Items in scope; filters that are null narrow nothing. */
    List<StockItem> page(
            StockHolder holder,
            String item,
            Boolean low,
            RegionCode region,
            UUID after,
            int limit) {
        ScopedQuery<StockItem> query =
                new ScopedQuery<>(getEntityManager(), StockItem.class, "stock_item", caller)
                        .and("t.item = :item", "item", item)
                        .and("t.low = :low", "low", low)
                        .and(
                                "t.region_code like :region",
                                "region",
                                region == null ? null : region.prefix() + "%")
                        .and("t.id > :after", "after", after);
        if (holder.kind() != null) {
            query.and(
                    "t.account_id in (select a.id from stock_account a where a.kind = :kind)",
                    "kind",
                    holder.kind());
        }
        if (holder.id() != null) {
            query.and(
                    "t.account_id in (select a.id from stock_account a where a.holder_id = :holder)",
                    "holder",
                    holder.id());
        }
        return query.rows("t.id", limit);
    }

    /** The newest first. */
    List<StockMovement> movements(UUID itemId, UUID before, int limit) {
        String older = before == null ? "" : " and m.id < :before";
        var query =
                getEntityManager()
                        .createQuery(
                                "from StockMovement m where m.itemId = :item"
                                        + older
                                        + " order by m.id desc",
                                StockMovement.class)
                        .setParameter("item", itemId);
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.setMaxResults(limit + 1).getResultList();
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
