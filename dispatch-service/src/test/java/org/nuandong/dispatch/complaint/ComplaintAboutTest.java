package org.nuandong.dispatch.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplaintAboutTest {

    /** Who is complained about, who was named, who answers, from above?, the refusal or none. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "officer, clerk-7, leader-1, false, -",
                "officer, clerk-7, clerk-7, false, complaint-concerns-the-caller",
                "officer, clerk-7, clerk-7, true, complaint-concerns-the-caller",
                "officer, -, leader-1, false, officer-not-named",
                "officer, -, bureau-1, true, -",
                "station-leader, -, leader-1, false, unit-above-answers",
                "station-leader, -, bureau-1, true, -",
                "station-leader, bureau-1, bureau-1, true, complaint-concerns-the-caller",
                "station, -, leader-1, false, -",
                "case, -, leader-1, false, -",
                "case, leader-1, leader-1, false, complaint-concerns-the-caller"
            })
    void nobody_judges_himself_and_the_head_is_judged_from_above(
            String kind, String named, String answers, boolean above, String refusal) {
        ComplaintAbout about = new ComplaintAbout(kind, UUID.randomUUID(), null, null, named);

        Throwable refused = catchThrowable(() -> about.requireOther(answers, above));

        assertThat(refused == null ? null : refused.getMessage()).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({"7K3QZ-0M8TW-R5XVA-2JHEN", "7k3qz 0m8tw r5xva 2jhen", "7K3QZOM8TWR5XVA2JHEN"})
    void a_secret_opens_however_it_is_typed(String typed) {
        assertThat(ComplaintSecret.typed(typed).digest())
                .isEqualTo(new ComplaintSecret("7K3QZ0M8TWR5XVA2JHEN").digest());
    }
}
