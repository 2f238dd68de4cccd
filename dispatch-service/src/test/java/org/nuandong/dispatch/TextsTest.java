package org.nuandong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.problem.ProblemTexts;
import org.nuandong.commons.problem.Refusal;
import org.nuandong.dispatch.platform.Texts;

/** Every sentence stands in both languages. */
class TextsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages/story",
                "messages/alarm",
                "messages/warnings",
                "messages/weather",
                "messages/notice"
            })
    void a_bundle_has_the_same_keys_in_both_languages(String bundle) {
        Texts texts = new Texts(bundle);

        assertThat(texts.keys(Language.ZH)).isEqualTo(texts.keys(Language.EN)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alarm.AlarmProblem",
                "belongings.BelongingsProblem",
                "care.CareProblem",
                "lodging.LodgingProblem",
                "reception.ReceptionProblem",
                "call.CallProblem",
                "handover.HandoverProblem",
                "paper.PaperProblem",
                "complaint.ComplaintProblem",
                "guardianship.GuardianshipProblem",
                "exchange.ExchangeProblem",
                "webhook.WebhookProblem",
                "tip.TipProblem",
                "gazetteer.GazetteerProblem",
                "duty.DutyProblem",
                "plan.PlanProblem",
                "coordination.CoordinationProblem",
                "incident.IncidentProblem",
                "scene.SceneProblem",
                "care.CareProblem",
                "extension.ExtensionProblem",
                "transfer.TransferProblem",
                "journey.JourneyProblem",
                "settlement.SettlementProblem",
                "tracing.TracingProblem",
                "matter.MatterProblem",
                "followup.FollowUpProblem",
                "team.TeamProblem",
                "roster.RosterProblem",
                "patrol.PatrolProblem",
                "patrolarea.PatrolAreaProblem",
                "daily.DailyProblem",
                "hospital.HospitalProblem",
                "entrusted.EntrustedProblem",
                "house.HouseProblem",
                "platform.PlatformProblem"
            })
    void every_refusal_has_its_texts(String name) throws ClassNotFoundException {
        Class<? extends Refusal> refusals =
                Class.forName("org.nuandong.dispatch." + name).asSubclass(Refusal.class);

        assertThat(ProblemTexts.missing(refusals)).isEmpty();
    }

    @Test
    void a_sentence_takes_its_arguments() {
        Texts texts = new Texts("messages/story");

        assertThat(List.of(texts.in(Language.EN, "closed"), texts.in(Language.ZH, "closed")))
                .containsExactly("The incident was closed.", "事件办结。");
        assertThat(texts.in(Language.ZH, "dispatched", "城区一组", 2)).isEqualTo("派出城区一组（车辆 2 台）。");
    }

    /** Whoever writes a line of the story says it in both languages. */
    @Test
    void every_step_that_the_program_tells_has_its_sentence() throws IOException {
        Texts texts = new Texts("messages/story");
        Set<String> told = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(p -> p.toString().endsWith(".java")).toList()) {
                STORY.matcher(Files.readString(source))
                        .results()
                        .map(call -> CODES.matcher(call.group()).replaceAll(""))
                        .forEach(
                                call ->
                                        STEP.matcher(call)
                                                .results()
                                                .forEach(step -> told.add(step.group(1))));
            }
        }

        assertThat(told).hasSizeGreaterThan(30).contains("recalled", "not-found-last-seen");
        assertThat(told).isSubsetOf(texts.keys(Language.ZH));
    }

    private static final Pattern STORY = Pattern.compile("log\\.story\\((?:[^;])*?;");
    private static final Pattern CODES = Pattern.compile("codes?\\(\\s*\"[a-z-]+\"");
    private static final Pattern STEP = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");
}
