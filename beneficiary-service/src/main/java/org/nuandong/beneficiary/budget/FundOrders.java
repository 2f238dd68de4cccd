package org.nuandong.beneficiary.budget;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.beneficiary.platform.Yuan;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** Orders: proposed by one person, decided by another, and only then booked. */
@ApplicationScoped
class FundOrders implements PanacheRepositoryBase<FundOrder, UUID> {

    private final FundAccounts accounts;
    private final SourceLevels levels;
    private final BalanceTable balances;
    private final LedgerTable ledger;
    private final BudgetEvents events;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final OfficeClock clock;

    FundOrders(
            FundAccounts accounts,
            SourceLevels levels,
            BalanceTable balances,
            LedgerTable ledger,
            BudgetEvents events,
            Dictionaries dictionaries,
            Caller caller,
            OfficeClock clock) {
        this.accounts = accounts;
        this.levels = levels;
        this.balances = balances;
        this.ledger = ledger;
        this.events = events;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a list may be narrowed by; each may be null. */
    record Filter(String region, UUID account, String state) {}

    /** One side of an order when it is booked. */
    private record Entry(FundSide side, Movement movement) {}

    FundOrder propose(FundRequests.New request) {
        if (request.from() == null && request.to() == null) {
            throw BudgetProblem.ORDER_SIDES_UNCLEAR.because();
        }
        if (request.from() != null && request.from().equals(request.to())) {
            throw BudgetProblem.ORDER_WITHIN_ITSELF.at("to");
        }
        FundAccount from = side(request.from(), "from");
        FundAccount to = side(request.to(), "to");
        if (from != null && to != null && from.test() != to.test()) {
            throw BudgetProblem.ORDER_MIXES_TEST.at("to");
        }
        String why = FreeText.checked(request.reason(), "reason");
        FundOrder order =
                new FundOrder(
                        UuidVersion7Strategy.INSTANCE.generateUuid(null),
                        to == null ? from : to,
                        request.from(),
                        request.to(),
                        Yuan.of(request.amountYuan()));
        String paper = FreeText.checked(request.document(), "document");
        return propose(order, paper, why, null);
    }

    /** 冲正: the same amount the other way, by two people again. */
    FundOrder reverse(FundOrder wrong, String reason) {
        wrong.requireApproved();
        if (count("reverses", wrong.id()) > 0) {
            throw BudgetProblem.ORDER_REVERSED_ALREADY.because();
        }
        FundSide home = wrong.to() == null ? wrong.from() : wrong.to();
        FundOrder order =
                new FundOrder(
                        UuidVersion7Strategy.INSTANCE.generateUuid(null),
                        accounts.require(home),
                        wrong.to(),
                        wrong.from(),
                        wrong.amountYuan());
        return propose(order, null, FreeText.checked(reason, "reason"), wrong.id());
    }

    /** Booked in the order of accounts and sources, as everything that takes balances. */
    void approve(FundOrder order) {
        Instant now = clock.now();
        order.decide(FundOrder.State.APPROVED, null, now, caller.subject());
        flush();
        List<Entry> entries = new ArrayList<>();
        boolean both = order.from() != null && order.to() != null;
        if (order.from() != null) {
            FundAccount account = accounts.require(order.from());
            requireOwn(order, order.from(), account, now);
            entries.add(
                    new Entry(order.from(), both ? Movement.TRANSFER_OUT : Movement.WITHDRAWAL));
        }
        if (order.to() != null) {
            FundAccount account = accounts.require(order.to());
            requireOwn(order, order.to(), account, now);
            accounts.requireOpen(order.to());
            balances.open(account, order.to().source());
            entries.add(new Entry(order.to(), both ? Movement.TRANSFER_IN : Movement.ALLOTMENT));
        }
        entries.sort(
                Comparator.comparing((Entry entry) -> entry.side().account().toString())
                        .thenComparing(entry -> entry.side().source()));
        entries.forEach(entry -> book(order, entry, now));
        events.decided(order, "approved", now);
    }

    /** What only changes its account within a source was decided upon when it came. */
    private void requireOwn(FundOrder order, FundSide side, FundAccount account, Instant at) {
        if (!order.keepsItsSource()) {
            levels.requireOwn(side.source(), account.region(), at);
        }
    }

    void refuse(FundOrder order, String reason) {
        end(order, FundOrder.State.REFUSED, "refused", reason);
    }

    void drop(FundOrder order, String reason) {
        end(order, FundOrder.State.DROPPED, "dropped", reason);
    }

    /** A foreign one is as good as none. */
    FundOrder visible(UUID id) {
        return findByIdOptional(id)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    FundOrder visibleForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** The newest first. */
    List<FundOrder> page(Filter filter, UUID before, int rows) {
        String state = filter.state() == null ? null : filter.state().toUpperCase(Locale.ROOT);
        return new ScopedQuery<>(getEntityManager(), FundOrder.class, "fund_order", caller)
                .below(filter.region())
                .and(":account in (t.from_account, t.to_account)", "account", filter.account())
                .and("t.state = :state", "state", state)
                .and("t.id < :before", "before", before)
                .rows("t.id desc", rows);
    }

    private FundOrder propose(FundOrder order, String paper, String why, UUID wrong) {
        Instant now = clock.now();
        order.proposed(paper, why, wrong, now, caller.subject());
        persistAndFlush(order);
        events.decided(order, "proposed", now);
        return order;
    }

    private void book(FundOrder order, Entry entry, Instant at) {
        FundSide side = entry.side();
        Movement movement = entry.movement();
        Balance after =
                balances.change(side.account(), side.source(), movement, order.amountYuan());
        ledger.order(after, movement, order.amountYuan(), order.id(), order.reason());
        events.moved(
                movement,
                after,
                movement == Movement.TRANSFER_OUT
                        ? order.amountYuan().negate()
                        : order.amountYuan(),
                1,
                at);
    }

    private void end(FundOrder order, FundOrder.State how, String told, String reason) {
        Instant now = clock.now();
        order.decide(how, FreeText.checked(reason, "reason"), now, caller.subject());
        flush();
        events.decided(order, told, now);
    }

    private FundAccount side(FundSide side, String field) {
        if (side == null) {
            return null;
        }
        dictionaries.require("fund-source", side.source(), field + ".source");
        FundAccount account = accounts.require(side);
        if ("to".equals(field)) {
            accounts.requireOpen(side);
        }
        return account;
    }
}
