package org.nuandong.beneficiary.intake;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.intake.run.ImportRun;
import org.nuandong.intake.run.ImportTable;

/**
 * 入库: writes what was accepted, batch by batch, each compared with the register once more. After a
 * kill it goes on: what was written already is found there unchanged.
 */
@ApplicationScoped
class ImportAcceptance {

    private static final Logger LOG = Logger.getLogger(ImportAcceptance.class);

    private final JavaType staged;
    private final ImportTable table;
    private final ImportJudge judge;
    private final NewGroups fresh;
    private final KnownGroups known;

    ImportAcceptance(
            ImportTable table,
            ImportJudge judge,
            NewGroups fresh,
            KnownGroups known,
            ObjectMapper json) {
        this.staged = json.getTypeFactory().constructCollectionType(List.class, StagedGroup.class);
        this.table = table;
        this.judge = judge;
        this.fresh = fresh;
        this.known = known;
    }

    void write(ImportRun run) {
        List<Integer> batches =
                QuarkusTransaction.requiringNew().call(() -> table.batchesToDo(run.id()));
        for (int batch : batches) {
            List<StagedGroup> groups =
                    QuarkusTransaction.requiringNew()
                            .call(() -> table.batch(run.id(), batch, staged));
            List<StagedGroup> others =
                    QuarkusTransaction.requiringNew().timeout(120).call(() -> all(run, groups));
            int refused = 0;
            for (StagedGroup group : others) {
                refused += one(run, group);
            }
            int rows = groups.stream().mapToInt(group -> group.rows().size()).sum();
            int late = refused;
            QuarkusTransaction.requiringNew().run(() -> table.wrote(run.id(), batch, rows, late));
        }
    }

    /** Writes the new ones together; answers those that have to be looked at one by one. */
    private List<StagedGroup> all(ImportRun run, List<StagedGroup> groups) {
        List<JudgedGroup> judged = judge.judge(run, rows(groups), null);
        List<JudgedGroup> allNew =
                judged.stream().filter(JudgedGroup::isGood).filter(JudgedGroup::isAllNew).toList();
        List<JudgedGroup> others =
                new ArrayList<>(judged.stream().filter(one -> !allNew.contains(one)).toList());
        others.addAll(fresh.write(run, allNew));
        return others.stream().map(JudgedGroup::staged).toList();
    }

    /** Answers how many of its rows were refused. */
    private int one(ImportRun run, StagedGroup group) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> known(run, group));
        } catch (ProblemException refused) {
            return refused(run, group, refused.refusal().code());
        } catch (RuntimeException e) {
            if (!(e.getCause() instanceof ProblemException refused)) {
                throw e;
            }
            return refused(run, group, refused.refusal().code());
        }
    }

    private int known(ImportRun run, StagedGroup group) {
        JudgedGroup judged = judge.judge(run, rows(List.of(group)), null).get(0);
        if (!judged.isGood()) {
            table.refused(run.id(), judged.rows());
            return judged.rows().size();
        }
        if (judged.isAllNew()) {
            return fresh.write(run, List.of(judged)).isEmpty() ? 0 : judged.rows().size();
        }
        known.write(run, judged);
        return 0;
    }

    private int refused(ImportRun run, StagedGroup group, String code) {
        LOG.infof("import %s: a group was refused at its acceptance: %s", run.id(), code);
        List<ReadRow> rows = group.rows().stream().map(ReadRow::new).toList();
        rows.get(0).fault(null, FaultReason.ofRefusal(code));
        QuarkusTransaction.requiringNew().run(() -> table.refused(run.id(), rows));
        return rows.size();
    }

    private static List<List<ReadRow>> rows(List<StagedGroup> groups) {
        return groups.stream()
                .map(group -> group.rows().stream().map(ReadRow::new).toList())
                .toList();
    }
}
