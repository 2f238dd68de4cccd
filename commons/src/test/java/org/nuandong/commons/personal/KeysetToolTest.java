package org.nuandong.commons.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator's command, and every way in which the keyset can be unusable. */
class KeysetToolTest {

    @TempDir Path folder;

    private Path file;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void name() {
        file = folder.resolve("keys/keyset.json");
    }

    private int run(String... args) {
        printed.reset();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return KeysetTool.run(args, out, out);
    }

    private Keyring start() {
        return new Keyring(new FileKeysetSource(Optional.of(file.toString()), Optional.empty()));
    }

    @Test
    void a_made_keyset_is_the_owners_alone_and_starts_a_service() throws IOException {
        assertThat(run("create", file.toString())).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(start()).isNotNull();
    }

    @Test
    void a_keyset_is_never_overwritten() throws IOException {
        run("create", file.toString());
        String before = Files.readString(file);
        assertThat(run("create", file.toString())).isOne();
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("exists and is kept");
    }

    @Test
    void a_rotated_keyset_still_opens_what_was_sealed_before() {
        run("create", file.toString());
        byte[] sealed = new PersonalData(start()).encrypt("13800001234", "here");
        assertThat(run("rotate", file.toString(), "fields")).isZero();
        assertThat(new PersonalData(start()).decrypt(sealed, "here")).isEqualTo("13800001234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "create", "rotate x", "rotate x nothing", "remove x"})
    void other_words_are_answered_with_the_usage(String words) {
        assertThat(run(words.split(" "))).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith("usage:");
    }

    @Test
    void a_service_without_the_key_does_not_start() {
        assertThatThrownBy(
                        () -> new Keyring(new FileKeysetSource(Optional.empty(), Optional.empty())))
                .isInstanceOf(UnusableKeysetException.class)
                .hasMessageContaining("nuandong.personal.keyset must name the keyset file");
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(this::start)
                .isInstanceOf(UnusableKeysetException.class)
                .hasMessage("nuandong.personal.keyset: there is no keyset file " + file);
    }

    @Test
    void a_file_that_others_may_read_is_refused() throws IOException {
        run("create", file.toString());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(this::start)
                .isInstanceOf(UnusableKeysetException.class)
                .hasMessageContaining("chmod 600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "[]", "{}", "{\"fields\": \"secret\"}"})
    void a_bad_file_is_refused_without_repeating_it(String content) throws IOException {
        new KeysetFile(file).write(content);
        assertThatThrownBy(this::start)
                .isInstanceOf(UnusableKeysetException.class)
                .hasMessageStartingWith("nuandong.personal.keyset cannot be used")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }
}
