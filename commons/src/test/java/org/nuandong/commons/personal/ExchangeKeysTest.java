package org.nuandong.commons.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two services that share a file recognise one person; who has no file recognises nobody. */
class ExchangeKeysTest {

    private static final IdentityNumber SOMEBODY = new IdentityNumber("11010519491231002X");
    private static final IdentityNumber SOMEBODY_ELSE = new IdentityNumber("620102195603150013");

    @TempDir Path folder;

    private Path file;

    @BeforeEach
    void make() throws Exception {
        file = folder.resolve("exchange.json");
        KeysetTool.createExchange(file);
    }

    private ExchangeKeys start() {
        return new ExchangeKeys(
                new FileKeysetSource(Optional.empty(), Optional.of(file.toString())));
    }

    @Test
    void both_sides_make_the_same_index_of_one_number_and_none_of_another() {
        List<ExchangeIndex> here = start().of(SOMEBODY);
        assertThat(start().of(SOMEBODY)).isEqualTo(here).hasSize(1);
        assertThat(start().of(SOMEBODY_ELSE)).doesNotContainAnyElementsOf(here);
        assertThat(here.get(0).value()).hasSize(43).doesNotContain("1949");
    }

    @Test
    void while_a_key_is_exchanged_who_is_late_still_recognises_by_the_old_one() throws Exception {
        ExchangeKeys late = start();
        KeysetTool.rotate(file, KeyPurpose.EXCHANGE);
        ExchangeKeys early = start();

        List<ExchangeIndex> sent = early.of(SOMEBODY);
        assertThat(sent).hasSize(2).containsAll(late.of(SOMEBODY));
        assertThat(sent.get(0).keyId()).isEqualTo(early.currentKey());
        assertThat(late.knows(early.currentKey())).isFalse();
        assertThat(early.knows(late.currentKey())).isTrue();
    }

    @Test
    void without_the_file_a_service_says_which_setting_is_missing() throws Exception {
        FileKeysetSource none = new FileKeysetSource(Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> new ExchangeKeys(none))
                .isInstanceOf(UnusableKeysetException.class)
                .hasMessageContaining("nuandong.personal.exchange-keyset");
        Path own = folder.resolve("own.json");
        KeysetTool.create(own);
        String wrongFile = Files.readString(own);
        assertThatThrownBy(() -> new ExchangeKeys(wrongFile))
                .isInstanceOf(UnusableKeysetException.class)
                .hasMessageContaining("exchange");
    }
}
