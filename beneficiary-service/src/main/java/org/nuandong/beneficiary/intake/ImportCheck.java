package org.nuandong.beneficiary.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.job.JobWork;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.sealedfile.SealedFiles;
import org.nuandong.beneficiary.sheet.OpenSheet;
import org.nuandong.beneficiary.sheet.SheetKind;
import org.nuandong.beneficiary.sheet.SheetLimits;
import org.nuandong.beneficiary.sheet.Sheets;
import org.nuandong.beneficiary.sheet.TableRow;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.ProblemException;

/**
 * 校验: reads a file from its first row to its last in batches, and changes nothing but the report.
 * Begun again after a kill, it starts anew.
 */
@ApplicationScoped
class ImportCheck implements JobWork {

    static final String KIND = "import-check";

    private static final int BATCH = 500;

    private final ImportRepository imports;
    private final ImportTable table;
    private final ImportJudge judge;
    private final ListSource lists;
    private final SealedFiles files;
    private final Presets presets;
    private final PersonalData personal;
    private final OfficeClock clock;

    ImportCheck(
            ImportRepository imports,
            ImportTable table,
            ImportJudge judge,
            ListSource lists,
            SealedFiles files,
            Presets presets,
            PersonalData personal,
            OfficeClock clock) {
        this.imports = imports;
        this.table = table;
        this.judge = judge;
        this.lists = lists;
        this.files = files;
        this.presets = presets;
        this.personal = personal;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(UUID id) {
        ImportRun run = QuarkusTransaction.requiringNew().call(() -> begin(id));
        if (run == null) {
            return;
        }
        try (OpenSheet sheet = Sheets.open(files.read(id), run.kind(), limits(run))) {
            new Pass(run, sheet).all();
            QuarkusTransaction.requiringNew().run(() -> imports.lock(id).checked(clock.now()));
        } catch (ProblemException unreadable) {
            QuarkusTransaction.requiringNew().run(() -> refuse(id, unreadable));
        }
    }

    private ImportRun begin(UUID id) {
        ImportRun run = imports.lock(id);
        if (run == null || run.state() != ImportState.CHECKING) {
            return null;
        }
        table.clear(id);
        run.beginAnew();
        return run;
    }

    private SheetLimits limits(ImportRun run) {
        return SheetLimits.ofRows(
                presets.integer("beneficiary.import.most-rows", run.region(), clock.now()));
    }

    private void refuse(UUID id, ProblemException unreadable) {
        table.clear(id);
        String place = unreadable.args().length == 0 ? null : unreadable.args()[0].toString();
        imports.lock(id).refuse(unreadable.refusal().code(), place, clock.now());
        files.remove(id);
    }

    /** One reading of the file. */
    private final class Pass {

        private final ImportRun run;
        private final OpenSheet sheet;
        private final RowReader reader;
        private final SeenNumbers seen = new SeenNumbers(personal);
        private final List<List<ReadRow>> waiting = new ArrayList<>();
        private List<ReadRow> group = new ArrayList<>();
        private String household;
        private int rows;
        private int batch;

        Pass(ImportRun run, OpenSheet sheet) {
            this.run = run;
            this.sheet = sheet;
            reader =
                    new RowReader(
                            run.kind(),
                            QuarkusTransaction.requiringNew()
                                    .call(() -> lists.of(run.kind(), run.region())));
        }

        void all() {
            while (sheet.hasNext()) {
                add(sheet.next());
            }
            endGroup();
            flush();
        }

        private void add(TableRow row) {
            ReadRow read = reader.read(row, household);
            String own = read.staged().householdNo();
            boolean same =
                    run.kind() == SheetKind.HOUSEHOLDS && own != null && own.equals(household);
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
                int number = ++batch;
                QuarkusTransaction.requiringNew().timeout(120).run(() -> write(number));
                waiting.clear();
                rows = 0;
            }
        }

        private void write(int number) {
            List<JudgedGroup> judged = judge.judge(run, waiting, seen);
            List<ReadRow> all = waiting.stream().flatMap(List::stream).toList();
            table.addRows(run.id(), all);
            table.addFaults(run.id(), all);
            List<StagedGroup> good =
                    judged.stream()
                            .filter(JudgedGroup::isGood)
                            .filter(ImportCheck::changesSomething)
                            .map(JudgedGroup::staged)
                            .toList();
            if (!good.isEmpty()) {
                table.addBatch(run.id(), number, good);
            }
            imports.lock(run.id()).count(table.count(all));
        }
    }

    private static boolean changesSomething(JudgedGroup group) {
        return group.rows().stream().anyMatch(row -> row.verdict() != Verdict.UNCHANGED);
    }
}
