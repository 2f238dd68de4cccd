package org.nuandong.deploy.local.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.RunningSystem;
import org.nuandong.deploy.local.Service;

/** After all faults and journeys of the shared system: its books, topic and audit chain as one. */
@Order(Integer.MAX_VALUE)
class TheBooksStillHoldIT {

    private static LocalSystem system;

    @BeforeAll
    static void the_system_has_been_used() {
        system = RunningSystem.get();
    }

    @Test
    void after_everything_that_happened_nothing_is_lost_and_every_law_holds() throws Exception {
        Books books = new Books(system);
        Quiet quiet = new Quiet(books);
        quiet.reachedWithin(Duration.ofMinutes(2));
        Journal nobody = new Journal(new Desk(system, system.service(Service.DISPATCH)));

        assertThat(new Invariants(system, books, quiet).violations(nobody)).isEmpty();
        assertThat(new Recount(system).differences()).isEmpty();
    }
}
