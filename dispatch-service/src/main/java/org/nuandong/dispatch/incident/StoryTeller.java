package org.nuandong.dispatch.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.dictionary.DictionaryEntry;
import org.nuandong.commons.problem.Language;
import org.nuandong.dispatch.platform.Texts;

/** Tells an incident's story in the caller's language, from keys and arguments. */
@ApplicationScoped
public class StoryTeller {

    private static final Texts TEXTS = new Texts("messages/story");
    private static final DateTimeFormatter CLOCK_TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String CODE = "code:";
    private static final String TIME = "time:";
    private static final String TEXT = "text:";

    private final Dictionaries dictionaries;

    StoryTeller(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** An argument that is shown by its label in the reader's language. */
    public static Object code(String dictionary, String code) {
        return new Code(dictionary, code);
    }

    /** Several of them. */
    public static Object codes(String dictionary, List<String> codes) {
        return new Code(dictionary, String.join(",", codes));
    }

    private record Code(String dictionary, String code) {}

    /** How an argument is kept. */
    static String written(Object argument) {
        if (argument instanceof Instant time) {
            return TIME + time;
        }
        if (argument instanceof Code code) {
            return CODE + code.dictionary() + ":" + code.code();
        }
        String text = String.valueOf(argument);
        // Somebody's words that look like one of ours stay words.
        return text.startsWith(TIME) || text.startsWith(CODE) || text.startsWith(TEXT)
                ? TEXT + text
                : text;
    }

    /** The opening comes from the incident itself: the intake writes no line for it. */
    List<StoryView> tell(Incident incident, List<StoryLine> lines) {
        Language language = Language.current();
        List<StoryView> story = new ArrayList<>();
        story.add(opening(incident, language, "opened"));
        if (incident.isBackEntered()) {
            story.add(opening(incident, language, "back-entered"));
        }
        for (StoryLine line : lines) {
            story.add(
                    new StoryView(
                            line.at(),
                            line.recordedAt(),
                            line.step(),
                            sentence(language, line.step(), line.args()),
                            line.byRole()));
        }
        return story;
    }

    private StoryView opening(Incident incident, Language language, String step) {
        List<String> args =
                List.of(
                        incident.incidentNo(),
                        written(code("tip-source", incident.firstSource())),
                        written(incident.clock().nearDeadlineAt()));
        return new StoryView(
                incident.clock().receivedAt(),
                incident.openedAt(),
                step,
                sentence(language, step, args),
                incident.firstSource());
    }

    private String sentence(Language language, String step, List<String> args) {
        return TEXTS.in(language, step, args.stream().map(arg -> shown(arg, language)).toArray());
    }

    private String shown(String argument, Language language) {
        if (argument.startsWith(TIME)) {
            return CLOCK_TIME.format(Instant.parse(argument.substring(TIME.length())));
        }
        if (argument.startsWith(CODE)) {
            String[] parts = argument.split(":", 3);
            return Stream.of(parts[2].split(","))
                    .map(code -> label(parts[1], code, language))
                    .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
        }
        return argument.startsWith(TEXT) ? argument.substring(TEXT.length()) : argument;
    }

    private String label(String dictionary, String code, Language language) {
        return dictionaries
                .find(dictionary, code)
                .map(entry -> label(entry, language))
                .orElse(code);
    }

    private static String label(DictionaryEntry entry, Language language) {
        return language == Language.ZH ? entry.labelZh() : entry.labelEn();
    }
}
