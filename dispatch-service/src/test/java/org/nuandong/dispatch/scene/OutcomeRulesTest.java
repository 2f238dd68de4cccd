package org.nuandong.dispatch.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeRulesTest {

    private static final Instant AT = Instant.parse("2026-01-01T14:00:00Z");
    private static final Protection GROUNDS = new Protection("limited", "duty-leader", "不能自理");

    private static FoundPerson person(boolean inNeed, boolean treatFirst) {
        FoundPerson person =
                new FoundPerson(
                        UUID.randomUUID(),
                        new PersonRequest("male", null, 45, List.of(), false, null, null),
                        "19-59",
                        AT);
        person.keep(SealedCondition.NOTHING, inNeed, treatFirst);
        return person;
    }

    private static OutcomeRequest outcome(String code, Protection grounds, String called) {
        return outcome(code, null, grounds, called);
    }

    private static OutcomeRequest outcome(
            String code, String reason, Protection grounds, String called) {
        return new OutcomeRequest(
                UUID.randomUUID(),
                code,
                reason,
                List.of(),
                null,
                grounds,
                called == null ? null : new Ambulance(AT, called, null, null),
                null,
                AT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused-supplied", "escorted-to-station", "not-eligible"})
    void who_is_in_need_of_protection_takes_the_protected_path_only(String code) {
        assertThatThrownBy(
                        () ->
                                OutcomeRules.check(
                                        person(true, false), outcome(code, GROUNDS, null), true))
                .hasMessage("protected-path-only");
    }

    @ParameterizedTest
    @CsvSource({"protected-to-station,", "sent-to-hospital, taken-to-hospital", "taken-home,"})
    void the_protected_path_needs_its_grounds(String code, String called) {
        assertThatThrownBy(
                        () ->
                                OutcomeRules.check(
                                        person(true, false), outcome(code, null, called), true))
                .hasMessage("protection-needs-grounds");
        assertThatCode(
                        () ->
                                OutcomeRules.check(
                                        person(true, false), outcome(code, GROUNDS, called), true))
                .doesNotThrowAnyException();
    }

    @Test
    void an_adult_of_full_capacity_is_not_taken_along() {
        Protection full = new Protection("full", "duty-leader", "天冷");

        assertThatThrownBy(
                        () ->
                                OutcomeRules.check(
                                        person(false, false),
                                        outcome("protected-to-station", full, null),
                                        true))
                .hasMessage("protection-needs-grounds");
    }

    @ParameterizedTest
    @CsvSource({
        "protected-to-station, , treatment-first",
        "protected-to-station, own-vehicle, treatment-first",
        "protected-to-station, treated-on-scene,",
        "sent-to-hospital, own-vehicle,",
        "sent-to-hospital, , ambulance-needed"
    })
    void treatment_comes_first(String code, String called, String refusal) {
        FoundPerson patient = person(true, true);
        OutcomeRequest request = outcome(code, GROUNDS, called);

        if (refusal == null) {
            assertThatCode(() -> OutcomeRules.check(patient, request, true))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> OutcomeRules.check(patient, request, true))
                    .hasMessage(refusal);
        }
    }

    @Test
    void a_refusal_needs_something_given() {
        OutcomeRequest refusal = outcome("refused-supplied", null, null);

        assertThatThrownBy(() -> OutcomeRules.check(person(false, false), refusal, false))
                .hasMessage("refusal-needs-supplies");
        assertThatCode(() -> OutcomeRules.check(person(false, false), refusal, true))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-eligible", "handed-to-police"})
    void who_is_turned_away_or_handed_over_is_told_why(String code) {
        assertThatThrownBy(
                        () ->
                                OutcomeRules.check(
                                        person(false, false), outcome(code, null, null), true))
                .hasMessage("outcome-needs-reason");
        assertThatCode(
                        () ->
                                OutcomeRules.check(
                                        person(false, false),
                                        outcome(code, "some-code", null, null),
                                        true))
                .doesNotThrowAnyException();
    }

    @Test
    void the_dead_need_neither_doctor_nor_grounds() {
        OutcomeRequest dead = outcome("handed-to-police", "deceased", null, null);

        assertThat(OutcomeRules.isDeath(dead)).isTrue();
        assertThatCode(() -> OutcomeRules.check(person(true, true), dead, false))
                .doesNotThrowAnyException();
    }
}
