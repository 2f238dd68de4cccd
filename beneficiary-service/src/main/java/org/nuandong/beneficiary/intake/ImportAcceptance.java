package org.nuandong.beneficiary.intake;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

    private static final int SECONDS = 120;

    /** So many households that are known are written by one transaction. */
    private static final int TOGETHER = 20;

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
            int rows = groups.stream().mapToInt(group -> group.rows().size()).sum();
            List<StagedGroup> others =
                    QuarkusTransaction.requiringNew()
                            .timeout(SECONDS)
                            .call(() -> all(run, batch, rows, groups));
            if (!others.isEmpty()) {
                int refused = 0;
                for (int from = 0; from < others.size(); from += TOGETHER) {
                    int to = Math.min(others.size(), from + TOGETHER);
                    refused += several(run, others.subList(from, to));
                }
                int late = refused;
                QuarkusTransaction.requiringNew()
                        .run(() -> table.wrote(run.id(), batch, rows, late));
            }
        }
    }

    /** Writes the new ones together; answers those that have to be looked at one by one. */
    private List<StagedGroup> all(ImportRun run, int batch, int rows, List<StagedGroup> groups) {
        List<JudgedGroup> judged = judge.judge(run, rows(groups), null);
        List<JudgedGroup> allNew =
                judged.stream().filter(JudgedGroup::isGood).filter(JudgedGroup::isAllNew).toList();
        List<JudgedGroup> others =
                new ArrayList<>(judged.stream().filter(one -> !allNew.contains(one)).toList());
        others.addAll(fresh.write(run, allNew));
        if (others.isEmpty()) {
            table.wrote(run.id(), batch, rows, 0);
        }
        return others.stream().map(JudgedGroup::staged).toList();
    }

    /**
     * Some that the register knows, in one transaction; when one of them cannot be written as it
     * is, none was, and they are written one by one.
     */
    private int several(ImportRun run, List<StagedGroup> groups) {
        try {
            QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> together(run, groups));
            return 0;
        } catch (RuntimeException e) {
            LOG.debugf("import %s: %d groups are written one by one", run.id(), groups.size());
            return groups.stream().mapToInt(group -> one(run, group)).sum();
        }
    }

    private void together(ImportRun run, List<StagedGroup> groups) {
        List<JudgedGroup> judged = judge.judge(run, rows(groups), null);
        Set<UUID> homes = new HashSet<>();
        for (JudgedGroup group : judged) {
            // Two groups of one home: the second is judged by what the first made of it.
            if (!group.isGood()
                    || group.isAllNew()
                    || group.home() != null && !homes.add(group.home().id())) {
                throw new IllegalStateException("not to be written together");
            }
        }
        judged.forEach(group -> known.write(run, group));
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
