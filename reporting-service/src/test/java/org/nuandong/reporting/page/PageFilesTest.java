package org.nuandong.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the pages, as they lie there. */
class PageFilesTest {

    private static final Path PAGE = Path.of("src/main/resources/META-INF/resources/page");
    private static final Pattern WORD = Pattern.compile("\\bt\\('([a-z0-9A-Z.-]+)'");
    private static final Pattern SLOT = Pattern.compile("\\{\\w+}");
    private static final int LONGEST = 400;

    private static Map<String, String> texts(String language) throws IOException {
        return new ObjectMapper()
                .readValue(
                        PAGE.resolve("text/" + language + ".json").toFile(),
                        new TypeReference<>() {});
    }

    private static Stream<Path> files(String folder) throws IOException {
        return Files.list(PAGE.resolve(folder));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> slots(String text) {
        return SLOT.matcher(text).results().map(r -> r.group()).collect(Collectors.toSet());
    }

    @Test
    void both_languages_have_the_same_words_with_the_same_slots() throws IOException {
        Map<String, String> chinese = texts("zh-CN");
        Map<String, String> english = texts("en");

        assertThat(english.keySet()).containsExactlyElementsOf(chinese.keySet());
        chinese.forEach(
                (key, text) -> assertThat(slots(english.get(key))).as(key).isEqualTo(slots(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void every_word_that_a_script_asks_for_is_there(String language) throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> scripts = files("js")) {
            scripts.forEach(
                    script ->
                            WORD.matcher(content(script))
                                    .results()
                                    .forEach(found -> asked.add(found.group(1))));
        }

        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(texts(language).keySet()).containsAll(asked);
    }

    @Test
    void scripts_and_styles_keep_the_size_of_the_house() throws IOException {
        try (Stream<Path> scripts = files("js");
                Stream<Path> styles = files("css")) {
            Stream.concat(scripts, styles)
                    .forEach(
                            file ->
                                    assertThat(content(file).lines().count())
                                            .as(file.toString())
                                            .isLessThanOrEqualTo(LONGEST));
        }
    }

    @Test
    void nothing_comes_from_elsewhere_and_nothing_is_kept_but_the_language() throws IOException {
        try (Stream<Path> scripts = files("js")) {
            String all = scripts.map(PageFilesTest::content).collect(Collectors.joining("\n"));

            assertThat(all).doesNotContain("innerHTML", "eval(", "http://", "https://");
            assertThat(
                            Pattern.compile("localStorage\\.setItem\\(([^)]*)\\)")
                                    .matcher(all)
                                    .results())
                    .extracting(found -> found.group(1))
                    .containsExactly("KEPT, chosen");
        }
    }
}
