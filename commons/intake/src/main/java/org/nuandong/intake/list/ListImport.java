package org.nuandong.intake.list;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.intake.run.CellFault;
import org.nuandong.intake.run.Effect;
import org.nuandong.intake.run.EffectTable;
import org.nuandong.intake.run.ImportKind;
import org.nuandong.intake.run.ImportRights;
import org.nuandong.intake.run.ImportRun;
import org.nuandong.intake.run.ImportTable;
import org.nuandong.intake.run.Reason;
import org.nuandong.intake.run.RefusalReason;
import org.nuandong.intake.run.RowFault;
import org.nuandong.intake.sheet.Choices;
import org.nuandong.intake.sheet.OpenSheet;
import org.nuandong.intake.sheet.SheetColumn;
import org.nuandong.intake.sheet.SheetForm;
import org.nuandong.intake.sheet.TableRow;

/** 名单导入: row by row what a {@link ListedKind} says; each row is written in its own transaction. */
final class ListImport<E, S> implements ImportKind {

    private static final Logger LOG = Logger.getLogger(ListImport.class);

    private static final int BATCH = 200;

    private final ListedKind<E, S> listed;
    private final ImportTable table;
    private final EffectTable effects;
    private final JavaType staged;

    ListImport(ListedKind<E, S> listed, ImportTable table, EffectTable effects, ObjectMapper json) {
        this.listed = listed;
        this.table = table;
        this.effects = effects;
        staged =
                json.getTypeFactory()
                        .constructCollectionType(
                                List.class,
                                json.getTypeFactory()
                                        .constructParametricType(
                                                StagedEntry.class, listed.entryType()));
    }

    @Override
    public SheetForm form() {
        return listed.form();
    }

    @Override
    public ImportRights rights() {
        return listed.rights();
    }

    @Override
    public Map<SheetColumn, Choices> choices(RegionCode region) {
        return listed.choices(region);
    }

    @Override
    public Reason reason(String code) {
        return RefusalReason.of(code);
    }

    @Override
    public void check(ImportRun run, OpenSheet sheet) {
        Map<SheetColumn, Choices> words =
                QuarkusTransaction.requiringNew().call(() -> listed.choices(run.region()));
        Map<String, Integer> seen = new HashMap<>();
        RowsAbove<E> above = new RowsAbove<>();
        int batch = 0;
        while (sheet.hasNext()) {
            List<TableRow> rows = new ArrayList<>(BATCH);
            while (rows.size() < BATCH && sheet.hasNext()) {
                rows.add(sheet.next());
            }
            int number = ++batch;
            QuarkusTransaction.requiringNew()
                    .timeout(120)
                    .run(() -> judge(run, rows, words, seen, above, number));
        }
    }

    private void judge(
            ImportRun run,
            List<TableRow> rows,
            Map<SheetColumn, Choices> words,
            Map<String, Integer> seen,
            RowsAbove<E> above,
            int batch) {
        List<ListRow<E>> judged = new ArrayList<>();
        for (TableRow source : rows) {
            Cells cells = new Cells(source, listed.form(), words);
            E entry = listed.read(cells, run);
            ListRow<E> row = new ListRow<>(source.number(), source, entry, cells.faults());
            if (row.isGood()) {
                Integer before = seen.putIfAbsent(listed.key(entry), source.number());
                if (before != null) {
                    row.fault(new RowFault(null, CellFault.TWICE_IN_FILE, String.valueOf(before)));
                }
            }
            if (row.isGood()) {
                row.judge(listed.compare(entry, run, above));
            }
            if (row.isGood()) {
                above.add(entry);
            }
            judged.add(row);
        }
        table.report(run.id(), judged);
        List<StagedEntry<E>> good =
                judged.stream()
                        .filter(ListRow::isToBeWritten)
                        .map(row -> new StagedEntry<>(row.number(), row.entry()))
                        .toList();
        if (!good.isEmpty()) {
            table.stage(run.id(), batch, good.size(), good);
        }
    }

    @Override
    public void write(ImportRun run) {
        for (int batch :
                QuarkusTransaction.requiringNew().call(() -> table.batchesToDo(run.id()))) {
            List<StagedEntry<E>> rows =
                    QuarkusTransaction.requiringNew()
                            .call(() -> table.batch(run.id(), batch, staged));
            int refused = 0;
            for (StagedEntry<E> row : rows) {
                refused += one(run, row) ? 0 : 1;
            }
            int late = refused;
            QuarkusTransaction.requiringNew()
                    .run(() -> table.wrote(run.id(), batch, rows.size(), late));
        }
    }

    /** Answers whether it was taken. */
    private boolean one(ImportRun run, StagedEntry<E> row) {
        try {
            List<RowFault> faults = QuarkusTransaction.requiringNew().call(() -> written(run, row));
            return faults.isEmpty() || refused(run, row, faults);
        } catch (ProblemException refused) {
            return refused(run, row, refused);
        } catch (RuntimeException e) {
            if (!(e.getCause() instanceof ProblemException refused)) {
                throw e;
            }
            return refused(run, row, refused);
        }
    }

    private List<RowFault> written(ImportRun run, StagedEntry<E> row) {
        Standing standing = listed.compare(row.entry(), run, new RowsAbove<>());
        // After a kill, what was written already is found there unchanged.
        if (!standing.faults().isEmpty() || standing.isUnchanged()) {
            return standing.faults();
        }
        S before = standing.isNew() ? null : listed.state(standing.id());
        UUID id = listed.write(row.entry(), standing, run);
        String kind = listed.form().code();
        effects.add(
                run.id(),
                List.of(
                        before == null
                                ? Effect.created(row.number(), row.number(), kind, id)
                                : Effect.changed(row.number(), row.number(), kind, id, before)));
        return List.of();
    }

    private boolean refused(ImportRun run, StagedEntry<E> row, ProblemException problem) {
        LOG.infof(
                "import %s: a row was refused at its acceptance: %s",
                run.id(), problem.refusal().code());
        return refused(run, row, List.of(new RowFault(null, RefusalReason.of(problem), null)));
    }

    private boolean refused(ImportRun run, StagedEntry<E> row, List<RowFault> faults) {
        ListRow<E> told = new ListRow<>(row.number(), null, row.entry(), faults);
        QuarkusTransaction.requiringNew().run(() -> table.refused(run.id(), List.of(told)));
        return false;
    }

    @Override
    public int undo(ImportRun run, List<EffectTable.Open> group) {
        int kept = 0;
        for (EffectTable.Open effect : group) {
            String outcome = undone(run, effect);
            effects.outcome(run.id(), effect.number(), outcome);
            kept += EffectTable.UNDONE.equals(outcome) ? 0 : 1;
        }
        return kept;
    }

    /** In a transaction of its own: what the register refuses stays, and that is told. */
    private String undone(ImportRun run, EffectTable.Open effect) {
        if (effect.touched()) {
            return EffectTable.CHANGED_SINCE;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> takeBack(run, effect));
            return EffectTable.UNDONE;
        } catch (ProblemException refused) {
            return refused.refusal().code();
        }
    }

    private void takeBack(ImportRun run, EffectTable.Open effect) {
        if (effect.isCreation()) {
            listed.withdraw(effect.objectId());
        } else {
            listed.setBack(effect.objectId(), effects.before(run.id(), effect, listed.stateType()));
        }
    }
}
