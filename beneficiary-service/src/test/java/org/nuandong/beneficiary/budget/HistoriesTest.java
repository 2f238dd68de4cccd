package org.nuandong.beneficiary.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A history in which nothing happens proves nothing: what those of {@link LedgerModelIT} reach. */
class HistoriesTest {

    @Test
    void every_move_succeeds_somewhere_and_every_refusal_is_met() {
        Set<String> met = new TreeSet<>();
        for (List<Histories.Step> history :
                Histories.of(LedgerModelIT.SEED, LedgerModelIT.HISTORIES, LedgerModelIT.STEPS)) {
            ReferenceModel model = new ReferenceModel();
            List<UUID> projects = ids(2);
            List<UUID> causes = ids(Histories.CAUSES);
            for (Histories.Step step : history) {
                List<String> before = model.commitments();
                String answer = Histories.onPaper(model, step, projects, causes);
                boolean moved = !before.equals(model.commitments());
                met.add(step.what() + " " + answer + (moved ? " moved" : ""));
            }
        }
        assertThat(met)
                .contains(
                        "allot ok",
                        "transfer ok",
                        "transfer funds-exhausted",
                        "transfer order-within-itself",
                        "reserve ok moved",
                        "reserve funds-exhausted",
                        "reserve commitment-differs",
                        "spend ok moved",
                        "spend ok",
                        "spend step-out-of-order",
                        "spend commitment-unknown",
                        "release ok moved",
                        "release step-out-of-order",
                        "return ok moved",
                        "return step-out-of-order",
                        "reverse ok moved",
                        "reverse step-out-of-order");
    }

    private static List<UUID> ids(int number) {
        return Stream.generate(UUID::randomUUID).limit(number).toList();
    }
}
