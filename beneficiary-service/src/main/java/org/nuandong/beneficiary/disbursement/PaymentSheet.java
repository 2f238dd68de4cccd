package org.nuandong.beneficiary.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.intake.sheet.PlainTable;
import org.nuandong.intake.sheet.SheetLimits;

/**
 * 表格录入名单: people and households by a number, organisations by their name, with amount and account;
 * good rows enter, the others are named.
 */
@ApplicationScoped
class PaymentSheet {

    private static final int PIECE = 2_000;
    private static final int MOST_ROWS = 200_000;
    private static final int SHOWN = 200;

    private final ListEntries entries;
    private final SheetAccounts accounts;
    private final PaymentEvents events;
    private final CategoryRegister categories;
    private final OfficeClock clock;

    PaymentSheet(
            ListEntries entries,
            SheetAccounts accounts,
            PaymentEvents events,
            CategoryRegister categories,
            OfficeClock clock) {
        this.entries = entries;
        this.accounts = accounts;
        this.events = events;
        this.categories = categories;
        this.clock = clock;
    }

    /** What became of a sheet. */
    @Schema(name = "PaymentSheetResult")
    public record Taken(
            @Schema(description = "rows that hold something", examples = "614") int rows,
            @Schema(description = "lines that are new on the list", examples = "611") int added,
            @Schema(description = "on a list of the project already", examples = "1") int present,
            @Schema(description = "accounts that are new or changed", examples = "40") int accounts,
            @Schema(description = "rows that were not taken", examples = "2") int refused,
            @Schema(description = "the first 200 of them") List<Fault> faults) {}

    /** Why a row was not taken. */
    @Schema(name = "PaymentSheetFault")
    public record Fault(
            @Schema(examples = "17") int row,
            @Schema(
                            description =
                                    "number-invalid, name-missing, amount-invalid, account-invalid,"
                                            + " twice, nobody, category-unknown",
                            examples = "nobody")
                    String reason) {}

    Taken take(PaymentList list, Terms terms, byte[] content) {
        list.require(ListState.DRAFT);
        Reading reading = new Reading(list, terms, clock.now());
        Optional<PlainTable> open =
                PlainTable.open(
                        content,
                        SheetLine.columns(list.payeeKind()),
                        SheetLine.REQUIRED,
                        SheetLimits.ofRows(MOST_ROWS));
        try (PlainTable table =
                open.orElseThrow(DisbursementProblem.PAYMENT_SHEET_HEADS_MISSING::because)) {
            while (table.hasNext()) {
                var cells = table.next();
                reading.row(SheetLine.of(list.payeeKind(), table.number(), cells));
            }
        }
        return reading.end();
    }

    /** One sheet on its way into a list. */
    private final class Reading {

        private final PaymentList list;
        private final Terms terms;
        private final Instant at;
        private final Set<String> numbers = new HashSet<>();
        private final List<Fault> faults = new ArrayList<>();
        private final List<SheetLine> piece = new ArrayList<>(PIECE);
        private int rows;
        private int good;
        private int added;
        private int kept;

        Reading(PaymentList list, Terms terms, Instant at) {
            this.list = list;
            this.terms = terms;
            this.at = at;
        }

        void row(SheetLine line) {
            rows++;
            String fault = line.fault() == null ? fault(line) : line.fault();
            if (fault != null) {
                refuse(line, fault);
                return;
            }
            piece.add(line);
            if (piece.size() == PIECE) {
                enter();
            }
        }

        private String fault(SheetLine line) {
            if (!numbers.add(line.number())) {
                return SheetLine.TWICE;
            }
            boolean known =
                    line.category() == null
                            || terms.categories().contains(line.category())
                                    && categories.isShown(line.category());
            return known ? null : "category-unknown";
        }

        private void enter() {
            Map<Integer, UUID> people = accounts.payees(list, piece);
            List<SheetLine> found = new ArrayList<>(piece.size());
            for (SheetLine line : piece) {
                if (people.containsKey(line.row())) {
                    found.add(line);
                } else {
                    refuse(line, SheetLine.NOBODY);
                }
            }
            piece.clear();
            List<SheetAccounts.Kept> changed = accounts.keep(list.payeeKind(), found, people, at);
            events.accounts(list.payeeKind(), changed, at);
            kept += changed.size();
            good += found.size();
            if (!found.isEmpty()) {
                added +=
                        entries.enter(
                                list,
                                terms,
                                found.stream()
                                        .map(line -> line.entry(people.get(line.row())))
                                        .toList());
            }
        }

        private void refuse(SheetLine line, String reason) {
            faults.add(new Fault(line.row(), reason));
        }

        Taken end() {
            if (!piece.isEmpty()) {
                enter();
            }
            entries.grown(added);
            return new Taken(
                    rows,
                    added,
                    good - added,
                    kept,
                    faults.size(),
                    faults.subList(0, Math.min(SHOWN, faults.size())));
        }
    }
}
