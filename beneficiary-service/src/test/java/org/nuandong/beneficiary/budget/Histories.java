package org.nuandong.beneficiary.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tuple;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Random histories of money. jqwik makes them, for its numbers lie at the edges (0.01, equal
 * amounts) far more often than chance would put them there.
 */
final class Histories {

    static final int CAUSES = 3;
    static final List<String> SOURCES = List.of("district", "municipal");

    private Histories() {}

    /** What happens; {@code fen} are amounts, a share of 0 is none. */
    record Step(String what, int project, int cause, int source, int target, List<Integer> fen) {

        /** At least one fen, so that there is something to move. */
        BigDecimal amount() {
            return yuan(Math.max(1, fen.get(0)));
        }

        SortedMap<String, BigDecimal> shares() {
            SortedMap<String, BigDecimal> shares = new TreeMap<>();
            for (int i = 0; i < SOURCES.size(); i++) {
                if (fen.get(i) > 0) {
                    shares.put(SOURCES.get(i), yuan(fen.get(i) / 10 + 1));
                }
            }
            if (shares.isEmpty()) {
                shares.put(SOURCES.get(0), yuan(1));
            }
            return shares;
        }

        String sourceCode() {
            return SOURCES.get(source);
        }

        int targetProject() {
            return target / 2;
        }

        String targetSource() {
            return SOURCES.get(target % 2);
        }

        private static BigDecimal yuan(int fen) {
            return BigDecimal.valueOf(fen, 2);
        }
    }

    static List<List<Step>> of(long seed, int histories, int steps) {
        List<List<Step>> made = new ArrayList<>();
        JqwikSession.run(
                () -> {
                    RandomGenerator<List<Step>> generator =
                            step().list().ofSize(steps).generator(1000, false);
                    Random random = new Random(seed);
                    for (int i = 0; i < histories; i++) {
                        made.add(generator.next(random).value());
                    }
                });
        return made;
    }

    private static Arbitrary<Step> step() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(3, "allot"),
                                Tuple.of(2, "transfer"),
                                Tuple.of(8, "reserve"),
                                Tuple.of(6, "spend"),
                                Tuple.of(4, "release"),
                                Tuple.of(4, "return"),
                                Tuple.of(3, "reverse")),
                        Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(1, 1)),
                        Arbitraries.of(0, 1, 2),
                        Arbitraries.of(0, 1),
                        Arbitraries.of(0, 1, 2, 3),
                        Arbitraries.integers().between(0, 60_000).list().ofSize(2))
                .as(Step::new);
    }

    /** The answer of the model: ok, or the code of the refusal. */
    static String onPaper(ReferenceModel model, Step step, List<UUID> projects, List<UUID> causes) {
        UUID project = projects.get(step.project());
        UUID cause = causes.get(step.cause());
        CommitmentState reserved = CommitmentState.RESERVED;
        CommitmentState spent = CommitmentState.SPENT;
        return switch (step.what()) {
            case "allot" -> model.allot(project, step.sourceCode(), step.amount());
            case "transfer" ->
                    model.transfer(
                            project,
                            step.sourceCode(),
                            projects.get(step.targetProject()),
                            step.targetSource(),
                            step.amount());
            case "reserve" -> model.reserve(project, cause, step.shares());
            case "spend" -> model.move(cause, List.of(reserved), spent);
            case "release" -> model.move(cause, List.of(reserved), CommitmentState.RELEASED);
            case "return" -> model.move(cause, List.of(spent), CommitmentState.RETURNED);
            default -> model.move(cause, List.of(reserved, spent), CommitmentState.REVERSED);
        };
    }
}
