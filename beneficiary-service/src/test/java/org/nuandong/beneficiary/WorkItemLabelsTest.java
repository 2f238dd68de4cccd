package org.nuandong.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.workitem.WorkItemTexts;
import org.nuandong.deploy.testing.Backing;

/** Every deadline is somebody's work, so it has a name in both languages. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class WorkItemLabelsTest {

    @Inject @All List<DeadlineHandler> handlers;

    @Test
    void every_step_has_its_label() {
        assertThat(handlers).isNotEmpty();
        assertThat(WorkItemTexts.missing(handlers.stream().map(DeadlineHandler::step).toList()))
                .isEmpty();
    }
}
