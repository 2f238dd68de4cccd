package org.nuandong.deploy.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents and the code agree; sizes are printed (their upper limits stand in the pom). */
class HouseTest {

    private static final Path ROOT = Checkout.contracts().getParent();
    private static final Pattern CITED = Pattern.compile("\\bR\\d{3}\\b");
    private static final Set<String> SOURCES = Set.of("java", "sql", "yaml", "json");

    @Test
    void every_rule_that_the_sources_cite_stands_in_the_page_of_rules() throws IOException {
        Set<String> known = in(Files.readString(ROOT.resolve("docs/rules.md")));
        Set<String> cited = new TreeSet<>();
        for (Path file : sources()) {
            cited.addAll(in(Files.readString(file)));
        }
        assertThat(cited).isNotEmpty();
        assertThat(known).as("docs/rules.md").containsAll(cited);
    }

    @Test
    void every_event_with_a_schema_stands_in_the_catalogue() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/events.md"));
        List<String> missing =
                files(ROOT.resolve("contracts/events"))
                        .map(path -> path.getFileName().toString())
                        .filter(name -> name.endsWith(".schema.json"))
                        .map(name -> name.replace(".schema.json", ""))
                        .filter(event -> !page.contains("`" + event + "`"))
                        .sorted()
                        .toList();
        assertThat(missing).as("events missing in docs/events.md").isEmpty();
    }

    @Test
    void the_sizes_of_classes_and_methods_are_printed() throws IOException {
        List<SourceSize> sizes =
                SourceSize.ofAll(
                        sources().stream()
                                .filter(path -> path.toString().endsWith(".java"))
                                .toList());
        List<Integer> classes = sizes.stream().map(SourceSize::codeLines).sorted().toList();
        List<Integer> methods =
                sizes.stream().flatMap(size -> size.methods().stream()).sorted().toList();
        assertThat(classes).hasSizeGreaterThan(100);
        assertThat(methods).hasSizeGreaterThan(classes.size());
        System.out.printf(
                "Sizes in code lines: %d files, median %d (aim 35), largest %d;"
                        + " %d methods, median %d (aim 6), largest %d%n",
                classes.size(),
                median(classes),
                classes.get(classes.size() - 1),
                methods.size(),
                median(methods),
                methods.get(methods.size() - 1));
    }

    private static int median(List<Integer> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    private static Set<String> in(String text) {
        return CITED.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> sources() {
        return files(ROOT)
                .filter(path -> path.toString().contains("/src/main/"))
                .filter(path -> SOURCES.contains(extension(path)))
                .toList();
    }

    private static String extension(Path path) {
        String name = path.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Regular files below, without what builds and runs leave behind. */
    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all
                    .filter(path -> !path.getFileName().toString().matches("target|\\..*"))
                    .toList()
                    .stream()
                    .flatMap(path -> Files.isDirectory(path) ? files(path) : Stream.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
