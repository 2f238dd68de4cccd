package org.nuandong.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.reporting.fact.FactRules;
import org.nuandong.reporting.indicator.IndicatorCatalog;
import org.nuandong.reporting.platform.BadDefinitionException;
import org.nuandong.reporting.platform.DefinitionFiles;

/** A form is a file: a good one is taken, a bad one is refused with the place of its fault. */
class FormCheckTest {

    private static final String GOOD =
            """
            form: local-weekly
            version: 1
            label: {zh: 本地周报, en: Local weekly table}
            period: week
            sources: [dispatch]
            columns:
              - {id: total, label: {zh: 合计, en: Total}}
            rows:
              - {id: all, indicator: outcomes, label: {zh: 处置, en: Outcomes}}
              - {id: home, indicator: outcomes, where: {outcome: [taken-home]}, label: {zh: 送回家, en: Taken home}}
              - {id: part, subset-of: home, indicator: outcomes, where: {outcome: [taken-home], protected: ["true"]}, label: {zh: 其中, en: of these}}
            invariants:
              - {id: sum, sum: [home], equals: all, label: {zh: 合计, en: Sum}}
            """;

    @TempDir Path folder;

    private final DefinitionFiles inTheJar = new DefinitionFiles(Optional.empty());
    private final IndicatorCatalog indicators =
            new IndicatorCatalog(inTheJar, FactRules.read(inTheJar));

    private FormCatalog with(String form) throws IOException {
        Files.createDirectories(folder.resolve("forms"));
        Files.writeString(folder.resolve("forms/local.yaml"), form);
        return new FormCatalog(new DefinitionFiles(Optional.of(folder)), indicators);
    }

    @Test
    void an_operators_own_form_needs_no_java() throws IOException {
        assertThat(with(GOOD).find("local-weekly")).isPresent();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "due: {rule: some-day, preset: x} | due: rule is one of",
                "due: {rule: weekday-after} | due: names no preset",
                "due: {rule: days-after, preset: x, levels: {moon: x}} | due: unknown levels [moon]",
                "reporters: {levels: [county]} | reporters: names no kind of unit",
                "reporters: {kinds: [office]} | reporters: unknown kinds [office]",
                "reporters: {kinds: [station], levels: [moon]} | reporters: unknown levels [moon]"
            })
    void who_hands_in_and_when_is_checked_too(String line, String message) {
        assertThatThrownBy(() -> with(GOOD + line + "\n"))
                .isInstanceOf(BadDefinitionException.class)
                .hasMessageContaining(message);
    }

    @Test
    void the_forms_in_the_jar_are_there_beside_it() throws IOException {
        assertThat(with(GOOD).all())
                .extracting(Form::form)
                .contains("homeless-relief-monthly", "street-rescue-daily", "local-weekly");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "indicator: outcomes, label: {zh: 处置 | indicator: outcome, label: {zh: 处置 | forms/local.yaml: row all: unknown indicator outcome",
                "outcome: [taken-home]}, label: {zh: 送 | fate: [taken-home]}, label: {zh: 送 | cannot be told apart by [fate]",
                "sum: [home] | sum: [home, part] | row part is a subset, an average or a diagnosis: never added",
                "sum: [home] | sum: [house] | invariant sum: unknown row house",
                "equals: all | equals: everything | invariant sum: equals names no row",
                "period: week | period: quarter | period is day, week, month, stage or season",
                "id: home | id: all | row all: stands twice",
                "subset-of: home | subset-of: nobody | subset-of names no row above it",
                "zh: 本地周报, | zh: '', | the form needs a label in zh and en",
                "version: 1 | version: 0 | needs a version",
                "version: 1 | version: 1, colour: red | forms/local.yaml line",
                "sources: [dispatch] | sources: [] | sources names the services",
                "id: total, | id: total, levels: [county, moon], | unknown levels [moon]",
                "period: week | form: again | Duplicate"
            })
    void a_fault_is_named_with_its_place(String right, String wrong, String message) {
        assertThat(GOOD).contains(right);

        assertThatThrownBy(() -> with(GOOD.replace(right, wrong)))
                .isInstanceOf(BadDefinitionException.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_row_may_narrow_its_indicator_but_not_decide_it_again() {
        String again =
                GOOD.replace(
                        "indicator: outcomes, label: {zh: 处置",
                        "indicator: arrivals-on-time, where: {on-time: [\"false\"]}, label: {zh: 处置");

        assertThatThrownBy(() -> with(again))
                .hasMessageContaining("where decides again what the indicator does: [on-time]");
    }

    @Test
    void the_shipped_forms_are_sound() {
        assertThatCode(() -> new FormCatalog(inTheJar, indicators)).doesNotThrowAnyException();
    }

    @Test
    void the_guides_example_is_a_form() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "howto", "add-a-form.md"));
        List<String> examples =
                Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                        .matcher(guide)
                        .results()
                        .map(found -> found.group(1).replaceAll("(?m)^   ", ""))
                        .toList();
        Files.createDirectories(folder.resolve("indicators"));
        Files.writeString(folder.resolve("indicators/local.yaml"), examples.get(0));
        Files.createDirectories(folder.resolve("forms"));
        Files.writeString(folder.resolve("forms/local.yaml"), examples.get(1));
        DefinitionFiles files = new DefinitionFiles(Optional.of(folder));

        FormCatalog forms =
                new FormCatalog(files, new IndicatorCatalog(files, FactRules.read(files)));

        assertThat(forms.find("returns-weekly")).isPresent();
    }
}
