package org.nuandong.beneficiary.disbursement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.dictionary.DictionaryEntry;
import org.nuandong.files.table.CsvSink;
import org.nuandong.files.table.RowSink;
import org.nuandong.files.table.XlsxSink;

/**
 * 代发文件、签领表: a batch as the bank or the cashier takes it, page by page, so that a hundred thousand
 * lines need no more memory than a thousand. Each file is audited.
 */
@ApplicationScoped
class BankFile {

    private static final int PAGE = 1_000;

    private static final String ROWS =
            """
            select p.batch_line, p.amount, a.id, a.account_sealed, a.bank,
                coalesce((select y.name from payee y
                    where y.kind = p.payee_kind and y.id = p.payee_id), (select h.name from household_member m join person h on h.id = m.person_id
                    where m.household_id = p.payee_id and m.relation = 'head' and m.left_at is null)),
                p.goods
            from payment p left join payee_account a on a.id = p.account_id
            where p.batch_id = :batch and p.batch_line > :after and p.state <> 'CANCELLED'
            order by p.batch_line limit :most
            """;

    private final EntityManager database;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Dictionaries dictionaries;

    BankFile(
            EntityManager database,
            Accounts accounts,
            AuditTrail audit,
            Dictionaries dictionaries) {
        this.database = database;
        this.accounts = accounts;
        this.audit = audit;
        this.dictionaries = dictionaries;
    }

    /** Entered before a byte leaves. */
    void read(PaymentBatch batch) {
        List<String> fields =
                batch.channel().equals(ListChannel.BANK)
                        ? List.of("account.number", "account.holderName")
                        : List.of("payee.name");
        audit.read(
                PaymentBatch.TYPE,
                batch.id(),
                batch.region(),
                batch.unitId(),
                fields,
                "disbursement");
    }

    void write(PaymentBatch batch, boolean csv, OutputStream out) throws IOException {
        boolean bank = batch.channel().equals(ListChannel.BANK);
        try (RowSink sink = csv ? new CsvSink(out) : new XlsxSink(out, "发放明细", "水印")) {
            sink.row(bank ? BankRow.BANK_HEADS : BankRow.CASH_HEADS);
            int after = 0;
            List<BankRow> page = page(batch.id(), after);
            while (!page.isEmpty()) {
                for (BankRow row : page) {
                    sink.row(bank ? account(batch.no(), row) : hand(batch.no(), row));
                }
                after = page.get(page.size() - 1).line();
                page = page(batch.id(), after);
            }
        }
    }

    private List<String> account(String no, BankRow row) {
        Accounts.Clear clear =
                row.accountId() == null
                        ? Accounts.Clear.NONE
                        : accounts.open(row.accountId(), row.accountSealed());
        return List.of(
                BankRow.reference(no, row.line()),
                clear.name(),
                clear.number(),
                row.bank() == null ? "" : row.bank(),
                row.amount().toPlainString(),
                no);
    }

    private List<String> hand(String no, BankRow row) {
        String goods =
                GoodsLine.parse(row.goods()).stream()
                        .map(one -> label(one.item()) + " × " + one.quantity())
                        .collect(Collectors.joining("、"));
        return List.of(
                BankRow.reference(no, row.line()),
                row.name() == null ? "" : row.name(),
                row.amount().toPlainString(),
                goods,
                "",
                "");
    }

    private String label(String item) {
        return dictionaries.find("relief-goods", item).map(DictionaryEntry::labelZh).orElse(item);
    }

    private List<BankRow> page(UUID batch, int after) {
        return QuarkusTransaction.requiringNew().call(() -> rows(batch, after));
    }

    @SuppressWarnings("unchecked")
    private List<BankRow> rows(UUID batch, int after) {
        List<Object[]> rows =
                database.createNativeQuery(ROWS)
                        .setParameter("batch", batch)
                        .setParameter("after", after)
                        .setParameter("most", PAGE)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new BankRow(
                                        ((Number) row[0]).intValue(),
                                        (BigDecimal) row[1],
                                        (UUID) row[2],
                                        (byte[]) row[3],
                                        (String) row[4],
                                        (String) row[5],
                                        (String) row[6]))
                .toList();
    }
}
