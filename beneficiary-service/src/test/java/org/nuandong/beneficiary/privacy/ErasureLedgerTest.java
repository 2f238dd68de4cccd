package org.nuandong.beneficiary.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was erased stands in a file of its own, whatever becomes of the database. */
class ErasureLedgerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    @TempDir Path folder;

    @Test
    void each_id_stands_in_it_once_written_and_a_line_cut_off_by_a_crash_says_nothing()
            throws IOException {
        Path file = folder.resolve("below/ledger.txt");
        ErasureLedger ledger = new ErasureLedger(Optional.of(file.toString()));
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        assertThat(ledger.erased()).isEmpty();

        ledger.write(one, NOW);
        ledger.write(two, NOW);
        ledger.write(one, NOW);
        Files.writeString(file, NOW + " 0192f0a0-00", StandardOpenOption.APPEND);

        assertThat(new ErasureLedger(Optional.of(file.toString())).erased())
                .containsExactly(one, two);
    }
}
