package org.nuandong.deploy.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is seen failing on a class that breaks it, and passing on one that does not. */
class ArchitectureRulesTest {

    private static final JavaClasses BROKEN =
            new ClassFileImporter().importPackages("org.nuandong.broken");
    private static final JavaClasses SOUND =
            new ClassFileImporter().importPackages("org.nuandong.sound");

    static Stream<ArchRule> rules() {
        return Stream.of(
                ArchitectureRules.features_form_no_cycle,
                ArchitectureRules.every_endpoint_declares_its_roles,
                ArchitectureRules.endpoints_are_public,
                ArchitectureRules.no_entity_crosses_the_api,
                ArchitectureRules.nobody_tells_the_time_without_the_clock,
                ArchitectureRules.only_commons_produces_to_kafka,
                ArchitectureRules.creatingPostsAreIdempotentExcept("TipResource.receive"),
                ArchitectureRules.openWithoutTokenAreOnly("TipResource.receive"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_sound_service_keeps_the_rule(ArchRule rule) {
        rule.check(SOUND);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_broken_service_is_found(ArchRule rule) {
        assertThat(faults(rule)).isNotEmpty();
    }

    @Test
    void two_features_that_know_each_other_are_a_cycle() {
        assertThat(faults(ArchitectureRules.features_form_no_cycle))
                .singleElement()
                .asString()
                .contains("Slice team", "Slice tip");
    }

    @Test
    void roles_on_the_class_are_not_enough() {
        assertThat(faults(ArchitectureRules.every_endpoint_declares_its_roles))
                .singleElement()
                .asString()
                .contains("TipResource.withoutRolesOfItsOwn");
    }

    @Test
    void a_package_private_endpoint_is_found() {
        assertThat(faults(ArchitectureRules.endpoints_are_public))
                .singleElement()
                .asString()
                .contains("TipResource.hidden");
    }

    @Test
    void an_entity_in_a_list_inside_an_answer_is_found() {
        assertThat(faults(ArchitectureRules.no_entity_crosses_the_api))
                .singleElement()
                .asString()
                .contains("showsEntities", "org.nuandong.broken.tip.Tip");
    }

    @Test
    void every_way_past_the_clock_is_found() {
        List<String> faults = faults(ArchitectureRules.nobody_tells_the_time_without_the_clock);

        assertThat(faults).hasSize(11);
        for (String method :
                List.of(
                        "instant()",
                        "date()",
                        "dateInZone()",
                        "dateTime()",
                        "zoned()",
                        "offset()",
                        "millis()",
                        "ownClock()",
                        "tickingClock()",
                        "oldDate()",
                        "byReference()")) {
            assertThat(faults).anySatisfy(f -> assertThat(f).contains("Impatient." + method));
        }
    }

    @Test
    void a_producer_outside_commons_is_found() {
        assertThat(faults(ArchitectureRules.only_commons_produces_to_kafka))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).contains("OwnSender"));
    }

    @Test
    void a_creating_post_without_a_key_is_found_unless_it_is_on_the_list() {
        assertThat(faults(ArchitectureRules.creatingPostsAreIdempotentExcept()))
                .singleElement()
                .asString()
                .contains("TipResource.createsTwice");
        assertThat(
                        faults(
                                ArchitectureRules.creatingPostsAreIdempotentExcept(
                                        "TipResource.createsTwice")))
                .isEmpty();
    }

    @Test
    void an_operation_without_token_is_found_unless_it_is_on_the_list() {
        assertThat(faults(ArchitectureRules.openWithoutTokenAreOnly()))
                .singleElement()
                .asString()
                .contains("TipResource.createsTwice");
    }

    private static List<String> faults(ArchRule rule) {
        return rule.evaluate(BROKEN).getFailureReport().getDetails();
    }
}
