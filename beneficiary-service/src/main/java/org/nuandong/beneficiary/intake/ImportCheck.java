package org.nuandong.beneficiary.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.nuandong.beneficiary.sheet.SheetKind;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.intake.run.ImportRun;
import org.nuandong.intake.run.ImportTable;
import org.nuandong.intake.run.Verdict;
import org.nuandong.intake.sheet.OpenSheet;
import org.nuandong.intake.sheet.TableRow;

/**
 * 校验: reads a file from its first row to its last in batches, and changes nothing but the report.
 * While one batch is compared with the register, the next is read. Begun again after a kill, it
 * starts anew.
 */
@ApplicationScoped
class ImportCheck {

    private static final int BATCH = 500;
    private static final int SECONDS = 120;

    private final ImportTable table;
    private final ImportJudge judge;
    private final ListSource lists;
    private final PersonalData personal;

    ImportCheck(ImportTable table, ImportJudge judge, ListSource lists, PersonalData personal) {
        this.table = table;
        this.judge = judge;
        this.lists = lists;
        this.personal = personal;
    }

    void check(ImportRun run, OpenSheet sheet) {
        ExecutorService comparing =
                Executors.newSingleThreadExecutor(work -> new Thread(work, "import-check"));
        try {
            new Pass(run, sheet, comparing).all();
        } finally {
            // Also when the file turns out to be unreadable: nothing is written after that.
            finish(comparing);
        }
    }

    private static void finish(ExecutorService comparing) {
        comparing.shutdown();
        try {
            if (!comparing.awaitTermination(2L * SECONDS, TimeUnit.SECONDS)) {
                comparing.shutdownNow();
            }
        } catch (InterruptedException stopping) {
            comparing.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** One reading of the file. */
    private final class Pass {

        private final ImportRun run;
        private final OpenSheet sheet;
        private final RowReader reader;
        private final SeenNumbers seen = new SeenNumbers(personal);
        private final ExecutorService comparing;
        private List<List<ReadRow>> waiting = new ArrayList<>();
        private Future<?> compared = CompletableFuture.completedFuture(null);
        private List<ReadRow> group = new ArrayList<>();
        private String household;
        private int rows;
        private int batch;

        Pass(ImportRun run, OpenSheet sheet, ExecutorService comparing) {
            this.run = run;
            this.comparing = comparing;
            this.sheet = sheet;
            SheetKind kind = SheetKind.of(run.kind()).orElseThrow();
            Lists words =
                    QuarkusTransaction.requiringNew().call(() -> lists.of(kind, run.region()));
            reader = new RowReader(kind, words);
        }

        void all() {
            while (sheet.hasNext()) {
                add(sheet.next());
            }
            endGroup();
            flush();
            awaitCompared();
        }

        private void add(TableRow row) {
            ReadRow read = reader.read(row, household);
            String own = read.staged().householdNo();
            boolean same =
                    SheetKind.HOUSEHOLDS.is(run.kind()) && own != null && own.equals(household);
            if (!same) {
                endGroup();
                household = own;
                if (rows >= BATCH) {
                    flush();
                }
            }
            group.add(read);
            rows++;
        }

        private void endGroup() {
            if (group.isEmpty()) {
                return;
            }
            if (household != null
                    && seen.before("household", household, group.get(0).number()) != 0) {
                group.forEach(row -> row.fault(null, FaultReason.HOUSEHOLD_APART));
            }
            waiting.add(group);
            group = new ArrayList<>();
        }

        private void flush() {
            if (!waiting.isEmpty()) {
                awaitCompared();
                int number = ++batch;
                List<List<ReadRow>> read = waiting;
                compared =
                        comparing.submit(
                                () ->
                                        QuarkusTransaction.requiringNew()
                                                .timeout(SECONDS)
                                                .run(() -> write(number, read)));
                waiting = new ArrayList<>();
                rows = 0;
            }
        }

        /** No more than one batch is ahead: memory stays bounded. */
        private void awaitCompared() {
            try {
                compared.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException same) {
                    throw same;
                }
                throw new IllegalStateException("a batch could not be compared", e.getCause());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the check was stopped", stopping);
            }
        }

        private void write(int number, List<List<ReadRow>> read) {
            List<JudgedGroup> judged = judge.judge(run, read, seen);
            table.report(run.id(), read.stream().flatMap(List::stream).toList());
            List<StagedGroup> good =
                    judged.stream()
                            .filter(JudgedGroup::isGood)
                            .filter(ImportCheck::changesSomething)
                            .map(JudgedGroup::staged)
                            .toList();
            if (!good.isEmpty()) {
                table.stage(
                        run.id(),
                        number,
                        good.stream().mapToInt(group -> group.rows().size()).sum(),
                        good);
            }
        }
    }

    private static boolean changesSomething(JudgedGroup group) {
        return group.rows().stream().anyMatch(row -> row.verdict() != Verdict.UNCHANGED);
    }
}
