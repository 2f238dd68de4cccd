package org.nuandong.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuandong.reporting.fact.FactRules;
import org.nuandong.reporting.indicator.IndicatorCatalog;
import org.nuandong.reporting.platform.CanonicalJson;
import org.nuandong.reporting.platform.DefinitionFiles;

/** 表式版本: what is kept of a form is read again as it was. */
class EditionTest {

    private static final DefinitionFiles FILES = new DefinitionFiles(Optional.empty());
    private static final FormCatalog FORMS =
            new FormCatalog(FILES, new IndicatorCatalog(FILES, FactRules.read(FILES)));

    static Stream<Edition> editions() {
        return FORMS.all().stream().map(form -> FORMS.edition(form.form()).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("editions")
    void every_shipped_form_comes_back_from_its_own_words(Edition edition) {
        Edition again = Edition.read(edition.hash(), edition.written());

        assertThat(again).isEqualTo(edition);
        assertThat(CanonicalJson.hash(again.written())).isEqualTo(edition.hash());
    }

    @ParameterizedTest
    @MethodSource("editions")
    void a_field_that_a_later_release_dropped_does_not_hinder_reading(Edition edition) {
        ObjectNode written = (ObjectNode) CanonicalJson.tree(edition.written());
        ((ObjectNode) written.get("form")).put("ofOldTimes", true);

        assertThat(Edition.read("x", written.toString()).form()).isEqualTo(edition.form());
    }
}
