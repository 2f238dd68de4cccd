package org.nuandong.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuandong.deploy.embedded.CannotStartException;

class LocalHomeTest {

    @TempDir Path folder;

    @Test
    void a_folder_that_cannot_be_made_is_refused_in_one_sentence() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> LocalHome.open(file.resolve("home")))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("无法写入目录")
                .hasMessageContaining("cannot be written");
    }

    @Test
    void passwords_are_random_kept_and_read_by_their_owner_alone() throws Exception {
        LocalHome home = LocalHome.open(folder);
        String first = home.passwords().of("nuandong_dispatch");

        assertThat(home.passwords().of("nuandong_dispatch")).isEqualTo(first).hasSize(32);
        assertThat(home.passwords().of("nuandong_reporting")).isNotEqualTo(first);
        Path file = folder.resolve("keys/passwords.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_fresh_start_empties_everything_but_the_token_key() throws Exception {
        LocalHome home = LocalHome.open(folder);
        String key = home.signingKey().publicKey();
        home.passwords().of("nuandong_dispatch");
        Files.createDirectories(home.postgres().resolve("data/base"));
        Files.writeString(home.postgres().resolve("data/base/1"), "rows");
        Path told = folder.resolve("run/demonstration.properties");
        Files.writeString(told, "done.1=");

        home.empty();

        assertThat(home.postgres()).doesNotExist();
        assertThat(told).as("else the demonstration believes it was told").doesNotExist();
        assertThat(folder.resolve("keys/passwords.properties")).doesNotExist();
        assertThat(LocalHome.open(folder).signingKey().publicKey()).isEqualTo(key);
    }

    @Test
    void one_home_serves_one_system_at_a_time() throws Exception {
        try (FileLock held = LocalHome.open(folder).lock()) {
            assertThat(held.isValid()).isTrue();
            assertThatThrownBy(() -> LocalHome.open(folder).lock())
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("running already");
        }
    }
}
