package org.nuandong.beneficiary.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.budget.Share;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.holder.Holders;
import org.nuandong.beneficiary.platform.FreeText;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** 录入名单: line by line, or everybody who is entitled at once; and the reasons for warnings. */
@ApplicationScoped
class ListEntries {

    private static final int PIECE = 2_000;

    // A follower is its leading record under another spelling: one of them is enough.
    private static final String ENTITLED =
            """
            select distinct on (e.payee_id) e.payee_id, e.category_code
            from payment_entitlement e
            where e.payee_kind = :kind and e.leads
                and e.category_code = any(cast(:categories as text[]))
                and e.region_code like :below and e.valid_from <= :today
                and (e.valid_to is null or e.valid_to >= :today)
                and not exists (select 1 from live_payment o
                    where o.project_id = :project and o.payee_id = e.payee_id)
                and not exists (select 1 from person_link k
                    where k.follower_id = e.payee_id and k.ended_at is null)
            order by e.payee_id, e.category_code
            """;

    private static final String REASON =
            """
            insert into payment_reason (payment_id, code, other_payment_id, given_at, given_by,
                reason, note)
            select payment_id, code, other_payment_id, :at, :by, :reason, cast(:note as text)
            from payment_finding where payment_id = :payment and code = :code and not blocking
            on conflict (payment_id, code, other_payment_id) do update
            set given_at = excluded.given_at, given_by = excluded.given_by,
                reason = excluded.reason, note = excluded.note
            """;

    private static final String EXPLAINED =
            """
            update payment_finding set explained = true
            where payment_id = :payment and code = :code and not blocking
            """;

    private final PaymentInsert insert;
    private final Sourcing sourcing;
    private final JobProgress progress;
    private final PaymentTable table;
    private final PaymentRepository payments;
    private final Holders holders;
    private final CategoryRegister categories;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final OfficeClock clock;

    ListEntries(
            PaymentInsert insert,
            Sourcing sourcing,
            JobProgress progress,
            PaymentTable table,
            PaymentRepository payments,
            Holders holders,
            CategoryRegister categories,
            Dictionaries dictionaries,
            Caller caller,
            OfficeClock clock) {
        this.insert = insert;
        this.sourcing = sourcing;
        this.progress = progress;
        this.table = table;
        this.payments = payments;
        this.holders = holders;
        this.categories = categories;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    Payment add(PaymentList list, Terms terms, PaymentRequests.NewPayment request) {
        list.require(ListState.DRAFT);
        holders.require(list.payeeKind(), request.payeeId(), "payeeId");
        checkCategory(request.category());
        checkMoney(terms, request.amountYuan(), request.goodsOrNone());
        UUID id = newId();
        PaymentEntry entry =
                new PaymentEntry(
                        id,
                        request.payeeId(),
                        request.category(),
                        request.amountYuan(),
                        sourcing.stated(request.amountYuan(), request.source(), request.sources()),
                        GoodsLine.text(request.goodsOrNone()));
        if (enter(list, terms, List.of(entry)) == 0) {
            throw DisbursementProblem.PAYEE_ON_LIST_ALREADY.at("payeeId");
        }
        return payments.findById(id);
    }

    /** How many a selection would add now; refused as the selection itself would be. */
    long wouldAdd(PaymentList list, Terms terms, PaymentRequests.Selection request) {
        sourcing.stated(request.amountYuan(), request.source(), request.sources());
        return table.count(
                "select count(*) from (" + ENTITLED + ") q",
                asked(list, wanted(list, terms, request)));
    }

    private List<String> wanted(PaymentList list, Terms terms, PaymentRequests.Selection request) {
        list.require(ListState.DRAFT);
        checkCategory(request.category());
        checkMoney(terms, request.amountYuan(), request.goodsOrNone());
        if (request.category() != null
                && !terms.categories().isEmpty()
                && !terms.categories().contains(request.category())) {
            throw CommonProblem.UNKNOWN_CODE.at("category");
        }
        return request.category() == null ? terms.categories() : List.of(request.category());
    }

    /** How many lines were added; asked again, none. */
    int select(PaymentList list, Terms terms, PaymentRequests.Selection request) {
        List<String> wanted = wanted(list, terms, request);
        List<Share> shares =
                sourcing.stated(request.amountYuan(), request.source(), request.sources());
        String goods = GoodsLine.text(request.goodsOrNone());
        int added = 0;
        List<PaymentEntry> piece = new ArrayList<>(PIECE);
        for (Object[] row : entitled(list, wanted)) {
            piece.add(
                    new PaymentEntry(
                            newId(),
                            (UUID) row[0],
                            (String) row[1],
                            request.amountYuan(),
                            shares,
                            goods));
            if (piece.size() == PIECE) {
                added += enter(list, terms, piece);
                progress.through(piece.size());
                piece.clear();
            }
        }
        added += piece.isEmpty() ? 0 : enter(list, terms, piece);
        grown(added);
        return added;
    }

    /** Lines by the thousand are made known to the planner before they are checked. */
    void grown(int added) {
        if (added >= PIECE) {
            table.query("analyze payment, payment_share", Map.of()).executeUpdate();
        }
    }

    /** Only from a draft: it leaves no trace but its event of the list. */
    void remove(PaymentList list, Payment payment, String reason) {
        dictionaries.require("payment-end-reason", reason, "reason");
        payment.end(PaymentState.CANCELLED, reason, clock.now());
    }

    /** A reason answers the warning that stands now, about the very payment it names. */
    void explain(Payment payment, PaymentRequests.Reason request) {
        dictionaries.require("payment-finding", request.finding(), "finding");
        dictionaries.require("payment-reason", request.reason(), "reason");
        String note = FreeText.checked(request.note(), "note");
        Map<String, Object> values = new java.util.HashMap<>();
        values.put("payment", payment.id());
        values.put("code", request.finding());
        values.put("at", clock.now().atOffset(java.time.ZoneOffset.UTC));
        values.put("by", caller.subject());
        values.put("reason", request.reason());
        values.put("note", note);
        if (table.query(REASON, values).executeUpdate() == 0) {
            throw DisbursementProblem.NOT_A_WARNING.at("finding");
        }
        table.query(EXPLAINED, Map.of("payment", payment.id(), "code", request.finding()))
                .executeUpdate();
    }

    int enter(PaymentList list, Terms terms, List<PaymentEntry> entries) {
        Instant now = clock.now();
        return insert.enter(
                list,
                terms,
                sourcing.borne(list, terms, entries),
                clock.today(),
                now,
                caller.subject());
    }

    private void checkCategory(String category) {
        categories.filter(category, "category");
    }

    private void checkMoney(Terms terms, BigDecimal amount, List<GoodsLine> goods) {
        for (int i = 0; i < goods.size(); i++) {
            dictionaries.require("relief-goods", goods.get(i).item(), "goods[" + i + "].item");
            if (!terms.gives(goods.get(i).item())) {
                throw CommonProblem.UNKNOWN_CODE.at("goods[" + i + "].item");
            }
        }
        if (amount.signum() == 0 && goods.isEmpty()) {
            throw DisbursementProblem.AMOUNT_NEEDED.at("amountYuan");
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> entitled(PaymentList list, List<String> wanted) {
        return table.query(ENTITLED, asked(list, wanted)).getResultList();
    }

    private Map<String, Object> asked(PaymentList list, List<String> wanted) {
        return Map.of(
                "kind",
                list.payeeKind(),
                "categories",
                wanted.toArray(String[]::new),
                "below",
                list.region().prefix() + "%",
                "today",
                clock.today(),
                "project",
                list.projectId());
    }

    static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
